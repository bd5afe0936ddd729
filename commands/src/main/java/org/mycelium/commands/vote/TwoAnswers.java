package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/**
 * Two answers that contradict each other where one is asked for: "yes no", "sí o no", "no, yes".
 * Nobody can tell which of them was meant, so neither counts. A reason that only begins with such a
 * word is a reason: "no because yes is too dear", "abstain no time to read it".
 *
 * @param first words that some rule takes as an answer, folded
 * @param second the same, of another position
 */
record TwoAnswers(String first, String second) {
  private static final Set<String> BETWEEN =
      Set.of("or", "and", "but", "o", "u", "y", "e", "pero", "&", "+", "-");

  private static final Comparator<Choice> BY_WORD = Comparator.comparing(Choice::word);

  private static final Pattern SLASH = Pattern.compile("[/|\\\\\u2013\u2014]");
  private static final Pattern MARKS_AT_END = Pattern.compile("[,.;:!?…]{1,9}$");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  /** More words are an answer and its reason, whatever stands among them. */
  private static final int MAX_WORDS = 24;

  /** Longer words are no answer. */
  private static final int MAX_WORD_CHARS = 40;

  /** In the words before a reason: answers, one after the other, up to a mark or to the end. */
  static Optional<TwoAnswers> in(String words) {
    return contradiction(answers(words, false));
  }

  /** In a vote that names its proposal twice: "P1 yes P1 no". */
  static Optional<TwoAnswers> about(ProposalNo no, String written) {
    Pattern number = Pattern.compile("(?i)(?<![\\w])#?" + no + "\\b[:,]?");
    String head = written.lines().findFirst().orElse("");
    return number.matcher(head).results().limit(2).count() < 2
        ? Optional.empty()
        : in(number.matcher(head).replaceAll(" "));
  }

  /** In all that was written, if it says nothing but answers, be it on several lines. */
  static Optional<TwoAnswers> inAll(String written) {
    return contradiction(answers(written, true));
  }

  /** Both, as the answer of a vote that no rule takes. */
  String together() {
    return first + " " + second;
  }

  /** What the first is called under a rule, or wherever it is offered. */
  Choice first(Rule rule) {
    return choice(rule, first);
  }

  /** What the second is called under a rule, or wherever it is offered. */
  Choice second(Rule rule) {
    return choice(rule, second);
  }

  private static Choice choice(Rule rule, String answer) {
    return rule.hears(answer)
        .map(Position::choice)
        .orElseGet(() -> Rules.choices(answer).stream().min(BY_WORD).orElseThrow());
  }

  private static Optional<TwoAnswers> contradiction(List<String> answers) {
    return answers.stream()
        .skip(1)
        .filter(other -> contradict(answers.getFirst(), other))
        .findFirst()
        .map(other -> new TwoAnswers(answers.getFirst(), other));
  }

  private static boolean contradict(String one, String other) {
    return Collections.disjoint(Rules.choices(one), Rules.choices(other));
  }

  /**
   * The answers at the beginning of a text.
   *
   * @param only whether there are none if anything else is said as well
   */
  private static List<String> answers(String text, boolean only) {
    List<Said> said = said(text);
    List<String> answers = new ArrayList<>();
    int at = 0;
    for (int words = longest(said, at); words > 0; words = longest(said, at)) {
      int end = at + words;
      int next = afterBetween(said, end);
      boolean whole = end == said.size() || said.get(end - 1).marked() || longest(said, next) > 0;
      if (!answers.isEmpty() && !only && !whole) {
        // It begins the reason.
        break;
      }
      answers.add(join(said, at, end));
      at = next;
    }
    return only && at < said.size() ? List.of() : answers;
  }

  private static int afterBetween(List<Said> said, int at) {
    return at + 1 < said.size() && BETWEEN.contains(said.get(at).word()) ? at + 1 : at;
  }

  /** How many words from there on are one answer; none if they begin none. */
  private static int longest(List<Said> said, int from) {
    int most = Math.min(said.size() - from, Rules.LONGEST_ANSWER_WORDS);
    for (int words = most; words > 0; words--) {
      if (Rules.answers(join(said, from, from + words))) {
        return words;
      }
    }
    return 0;
  }

  private static String join(List<Said> said, int from, int to) {
    return String.join(" ", said.subList(from, to).stream().map(Said::word).toList());
  }

  /** A face or an arrow says nothing, between answers least of all. */
  private static boolean isShape(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit)
        && !BETWEEN.contains(word)
        && !Rules.answers(word);
  }

  /**
   * A word, folded.
   *
   * @param marked whether a mark ends what it belongs to
   */
  private record Said(String word, boolean marked) {}

  private static List<Said> said(String text) {
    List<Said> said = new ArrayList<>();
    for (String word : BLANK.split(SLASH.matcher(Words.fold(text)).replaceAll(" "), MAX_WORDS)) {
      String bare =
          word.length() > MAX_WORD_CHARS ? word : MARKS_AT_END.matcher(word).replaceFirst("");
      if (!bare.isEmpty() && !isShape(bare)) {
        said.add(new Said(bare, bare.length() < word.length()));
      }
    }
    return said;
  }
}

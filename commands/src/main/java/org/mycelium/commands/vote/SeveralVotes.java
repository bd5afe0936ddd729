package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.vote.VoteMessage.OneAMessage.Vote;

/**
 * Finds votes on several proposals in one message: "P1 no, P2 yes", "yes on P1 and P2". A message
 * is one vote, which its edit changes and its deletion takes back; were the second taken for the
 * reason of the first, it would be lost without a word. What only names another proposal is a
 * reason: "no because P2 is better". One use, one thread; time in proportion to the text.
 */
final class SeveralVotes {
  /** A vote with a longer text is refused for its length. */
  private static final int MAX_CHARS = 4_000;

  private static final String WHY = "(?<!\\p{L})(?:because|bc|porque|pq|xq)(?!\\p{L})";

  private static final Pattern BECAUSE = Pattern.compile(WHY);

  /** A number, with whatever marks it as a proposal's. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}#])(?<mark>#?(?:(?:proposal|propuesta) ?|p ?)?#?)0{0,9}"
              + "(?<digits>[1-9]\\d{0,8})(?![\\p{L}\\p{Nd}])");

  /** What ends before a number that begins a vote. */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?:[,;.!/|&+]|(?<= )(?:and|but|also|y|e|pero|tambien)) ?"
              + "(?:(?:and|but|y|e|pero) )?(?:(?:on|for|to|en|a|sobre|para) )?$");

  private static final Pattern LEADING =
      Pattern.compile("^(?:[ ,;.!/|&+:=–—-]|(?:and|but|also|y|e|pero|tambien)(?= |$)){1,9}");

  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[ ,;.!/|&+:=–—-]|(?<= )(?:and|but|also|y|e|pero|tambien|on|for|to|en|a|sobre|para))"
              + "{1,9}$");

  /** A reason, with what leads it. */
  private static final Pattern REASON =
      Pattern.compile("[ ,;.]{0,3}(?:" + WHY + "|[:—–]| - ).*$", Pattern.DOTALL);

  private static final Pattern FIGURE = Pattern.compile("\\d+");

  private static final String ALL = "(?:both|all|ambas|ambos|l[ao]s dos|tod[ao]s)";

  /** "both yes", "no to all", "sí a las dos". */
  private static final Pattern EVERY =
      Pattern.compile(
          ALL
              + "[ :,]{1,3}(?<after>.{1,60})|(?<before>.{1,60}?) (?:(?:to|on|for|en|a|para) )?"
              + ALL);

  private final String text;
  private final Function<ProposalNo, Optional<Question>> questions;
  private final List<Named> numbers = new ArrayList<>();

  private SeveralVotes(String text, Function<ProposalNo, Optional<Question>> questions) {
    this.text = text;
    this.questions = questions;
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(
          new Named(
              new ProposalNo(Integer.parseInt(number.group("digits"))),
              number.start(),
              number.end(),
              number.group("mark").isEmpty()));
    }
  }

  /**
   * A number where it stands.
   *
   * @param bare whether nothing marks it as a proposal's
   */
  private record Named(ProposalNo no, int start, int end, boolean bare) {}

  /** The votes, if there are several; else none. */
  static List<Vote> in(String written, Proposals proposals) {
    return in(
        written,
        no -> proposals.find(no).map(Proposal::question),
        () -> proposals.open().stream().map(Proposal::no).toList());
  }

  /**
   * The same.
   *
   * @param questions what each proposal asks
   * @param open those that are voted on
   */
  static List<Vote> in(
      String written,
      Function<ProposalNo, Optional<Question>> questions,
      Supplier<List<ProposalNo>> open) {
    String text = Words.fold(Words.trim(written).replace('\n', ';'));
    if (text.length() > MAX_CHARS) {
      return List.of();
    }
    SeveralVotes several = new SeveralVotes(text, questions);
    List<Vote> votes = several.beginsWithNumber() ? List.of() : several.answerFirst();
    if (!manifold(votes)) {
      votes = several.numberFirst();
    }
    return manifold(votes) ? votes : several.onEveryOne(open);
  }

  private boolean beginsWithNumber() {
    return !numbers.isEmpty() && numbers.getFirst().start() == 0;
  }

  private static boolean manifold(List<Vote> votes) {
    return votes.stream().map(Vote::proposal).distinct().count() > 1;
  }

  /** "P1 no, P2 yes because it is near", "P1 and P2 yes", "no, P2 yes" under the card of P1. */
  private List<Vote> numberFirst() {
    List<Named> begin = beginnings();
    if (begin.isEmpty()) {
      return List.of();
    }
    List<Vote> votes = new ArrayList<>();
    exact(Optional.empty(), between(0, begin.getFirst().start()))
        .ifPresent(answer -> votes.add(new Vote(Optional.empty(), answer)));
    List<ProposalNo> waiting = new ArrayList<>();
    for (int i = 0; i < begin.size(); i++) {
      Named named = begin.get(i);
      String said = between(named.end(), i + 1 < begin.size() ? begin.get(i + 1).start() : end());
      waiting.add(named.no());
      Optional<String> answer = answer(named, said);
      if (answer.isPresent()) {
        waiting.forEach(no -> votes.add(new Vote(Optional.of(no), answer.get())));
      }
      if (!said.isEmpty()) {
        waiting.clear();
      }
    }
    return votes;
  }

  /** The numbers with which a vote could begin: at a mark, or behind an answer to another. */
  private List<Named> beginnings() {
    List<Named> begin = new ArrayList<>();
    int from = 0;
    for (Named number : numbers) {
      String before = between(from, number.start());
      boolean first = number.start() == 0;
      boolean parted = PARTED.matcher(text.substring(from, number.start())).find();
      boolean behindAnswer =
          !number.bare() && (before.isEmpty() || exact(Optional.empty(), before).isPresent());
      boolean begins = first || parted || behindAnswer;
      if (begins && (!number.bare() || first || follows(number))) {
        begin.add(number);
        from = number.end();
      }
    }
    return begin;
  }

  /** Whether an answer that is no number itself stands behind a number without a mark. */
  private boolean follows(Named number) {
    String rest = between(number.end(), end());
    int until = rest.indexOf(',');
    String said = until < 0 ? rest : rest.substring(0, until);
    return !FIGURE.matcher(said).matches() && exact(Optional.empty(), said).isPresent();
  }

  /**
   * What is answered behind a number. Of the first any words may be the reason, and of the others
   * until some reason was led in: from there on only an answer alone is one.
   */
  private Optional<String> answer(Named named, String said) {
    Optional<String> exact = exact(Optional.of(named.no()), said);
    boolean plain = !BECAUSE.matcher(text.substring(0, named.start())).find();
    return exact.isPresent() || !plain ? exact : VoteLine.loose(said, "").map(VoteLine::answer);
  }

  /** "yes on P1 and P2", "yes P1, no P2". */
  private List<Vote> answerFirst() {
    List<Vote> votes = new ArrayList<>();
    boolean shared = false;
    int from = 0;
    for (Named number : numbers) {
      String said = between(from, number.start());
      Optional<String> answer = exact(Optional.of(number.no()), said);
      boolean goesOn = said.isEmpty() && !votes.isEmpty();
      if (number.bare() || !(answer.isPresent() || goesOn)) {
        break;
      }
      shared |= goesOn;
      votes.add(
          new Vote(Optional.of(number.no()), answer.orElseGet(() -> votes.getLast().answer())));
      from = number.end();
    }
    String rest = text.substring(from);
    boolean ends = between(from, end()).isEmpty() || REASON.matcher(rest).lookingAt();
    boolean otherwise = exact(Optional.empty(), between(from, end())).isPresent();
    // "no P2 and P3 are better" is a reason.
    return ends || !(shared || otherwise) ? votes : List.of();
  }

  /** "both yes" stands for whatever is open. */
  private List<Vote> onEveryOne(Supplier<List<ProposalNo>> open) {
    Matcher every = EVERY.matcher(REASON.matcher(text).replaceFirst(""));
    if (!every.matches()) {
      return List.of();
    }
    String said = every.group("after") == null ? every.group("before") : every.group("after");
    List<Vote> votes =
        exact(Optional.empty(), trimmed(said)).stream()
            .flatMap(answer -> open.get().stream().map(no -> new Vote(Optional.of(no), answer)))
            .toList();
    return manifold(votes) ? votes : List.of();
  }

  /** An answer and nothing else, except for a reason that something leads in. */
  private Optional<String> exact(Optional<ProposalNo> no, String said) {
    String words = trimmed(REASON.matcher(said).replaceFirst(""));
    if (Rules.answers(words)) {
      return Optional.of(words);
    }
    return switch (no.flatMap(questions).orElse(null)) {
      case null -> Optional.empty();
      case Resolution resolution ->
          words.indexOf(' ') < 0 ? resolution.rule().nearest(words) : Optional.empty();
      case Selection selection ->
          BallotReader.read(selection, words) instanceof Read.Clear
              ? Optional.of(words)
              : Optional.empty();
    };
  }

  private int end() {
    return text.length();
  }

  private String between(int from, int to) {
    return trimmed(text.substring(from, to));
  }

  private static String trimmed(String words) {
    return TRAILING.matcher(LEADING.matcher(words).replaceFirst("")).replaceFirst("");
  }
}

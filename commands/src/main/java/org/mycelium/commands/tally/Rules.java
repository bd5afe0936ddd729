package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Words;

/** The rules there are; the only file that names them all. */
public final class Rules {
  /** No rule has an answer of more words. */
  public static final int LONGEST_ANSWER_WORDS = 8;

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Majority::fromCanonical, Majority::fromWords, Majority.POSITIONS),
          new Kind(
              MajorityWithFloors::fromCanonical, MajorityWithFloors::fromWords, Majority.POSITIONS),
          new Kind(Consent::fromCanonical, Consent::fromWords, Consent.POSITIONS),
          new Kind(Consensus::fromCanonical, Consensus::fromWords, Consensus.POSITIONS),
          new Kind(
              ModifiedConsensus::fromCanonical, ModifiedConsensus::fromWords, Consensus.POSITIONS),
          new Kind(
              ModifiedConsensusVote::fromCanonical,
              _ -> Optional.empty(),
              ModifiedConsensusVote.POSITIONS),
          new Kind(Gradients::fromCanonical, Gradients::fromWords, Gradients.POSITIONS));

  private static final Set<String> ANSWERS =
      KINDS.stream()
          .flatMap(kind -> kind.positions().stream())
          .flatMap(p -> Stream.concat(p.words().stream(), p.reaction().stream()))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> REACTIONS =
      KINDS.stream()
          .flatMap(kind -> kind.positions().stream())
          .flatMap(position -> position.reaction().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final int MAX_CHARS = 100;
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})\\p{Pd}(?=\\p{L})");

  private Rules() {}

  /**
   * How a kind of rule is read; the words come in lower case, without accents, hyphens or double
   * spaces.
   */
  private record Kind(
      Function<String, Optional<? extends Rule>> fromCanonical,
      Function<String, Optional<? extends Rule>> fromWords,
      List<Position> positions) {}

  /** Whether these words, folded, are an answer that some rule takes. */
  public static boolean answers(String folded) {
    return ANSWERS.contains(folded);
  }

  /** Whether a reaction is an answer that some rule takes. */
  public static boolean answersByReaction(String key) {
    return REACTIONS.contains(key);
  }

  /** Every position that these words, folded, take under some rule. */
  public static Set<Choice> choices(String folded) {
    return KINDS.stream()
        .flatMap(kind -> kind.positions().stream())
        .filter(position -> position.heardIn(folded))
        .map(Position::choice)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads the form kept in facts; empty if no rule reads it. */
  public static Optional<Rule> fromCanonical(String canonical) {
    return first(Kind::fromCanonical, canonical);
  }

  /**
   * Reads what people write, in any language we speak: "consent", "2/3", "majority of all"; empty
   * if no rule reads it.
   */
  public static Optional<Rule> fromWords(String words) {
    if (words.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = Words.fold(words);
    return first(Kind::fromWords, HYPHEN.matcher(folded).replaceAll(" "));
  }

  /** Whether these words were probably meant for a rule, though none reads them. */
  public static boolean nearly(String words) {
    return words.length() <= MAX_CHARS && NearRules.rule(words);
  }

  /**
   * How well folded words after a comma are a rule, though no "by" leads them: "two thirds
   * majority" is one, "consensus" too unless it ends a list, "2/3" probably, "half" not.
   */
  public static OptionWord.Fit unled(String folded) {
    if (folded.length() > MAX_CHARS || !NearRules.unled(folded)) {
      return OptionWord.Fit.NONE;
    }
    if (fromWords(folded).isEmpty() || NearRules.unsaidFloor(folded).isPresent()) {
      return OptionWord.Fit.ALMOST;
    }
    if (folded.indexOf(' ') > 0) {
      return OptionWord.Fit.READS;
    }
    return Character.isDigit(folded.charAt(0)) ? OptionWord.Fit.ALMOST : OptionWord.Fit.NAME;
  }

  /** The share or number of a floor that does not say what for, as in "floor 1/2". */
  public static Optional<String> unsaidFloor(String words) {
    return NearRules.unsaidFloor(Words.fold(words))
        .filter(share -> Quorums.read(share).isPresent());
  }

  private static Optional<Rule> first(
      Function<Kind, Function<String, Optional<? extends Rule>>> reader, String text) {
    for (Kind kind : KINDS) {
      Optional<? extends Rule> rule = reader.apply(kind).apply(text);
      if (rule.isPresent()) {
        return Optional.of(rule.get());
      }
    }
    return Optional.empty();
  }
}

package org.mycelium.commands.tally;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * What is said of every rule in its own words. A rule called {@code x} brings, besides its
 * description and arithmetic, the phrases {@code tally.x.counts}, {@code .vote}, {@code .react},
 * {@code .remind} and {@code .not-offered}; a position {@code y} of its own brings {@code
 * tally.choice.y}, and, where they can come up, {@code tally.dissent.y} and {@code tally.reason.y}.
 */
public final class RuleWords {
  private RuleWords() {}

  /** The tally by the positions the rule offers: "yes 4, no 1, abstain 1". */
  public static Message counts(Rule rule, Count count) {
    Arg[] votes =
        rule.positions().stream()
            .map(Position::choice)
            .map(choice -> Arg.num(choice.place(), count.of(choice)))
            .toArray(Arg[]::new);
    return out -> out.line(key(rule, "counts"), votes);
  }

  /**
   * Which answers it takes and how they are written, as it stands on the card.
   *
   * @param target the proposal's number with a blank, or nothing where it can be left out
   */
  public static Message howToVote(Rule rule, String target) {
    return out -> out.line(key(rule, "vote"), Arg.word("target", target));
  }

  /** Which reactions vote. */
  public static Message howToReact(Rule rule) {
    return out -> out.line(key(rule, "react"));
  }

  /** How to vote, in a reminder; the target as on the card. */
  public static Message reminder(Rule rule, String target) {
    return out -> out.line(key(rule, "remind"), Arg.word("target", target));
  }

  /**
   * That it takes no such answer, and which it takes.
   *
   * @param proposal its number
   */
  public static Message notOffered(Rule rule, Object proposal) {
    return out ->
        out.line(
            key(rule, "not-offered"),
            Arg.id("no", proposal),
            Arg.word("target", proposal.toString()));
  }

  /** That a position counts only with its reason. */
  public static Message reasonMissing(Choice choice, Object proposal) {
    return out ->
        out.line(
            "tally.reason." + choice.word(),
            Arg.id("no", proposal),
            Arg.word("target", proposal.toString()));
  }

  /** A position in words: "abstain". */
  public static Message name(Choice choice) {
    return out -> out.line("tally.choice." + choice.word());
  }

  /** What somebody did who took it: "objecting". */
  public static Message dissent(Choice choice) {
    return out -> out.line("tally.dissent." + choice.word());
  }

  private static String key(Rule rule, String what) {
    return "tally." + rule.kind() + "." + what;
  }
}

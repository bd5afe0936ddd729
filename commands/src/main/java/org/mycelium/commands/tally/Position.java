package org.mycelium.commands.tally;

import java.util.Optional;
import java.util.Set;

/**
 * A position as a rule offers it to members.
 *
 * @param side what it means for the proposal
 * @param needsReason whether it counts only with a reason
 * @param reaction the emoji that stands for it, without variation selectors; empty if it takes
 *     words
 * @param words what members write for it in every language we speak, folded, phrases of up to
 *     {@link Rules#LONGEST_ANSWER_WORDS} words; two positions of one rule share none
 */
public record Position(
    Choice choice, Side side, boolean needsReason, Optional<String> reaction, Set<String> words) {

  /** In favour. */
  public static final Position YES =
      of(
          Choice.YES,
          Side.FOR,
          "👍",
          "yes",
          "y",
          "aye",
          "ok",
          "for",
          "in favor",
          "in favour",
          "i am in favor",
          "i am in favour",
          "i am for it",
          "agree",
          "agreed",
          "i agree",
          "consent",
          "no objection",
          "no objections",
          "i vote yes",
          "i vote for it",
          "i vote in favor",
          "i vote in favour",
          "si",
          "a favor",
          "voto si",
          "voto que si",
          "voto a favor",
          "estoy a favor",
          "consiento",
          "de acuerdo",
          "estoy de acuerdo",
          "sin objecion",
          "sin objeciones",
          "no tengo objecion",
          "no tengo objeciones",
          "no tengo ninguna objecion");

  /** Against. */
  public static final Position NO =
      of(
          Choice.NO,
          Side.AGAINST,
          "👎",
          "no",
          "n",
          "nay",
          "against",
          "i am against",
          "i am against it",
          "disagree",
          "i disagree",
          "i vote no",
          "i vote against",
          "i vote against it",
          "en contra",
          "estoy en contra",
          "voto no",
          "voto que no",
          "voto en contra",
          "en desacuerdo",
          "no estoy de acuerdo");

  /** Takes part, takes no side. */
  public static final Position ABSTAIN =
      of(
          Choice.ABSTAIN,
          Side.NEITHER,
          "🤷",
          "abstain",
          "i abstain",
          "abstention",
          "abstencion",
          "me abstengo",
          "abstenerse");

  /** What a position means for the proposal. */
  public enum Side {
    /** For it. */
    FOR,
    /** Neither for nor against. */
    NEITHER,
    /** Dissent, which results report with its reason. */
    AGAINST,
    /** Dissent that can stop the proposal by itself, and has the time of the vote to be met. */
    STOPPING
  }

  /** Keeps its own copy. */
  public Position {
    words = Set.copyOf(words);
  }

  /** A position that a reaction can take; the reaction is also what members may write. */
  static Position of(Choice choice, Side side, String reaction, String... words) {
    return new Position(choice, side, false, Optional.of(reaction), Set.of(words));
  }

  /** A position that takes words; with a reason, if it is one that can stop a proposal. */
  static Position inWords(Choice choice, Side side, String... words) {
    return new Position(choice, side, side == Side.STOPPING, Optional.empty(), Set.of(words));
  }

  /** Whether these words, folded, or this emoji take it. */
  boolean heardIn(String folded) {
    return words.contains(folded) || reaction.filter(folded::equals).isPresent();
  }

  /** Whether results report it, with its reason. */
  public boolean dissents() {
    return side == Side.AGAINST || side == Side.STOPPING;
  }
}

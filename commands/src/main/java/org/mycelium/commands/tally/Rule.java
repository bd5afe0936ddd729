package org.mycelium.commands.tally;

import java.util.Set;
import org.mycelium.commands.text.Message;

/**
 * A named, versioned way to turn counts into a verdict. A value an assembly chooses; every decision
 * pins the one it was made under. Adding one is a file in this package, its two texts per language,
 * and its line in {@link Rules}.
 */
public interface Rule {
  /**
   * The form kept in facts: name, version and parameters, such as {@code
   * majority/1(1/2,strict,cast)}. Two rules are the same exactly when these are equal.
   */
  String canonical();

  /** The positions members may take under it, in the order they are offered. */
  Set<Choice> choices();

  /** Whether this position counts only with a reason. */
  boolean needsReason(Choice choice);

  /**
   * Whether these votes carry the proposal, quorum aside. {@link Foregone} says what it asks of
   * this.
   */
  boolean carries(Count count, int electorate);

  /** The rule in one sentence, as it stands on the card: "Passes with more yes than no." */
  Message description();

  /** The sum written out, for these votes: "9 of 12 is more than half." */
  Message arithmetic(Count count, int electorate);
}

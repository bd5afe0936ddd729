package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.text.Message;

/**
 * A named, versioned way to turn counts into a verdict. A value an assembly chooses; every decision
 * pins the one it was made under. Adding one is a file in this package, its texts in each language
 * ({@link RuleWords} says which), and its line in {@link Rules}.
 */
public interface Rule {
  /**
   * The form kept in facts: name, version and parameters, such as {@code
   * majority/1(1/2,strict,cast)}. Two rules are the same exactly when these are equal.
   */
  String canonical();

  /** The word in the keys of its texts, such as {@code majority}; rules may share them. */
  String kind();

  /** The positions members may take under it, in the order they are offered. */
  List<Position> positions();

  /** What these votes make of the proposal, quorum aside. {@link Foregone} says what it asks. */
  Verdict verdict(Count count, int electorate);

  /** The rule in one sentence, as it stands on the card: "Passes with more yes than no." */
  Message description();

  /**
   * Why it cannot be the rule of an assembly of this size, with what would work; empty if it can.
   */
  default Optional<Message> obstacle(int electorate) {
    return Optional.empty();
  }

  /** The rule of the vote that may be called for when it tables a proposal. */
  default Optional<Rule> secondPhase() {
    return Optional.empty();
  }

  /** The rule whose second phase this is. */
  default Optional<Rule> firstPhase() {
    return Optional.empty();
  }

  /** The sum written out, for these votes: "9 of 12 is more than half." */
  Message arithmetic(Count count, int electorate);

  /** The position that these words take under it; empty if none does. */
  default Optional<Position> hears(String folded) {
    return positions().stream().filter(position -> position.heardIn(folded)).findFirst();
  }

  /** The answer it takes that was probably meant by these words, folded. */
  default Optional<String> nearest(String folded) {
    return Near.nearest(
        folded,
        positions().stream().flatMap(position -> position.words().stream()).sorted().toList());
  }

  /** What it offers for a choice; empty if that is another rule's. */
  default Optional<Position> position(Choice choice) {
    return positions().stream().filter(position -> position.choice().equals(choice)).findFirst();
  }

  /** Whether votes that can stop a proposal by themselves stand among these. */
  default boolean stopped(Count count) {
    return positions().stream()
        .anyMatch(p -> p.side() == Position.Side.STOPPING && count.of(p.choice()) > 0);
  }
}

package org.mycelium.commands.tally;

import java.util.Collection;

/**
 * How many standing votes took each position.
 *
 * @param yes at least 0, as all of them
 */
public record Count(int yes, int no, int abstain, int objection) {
  /** Nobody has voted. */
  public static final Count NONE = new Count(0, 0, 0, 0);

  /** Refuses negative numbers. */
  public Count {
    if (yes < 0 || no < 0 || abstain < 0 || objection < 0) {
      throw new IllegalArgumentException("negative count");
    }
  }

  /** Counts standing votes, one for each voter. */
  public static Count of(Collection<Ballot> standing) {
    Count count = NONE;
    for (Ballot ballot : standing) {
      count = count.plus(ballot.choice(), 1);
    }
    return count;
  }

  /** The same with so many votes more for one position. */
  public Count plus(Choice choice, int votes) {
    return switch (choice) {
      case YES -> new Count(Math.addExact(yes, votes), no, abstain, objection);
      case NO -> new Count(yes, Math.addExact(no, votes), abstain, objection);
      case ABSTAIN -> new Count(yes, no, Math.addExact(abstain, votes), objection);
      case OBJECTION -> new Count(yes, no, abstain, Math.addExact(objection, votes));
    };
  }

  /** How many took this position. */
  public int of(Choice choice) {
    return switch (choice) {
      case YES -> yes;
      case NO -> no;
      case ABSTAIN -> abstain;
      case OBJECTION -> objection;
    };
  }

  /** Everyone who voted, whichever way. */
  public int voted() {
    return yes + no + abstain + objection;
  }
}

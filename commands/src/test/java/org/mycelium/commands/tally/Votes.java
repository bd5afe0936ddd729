package org.mycelium.commands.tally;

/** Counts in one line. */
final class Votes {
  private Votes() {}

  static Count of(int yes, int no, int abstain, int objection) {
    return Count.NONE
        .plus(Choice.YES, yes)
        .plus(Choice.NO, no)
        .plus(Choice.ABSTAIN, abstain)
        .plus(Choice.OBJECTION, objection);
  }
}

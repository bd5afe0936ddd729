package org.mycelium.commands.scrip;

/** Who can hide in a sum. */
public final class Crowd {
  /** Of two, each knows the other's part; a sum of one is theirs. */
  private static final int ENOUGH = 3;

  private Crowd() {}

  /** Whether a sum over so many members tells of none of them. */
  public static boolean hides(int members) {
    return members >= ENOUGH;
  }
}

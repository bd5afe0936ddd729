package org.mycelium.commands.scrip;

import java.util.Iterator;
import java.util.stream.Stream;

/** Who can hide in a sum. */
public final class Crowd {
  /** Of two, each knows the other's part; a sum of one is theirs. */
  private static final int ENOUGH = 3;

  private Crowd() {}

  /** Whether a sum over so many members, or payments, tells of none of them. */
  public static boolean hides(int many) {
    return many >= ENOUGH;
  }

  /**
   * Whether what accounts above zero have together tells of none of these. It is what those below
   * owe together, so enough have to stand on either side.
   */
  public static boolean hides(Stream<Long> balances) {
    int above = 0;
    int below = 0;
    for (Iterator<Long> each = balances.iterator(); each.hasNext(); ) {
      int sign = Long.signum(each.next());
      above += sign > 0 ? 1 : 0;
      below += sign < 0 ? 1 : 0;
      if (hides(above) && hides(below)) {
        return true;
      }
    }
    return false;
  }
}

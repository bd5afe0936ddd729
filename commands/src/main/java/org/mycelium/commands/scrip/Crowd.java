package org.mycelium.commands.scrip;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;

/** Who can hide in a sum. */
public final class Crowd {
  /** Of two, each knows the other's part; a sum of one is theirs. */
  private static final int ENOUGH = 3;

  /** Whoever takes off their own has to be left with a sum over so many others. */
  private static final int OTHERS = ENOUGH - 1;

  /** With so many unknown, a tenth of a mean leaves each of them anything it can be. */
  private static final int ENOUGH_FOR_TIMES = 5;

  private Crowd() {}

  /** Whether a sum over so many members, or payments, tells of none of them. */
  public static boolean hides(int many) {
    return many >= ENOUGH;
  }

  /**
   * Whether a mean weighted by time tells of none of so many payers. When an account was moved
   * shows where its holder is told so in the room; with the sum and the hours a mean is a second
   * equation, and of two unknown payments it gives both.
   */
  static boolean hidesTimes(int payers) {
    return payers >= ENOUGH_FOR_TIMES;
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

  /**
   * Whether what was paid together tells nobody what another one paid, or was paid. Everybody knows
   * their own payments, both ways, and can take them off: without those of any one member, payments
   * of at least two others have to be left, to at least two. So at least three paid.
   */
  static boolean hides(Collection<Flow> payments) {
    Side payers = new Side();
    Side payees = new Side();
    for (Flow flow : payments) {
      payers.add(flow.from(), flow.to());
      payees.add(flow.to(), flow.from());
    }
    return !payments.isEmpty() && payers.leavesOthers(payees) && payees.leavesOthers(payers);
  }

  /** Who paid, each with those whom they paid; or who was paid, each with those who paid them. */
  private static final class Side {
    private final Map<MemberNo, Set<MemberNo>> others = new HashMap<>();

    void add(MemberNo member, MemberNo other) {
      others.computeIfAbsent(member, _ -> new HashSet<>()).add(other);
    }

    /** Whether enough of this side are left without the payments of any one of either side. */
    boolean leavesOthers(Side opposite) {
      Map<MemberNo, Integer> onlyWith = new HashMap<>();
      others.values().stream()
          .filter(with -> with.size() == 1)
          .forEach(with -> onlyWith.merge(with.iterator().next(), 1, Integer::sum));
      return Stream.concat(others.keySet().stream(), opposite.others.keySet().stream())
          .mapToInt(
              member ->
                  others.size()
                      - (others.containsKey(member) ? 1 : 0)
                      - onlyWith.getOrDefault(member, 0))
          .allMatch(left -> left >= OTHERS);
    }
  }
}

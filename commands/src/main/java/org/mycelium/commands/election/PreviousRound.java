package org.mycelium.commands.election;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Goes back round by round to the last one in which the tied were not equal, and puts first who had
 * most in it, last who had least. If several had that, it goes further back for them.
 *
 * <p>So do the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 49
 * and 50, and RCTab's "previous round counts".
 */
public record PreviousRound() implements TieBreak {
  @Override
  public String word() {
    return "previous-round";
  }

  @Override
  public List<Integer> narrow(List<Integer> tied, boolean first, List<Round> before, Slate slate) {
    BinaryOperator<Rational> better =
        (a, b) -> first == a.compareTo(b) > 0 ? a : b; // equal ones are the same either way
    List<Integer> left = tied;
    for (Round round : before.reversed()) {
      Rational most = left.stream().map(round::of).reduce(better).orElseThrow();
      left = left.stream().filter(candidate -> round.of(candidate).equals(most)).toList();
      if (left.size() == 1) {
        break;
      }
    }
    return left;
  }
}

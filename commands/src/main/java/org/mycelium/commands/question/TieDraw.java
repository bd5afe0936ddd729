package org.mycelium.commands.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Tie;

/**
 * Between which options a lot is drawn to settle a tie.
 *
 * @param options by number, in order
 * @param seats how many of them are drawn; all of them where the order decides ties of the count,
 *     such as who is left out first, and who is chosen follows from the count
 */
public record TieDraw(List<Integer> options, int seats) {
  /** Keeps its own copy. */
  public TieDraw {
    options = List.copyOf(options);
  }

  /**
   * Only those in doubt, where they are simply equal in the end; else all that can be marked, since
   * one tie of a count may lead to another.
   *
   * @param result of the count that ended in this tie
   */
  public static TieDraw of(Selection selection, Result result, Outcome.Tied tied) {
    return simple(selection, result, tied)
        ? new TieDraw(tied.among(), tied.seats())
        : all(selection);
  }

  /** All that can be marked. */
  private static TieDraw all(Selection selection) {
    return new TieDraw(selection.numbers(), selection.numbers().size());
  }

  private static boolean simple(Selection selection, Result result, Outcome.Tied tied) {
    List<Tie> open = result.ties().stream().filter(Tie::open).toList();
    // Of equal shares, ties come up in rounds that are thrown away as well.
    if (selection.method() == Method.EQUAL_SHARES
        || selection.terms().purse().isPresent()
        || selection.terms().lot().isPresent()
        || open.size() != 1) {
      return false;
    }
    Tie tie = open.getFirst();
    Set<Integer> among = tie.among().stream().map(selection::number).collect(Collectors.toSet());
    boolean pair = among.size() == 2 && tied.seats() == 1;
    return among.equals(new HashSet<>(tied.among()))
        && (tie.matter() == Tie.Matter.ELECTION || pair)
        && (result.ways().isEmpty() || result.ways().size() == ways(among.size(), tied.seats()));
  }

  /** In how many ways so many can be taken from so many. */
  private static long ways(int from, int take) {
    long ways = 1;
    for (int i = 1; i <= Math.min(take, from - take); i++) {
      ways = Math.min(ways * (from - i + 1) / i, Integer.MAX_VALUE);
    }
    return ways;
  }
}

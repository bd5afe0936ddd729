package org.mycelium.commands.election;

import java.util.List;

/**
 * What came of an election, and why.
 *
 * @param method how it was counted
 * @param slate who stood
 * @param rules under which options
 * @param ballots how many were cast
 * @param winners in the order of their election; as long as it is not decided, those who are
 *     elected for certain, and after them those who would be if open ties were settled one way or
 *     another
 * @param decided whether the open ties, if any, make no difference to who is elected
 * @param ranking tiers, best first, of all who stand; empty where the method gives none
 * @param ties in the order they came up, to the first open one
 * @param ways who would be elected, for each way to settle the open ties; empty if it is decided,
 *     if the ties say it all, or if there are more than {@value Ways#MAX_RUNS} ways
 * @param working how it came about, as far as it does not depend on an open tie
 */
public record Result(
    Method method,
    Slate slate,
    CountRules rules,
    long ballots,
    List<Integer> winners,
    boolean decided,
    List<List<Integer>> ranking,
    List<Tie> ties,
    List<List<Integer>> ways,
    Working working) {
  /** Keeps its own copies. */
  public Result {
    winners = List.copyOf(winners);
    ranking = ranking.stream().map(List::copyOf).toList();
    ties = List.copyOf(ties);
    ways = ways.stream().map(List::copyOf).toList();
  }

  /** The rounds, oldest first; none where the method has no rounds. */
  public List<Round> rounds() {
    return working.rounds();
  }

  /** Names of {@link #winners()}. */
  public List<String> winnerNames() {
    return winners.stream().map(slate::name).toList();
  }

  /** The same with other names for those who stood, in the same places. */
  public Result named(Slate names) {
    if (names.size() != slate.size() || !names.withdrawn().equals(slate.withdrawn())) {
      throw new IllegalArgumentException("another slate");
    }
    return new Result(
        method, names, rules, ballots, winners, decided, ranking, ties, ways, working);
  }
}

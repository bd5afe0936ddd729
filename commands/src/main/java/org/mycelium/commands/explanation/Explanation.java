package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What decided an election, in some twelve short sentences: who is chosen, the sums, what happened
 * in the rounds that decided, the pairs that matter, and ties as ties. All of it is in a {@link
 * Report}.
 */
public record Explanation(List<Statement> statements) implements Message {
  private static final int MAX_LINES = 12;
  private static final int MAX_TIES = 2;

  /** Keeps its own copy. */
  public Explanation {
    statements = List.copyOf(statements);
  }

  /** Explains a result in which money, if any, is in whole numbers. */
  public static Explanation of(Result result) {
    return of(result, Currency.PLAIN);
  }

  /**
   * Explains a result.
   *
   * @param currency how costs are written, where options have costs
   */
  public static Explanation of(Result result, Currency currency) {
    List<Statement> statements = new ArrayList<>();
    boolean money = result.rules().budget().isPresent();
    statements.add(
        new Statement.Counted(
            result.method(), result.ballots(), money ? 0 : result.rules().seats()));
    outcome(result, statements);
    statements.addAll(
        switch (result.method()) {
          case PLURALITY, APPROVAL, SCORE, DOT -> sums(result);
          case STAR -> Runoffs.of(result);
          case IRV, STV_SCOTTISH, STV_MEEK -> Transfers.of(result);
          case SCHULZE, RANKED_PAIRS -> Pairs.of(result);
          case PAV -> Gains.of(result, currency);
          case EQUAL_SHARES -> Purchases.of(result, currency);
        });
    ties(result, statements);
    return new Explanation(statements);
  }

  @Override
  public void write(Prose out) {
    statements.forEach(out::include);
  }

  /** Only why: where method, number of ballots and who is chosen have been said already. */
  public Explanation reasons() {
    return new Explanation(
        statements.stream()
            .filter(
                statement ->
                    switch (statement) {
                      case Statement.Counted _,
                          Statement.Chosen _,
                          Statement.Certain _,
                          Statement.Open _ ->
                          false;
                      case Statement _ -> true;
                    })
            .toList());
  }

  private static void outcome(Result result, List<Statement> statements) {
    Slate slate = result.slate();
    if (result.decided()) {
      statements.add(new Statement.Chosen(Names.of(slate, result.winners())));
      return;
    }
    List<Integer> certain = certain(result);
    List<Integer> open =
        result.winners().stream().filter(winner -> !certain.contains(winner)).toList();
    if (!certain.isEmpty()) {
      statements.add(new Statement.Certain(Names.of(slate, certain)));
    }
    statements.add(new Statement.Open(Names.of(slate, open)));
  }

  /** Those of the possible winners who are elected whichever way the tie goes. */
  private static List<Integer> certain(Result result) {
    return result.winners().stream()
        .filter(
            winner ->
                result.ways().isEmpty()
                    ? result.rounds().stream().anyMatch(r -> r.elected().contains(winner))
                        || openTies(result).noneMatch(tie -> tie.among().contains(winner))
                    : result.ways().stream().allMatch(way -> way.contains(winner)))
        .toList();
  }

  private static java.util.stream.Stream<Tie> openTies(Result result) {
    return result.ties().stream().filter(Tie::open);
  }

  private static List<Statement> sums(Result result) {
    Round round = result.rounds().getFirst();
    return List.of(
        new Statement.Sums(
            round.measure(), false, Tally.of(result.slate(), round.tally(), round.exhausted())));
  }

  private static void ties(Result result, List<Statement> statements) {
    boolean unharmed = result.decided() && openTies(result).findAny().isPresent();
    List<Tie> ties = new ArrayList<>(result.ties());
    ties.sort(
        Comparator.comparing((Tie tie) -> !tie.open())
            .thenComparing(Tie::round, Comparator.reverseOrder()));
    int room = MAX_LINES - statements.size() - (unharmed ? 1 : 0);
    int most = Math.min(Names.roomy(result) ? MAX_TIES : 1, room);
    // That there are ties is said even where the count's own story leaves no room for them.
    int told = ties.size() <= most ? ties.size() : Math.max(0, Math.min(most, room - 1));
    ties.subList(0, told).stream()
        .sorted(Comparator.comparingInt(Tie::round))
        .forEach(tie -> statements.add(told(result, tie)));
    if (told < ties.size()) {
      statements.add(new Statement.MoreTies(ties.size() - told));
    }
    if (unharmed) {
      statements.add(new Statement.Unharmed());
    }
  }

  /** A tie in words. */
  static Statement.Tied told(Result result, Tie tie) {
    List<String> among = Names.of(result.slate(), tie.among());
    int round = result.rounds().size() > 1 ? tie.round() : 0;
    return switch (tie.settlement()) {
      case Tie.Open() ->
          new Statement.Tied(round, tie.matter(), among, tie.places(), "", List.of());
      case Tie.Settled(String by, List<Integer> chosen) ->
          new Statement.Tied(
              round, tie.matter(), among, tie.places(), by, Names.of(result.slate(), chosen));
    };
  }
}

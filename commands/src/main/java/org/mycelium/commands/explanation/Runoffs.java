package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;

/** Why in STAR: two rounds for each place, the sums and the runoff. */
final class Runoffs {
  private static final int MAX_PLACES = 3;

  private Runoffs() {}

  static List<Statement> of(Result result) {
    List<Statement> statements = new ArrayList<>();
    List<Round> rounds = result.rounds();
    boolean many = result.rules().seats() > 1;
    int most = Math.max(1, Names.sentences(result, MAX_PLACES));
    int place = 0;
    int told = 0;
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      if (round.measure() == Round.Measure.POINTS) {
        place++;
      }
      if (place > most) {
        continue;
      }
      told = place;
      boolean runoffFollows = i + 1 < rounds.size();
      statements.addAll(
          round.measure() == Round.Measure.PREFERENCES
              ? runoff(result.slate(), round)
              : List.of(
                  runoffFollows
                      ? finalists(result.slate(), many ? place : 0, round, rounds.get(i + 1))
                      : new Statement.Sums(
                          round.measure(),
                          false,
                          Tally.of(result.slate(), round.tally(), Rational.ZERO))));
    }
    if (place > told) {
      statements.add(new RoundStatement.MorePlaces(place - told));
    }
    return statements;
  }

  private static Statement finalists(Slate slate, int place, Round points, Round runoff) {
    NavigableMap<Integer, Rational> finalists = new TreeMap<>(points.tally());
    finalists.keySet().retainAll(runoff.tally().keySet());
    NavigableMap<Integer, Rational> others = new TreeMap<>(points.tally());
    others.keySet().removeAll(runoff.tally().keySet());
    return new RoundStatement.Finalists(
        place, Tally.of(slate, finalists, Rational.ZERO), Tally.beside(slate, others));
  }

  /** Nothing as long as a tie leaves it open. */
  private static List<Statement> runoff(Slate slate, Round round) {
    if (round.elected().isEmpty()) {
      return List.of(
          new Statement.Sums(
              round.measure(), false, Tally.of(slate, round.tally(), round.exhausted())));
    }
    int winner = round.elected().getFirst();
    int first = round.tally().firstKey();
    int loser = winner == first ? round.tally().lastKey() : first;
    return List.of(
        new RoundStatement.Runoff(
            new Share(slate.name(winner), round.of(winner)),
            new Share(slate.name(loser), round.of(loser)),
            round.exhausted()));
  }
}

package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;

/** Why in proportional approval: what each one adds. */
final class Gains {
  private static final int MAX_TOLD = 4;

  private Gains() {}

  static List<Statement> of(Result result, Currency currency) {
    List<Statement> statements = new ArrayList<>();
    List<Round> rounds = result.rounds();
    int most = Names.sentences(result, MAX_TOLD);
    for (int i = 0; i < Math.min(most, rounds.size()); i++) {
      statements.add(told(result, i, rounds.get(i), currency));
    }
    int more = rounds.size() - most;
    result
        .rules()
        .budget()
        .ifPresentOrElse(
            budget -> {
              if (more > 0) {
                statements.add(new MoneyStatement.More(more));
              }
              if (result.decided()) {
                statements.add(Purchases.spent(result, budget, currency));
              }
            },
            () -> {
              if (more > 0) {
                statements.add(new RoundStatement.MorePlaces(more));
              }
            });
    return statements;
  }

  private static Statement told(Result result, int place, Round round, Currency currency) {
    if (round.elected().isEmpty()) {
      return new Statement.Sums(
          round.measure(), false, Tally.of(result.slate(), round.tally(), Rational.ZERO));
    }
    int chosen = round.elected().getFirst();
    Share share = new Share(result.slate().name(chosen), round.of(chosen));
    if (result.rules().budget().isPresent()) {
      Budget budget = result.rules().budget().get();
      return new MoneyStatement.Taken(share, budget.costs().get(chosen), currency);
    }
    NavigableMap<Integer, Rational> others = new TreeMap<>(round.tally());
    others.remove(chosen);
    return new RoundStatement.Gained(
        result.rules().seats() > 1 ? place + 1 : 0, share, Tally.beside(result.slate(), others));
  }
}

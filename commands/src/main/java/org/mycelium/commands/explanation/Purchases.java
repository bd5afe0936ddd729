package org.mycelium.commands.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Purchase;

/** Why in equal shares: what each has to spend, and what is bought together. */
final class Purchases {
  private static final int MAX_TOLD = 5;

  private Purchases() {}

  static List<Statement> of(Result result, Currency currency) {
    if (!(result.working() instanceof Working.Buying buying) || buying.purchases().isEmpty()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(purse(result, buying, currency));
    List<Purchase> purchases = buying.purchases();
    int most = Names.sentences(result, MAX_TOLD);
    for (int i = 0; i < Math.min(most, purchases.size()); i++) {
      Purchase one = purchases.get(i);
      String name = result.slate().name(one.option());
      statements.add(
          one.payments().isEmpty()
              ? new MoneyStatement.Added(
                  name, one.cost(), buying.rounds().get(i).of(one.option()), currency)
              : new MoneyStatement.Bought(name, one.cost(), one.payments(), currency));
    }
    if (purchases.size() > most) {
      statements.add(new MoneyStatement.More(purchases.size() - most));
    }
    result.rules().budget().ifPresent(money -> statements.add(spent(result, money, currency)));
    return statements;
  }

  /** What each voter has to spend. */
  static Statement purse(Result result, Working.Buying buying, Currency currency) {
    Optional<Budget> budget = result.rules().budget();
    return budget.isPresent()
        ? new MoneyStatement.Purse(budget.get().total(), result.ballots(), buying.share(), currency)
        : new MoneyStatement.PlacePurse(result.rules().seats(), result.ballots(), buying.share());
  }

  /** What the chosen cost together. */
  static Statement spent(Result result, Budget budget, Currency currency) {
    long spent = result.winners().stream().mapToLong(budget.costs()::get).sum();
    return new MoneyStatement.Spent(spent, budget.total() - spent, currency);
  }
}

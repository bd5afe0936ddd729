package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Books;

/** Reads amounts in the light of what the books hold. */
final class Amounts {
  private Amounts() {}

  /**
   * Goes on with the amount, or says what is wrong with it. Where no currency is written, it is the
   * only one the books have ever had. What would bring an account of theirs beyond what can be
   * counted is too much.
   */
  static Decision read(
      String written, Situation situation, Books books, Function<Money, Decision> then) {
    List<Tender> known = tenders(books);
    return switch (MoneyReading.read(written, situation.settings().language(), known)) {
      case MoneyReading.Exact(Money money) ->
          fits(money, books)
              ? then.apply(money)
              : Decision.refuse(
                  new RecordingMessage.BadAmount(
                      written,
                      MoneyReading.Problem.HUGE,
                      money.tender().code(),
                      Optional.empty(),
                      known));
      case MoneyReading.Wrong(MoneyReading.Problem problem, String unit) ->
          Decision.refuse(
              new RecordingMessage.BadAmount(
                  written, problem, unit, Tender.near(unit, known), known));
    };
  }

  private static boolean fits(Money money, Books books) {
    return books.balances().stream()
        .map(Balance::money)
        .filter(balance -> balance.tender().equals(money.tender()))
        .allMatch(balance -> balance.canChangeBy(money));
  }

  private static List<Tender> tenders(Books books) {
    return books.balances().stream()
        .map(balance -> balance.money().tender())
        .distinct()
        .sorted()
        .toList();
  }
}

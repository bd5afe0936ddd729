package org.mycelium.commands.digest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.scrip.Circulation;
import org.mycelium.commands.scrip.ToldWeek;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What a digest tells of money and scrip. Pure but for its read ports. */
public final class Economy {
  /** As many entries are read at once. */
  private static final int PAGE = 200;

  private final Books books;
  private final ScripBook scrip;

  /** Reads from these. */
  public Economy(Books books, ScripBook scrip) {
    this.books = books;
    this.scrip = scrip;
  }

  /**
   * What was paid in scrip in a week.
   *
   * @param monday its first day
   * @param payments how many stand
   * @param volume what they came to; empty where that would tell what somebody paid
   * @param above what all accounts above zero have together at the end; empty where that would tell
   *     what somebody's stands at
   * @param velocity how often each unit above zero was paid on; empty if there was none, and where
   *     the volume is
   */
  public record Circulated(
      LocalDate monday,
      int payments,
      Optional<Message> volume,
      Optional<Message> above,
      Optional<BigDecimal> velocity) {
    private static final Message UNTOLD = _ -> {};

    /**
     * In one line of a digest.
     *
     * @param withVelocity whether nothing else tells it
     */
    void item(Prose out, boolean withVelocity) {
      out.item(
          "digest.scrip",
          Arg.num("payments", payments),
          Arg.day("monday", monday),
          Arg.word("volumeTold", volume.isPresent() ? "yes" : "no"),
          Arg.said("volume", volume.orElse(UNTOLD)),
          Arg.word("aboveTold", above.isPresent() ? "yes" : "no"),
          Arg.said("above", above.orElse(UNTOLD)),
          Arg.word("moved", withVelocity ? moved() : "no"),
          Arg.decimal("velocity", Circulation.figure(velocity)));
    }

    private String moved() {
      return velocity
          .map(times -> times.compareTo(BigDecimal.ONE) == 0 ? "once" : "yes")
          .orElse("no");
    }
  }

  /**
   * Each currency of which anything came in or was spent, in order of their codes. What is assigned
   * stays in hand, and is told with the decision that does it, but where it is more than there is.
   */
  List<Purse> money(Instant since, Instant until) {
    Map<Tender, Purse> purses = new TreeMap<>();
    EntryNo before = books.nextEntry();
    boolean more = true;
    while (more) {
      List<LedgerEntry> page = books.entriesBefore(before, PAGE);
      for (LedgerEntry entry : page) {
        if (entry.at().isAfter(since) && !entry.at().isAfter(until)) {
          Money money = entry.transfer().money();
          boolean earlier =
              entry
                  .reverses()
                  .flatMap(books::entry)
                  .filter(reversed -> !reversed.at().isAfter(since))
                  .isPresent();
          purses.merge(
              money.tender(),
              Purse.of(entry.transfer(), earlier, held(money.tender()), common(money.tender())),
              Purse::plus);
        }
      }
      more = page.size() == PAGE && page.getLast().at().isAfter(since);
      before = page.isEmpty() ? before : page.getLast().no();
    }
    return purses.values().stream().filter(Purse::moved).toList();
  }

  private Money held(Tender tender) {
    return sum(
        tender,
        account ->
            switch (account) {
              case Account.Common _, Account.Line _ -> true;
              case Account.Income _, Account.Spent _ -> false;
            });
  }

  private Money common(Tender tender) {
    return sum(tender, account -> account instanceof Account.Common);
  }

  private Money sum(Tender tender, Predicate<Account> which) {
    return books.balances().stream()
        .filter(balance -> balance.money().tender().equals(tender))
        .filter(balance -> which.test(balance.account()))
        .map(Balance::money)
        .reduce(new Money(tender, 0), Money::plus);
  }

  /** What was paid in the last whole week, if anything was. */
  Optional<Circulated> scrip(Instant until, ZoneId zone) {
    ToldWeek week = ToldWeek.last(scrip, until, zone);
    return scrip
        .scrip()
        .filter(_ -> week.payments() > 0)
        .map(
            terms ->
                new Circulated(
                    week.monday(),
                    week.payments(),
                    week.volume().map(terms::words),
                    week.above().map(terms::words),
                    week.velocity()));
  }
}

package org.mycelium.commands.digest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.scrip.Circulation;
import org.mycelium.commands.scrip.Crowd;
import org.mycelium.commands.text.Message;

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
   * What moved of one currency.
   *
   * @param in what came in, less what of it was taken back
   * @param spent what was spent, less what of it was taken back
   * @param held what came in and was not spent, ever
   */
  public record Purse(Message in, Message spent, Message held) {}

  /**
   * What was paid in scrip.
   *
   * @param payments how many stand
   * @param volume what they came to; empty where that would tell what somebody paid
   * @param above what all accounts above zero have together at the end; empty where that would tell
   *     what somebody's stands at
   * @param velocity how often each unit above zero was paid on; empty if there was none, and where
   *     the volume is
   */
  public record Circulated(
      int payments,
      Optional<Message> volume,
      Optional<Message> above,
      Optional<BigDecimal> velocity) {}

  /** Each currency of which anything moved, in order of their codes. */
  List<Purse> money(Instant since, Instant until) {
    Map<Tender, Money> in = new TreeMap<>();
    Map<Tender, Money> spent = new TreeMap<>();
    EntryNo before = books.nextEntry();
    boolean more = true;
    while (more) {
      List<LedgerEntry> page = books.entriesBefore(before, PAGE);
      for (LedgerEntry entry : page) {
        if (entry.at().isAfter(since) && !entry.at().isAfter(until)) {
          add(entry, in, spent);
        }
      }
      more = page.size() == PAGE && page.getLast().at().isAfter(since);
      before = page.isEmpty() ? before : page.getLast().no();
    }
    return in.entrySet().stream()
        .map(
            income -> {
              Tender tender = income.getKey();
              Money nothing = income.getValue().minus(income.getValue());
              Money out = spent.getOrDefault(tender, nothing);
              return new Purse(income.getValue().words(), out.words(), held(tender));
            })
        .toList();
  }

  private static void add(LedgerEntry entry, Map<Tender, Money> in, Map<Tender, Money> spent) {
    Money money = entry.transfer().money();
    Money nothing = money.minus(money);
    Account from = entry.transfer().from();
    Account to = entry.transfer().to();
    in.merge(
        money.tender(),
        from instanceof Account.Income
            ? money
            : to instanceof Account.Income ? nothing.minus(money) : nothing,
        Money::plus);
    spent.merge(
        money.tender(),
        to instanceof Account.Spent
            ? money
            : from instanceof Account.Spent ? nothing.minus(money) : nothing,
        Money::plus);
  }

  private Message held(Tender tender) {
    return books.balances().stream()
        .filter(balance -> balance.money().tender().equals(tender))
        .filter(
            balance ->
                switch (balance.account()) {
                  case Account.Common _, Account.Line _ -> true;
                  case Account.Income _, Account.Spent _ -> false;
                })
        .map(Balance::money)
        .reduce(new Money(tender, 0), Money::plus)
        .words();
  }

  /** What was paid, if anything was. */
  Optional<Circulated> scrip(Instant since, Instant until) {
    Circulation circulation = Circulation.of(scrip, since, until);
    return scrip
        .scrip()
        .filter(_ -> circulation.payments() > 0)
        .map(
            terms ->
                new Circulated(
                    circulation.payments(),
                    Optional.of(circulation.volume())
                        .filter(_ -> Crowd.hides(circulation.active().size()))
                        .map(terms::words),
                    Optional.of(scrip.aboveAt(until).orElse(0L))
                        .filter(_ -> Crowd.hides(scrip.accounts().size()))
                        .map(terms::words),
                    circulation.velocity().filter(_ -> Crowd.hides(circulation.active().size()))));
  }
}

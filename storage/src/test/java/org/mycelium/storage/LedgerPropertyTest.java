package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Allotment;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerCommand;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.storage.ledger.StoredBooks;
import org.mycelium.storage.verify.Verification;

/**
 * Whatever members record, in whatever order, however often it is delivered and whenever the bot is
 * restarted: no money is made, and none is spent that no decision allows.
 */
final class LedgerPropertyTest {
  private static final List<String> TENDERS = List.of("EUR", "JPY", "KWD");
  private static final int MEMBERS = 3;

  @Property(tries = 30)
  void noMoneyIsMadeAndNoneSpentBeyondADecision(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 80) int steps) throws IOException {
    Path folder = Files.createTempDirectory("ledger");
    Path file = folder.resolve("house.db");
    try {
      Random random = new Random(seed);
      House house = House.ofMembers(file, MEMBERS);
      for (int i = 0; i < steps; i++) {
        if (random.nextInt(12) == 0) {
          house.close();
          house = House.at(file);
        }
        step(house, random);
      }
      StoredBooks books = new StoredBooks(house.reading, ONE);
      sumsAreZero(books);
      noLimitIsExceeded(books);
      house.close();
      assertThat(Verification.of(file).problems()).isEmpty();
    } finally {
      delete(folder);
    }
  }

  /** Every balance is what the entries come to, and all of a currency together are zero. */
  private static void sumsAreZero(StoredBooks books) {
    Map<Tender, Map<Account, Long>> sums = new HashMap<>();
    books.eachEntry(
        entry -> {
          Money money = entry.transfer().money();
          Map<Account, Long> accounts = sums.computeIfAbsent(money.tender(), _ -> new HashMap<>());
          accounts.merge(entry.transfer().from(), -money.units(), Math::addExact);
          accounts.merge(entry.transfer().to(), money.units(), Math::addExact);
        });
    Map<Tender, Map<Account, Long>> kept = new HashMap<>();
    for (Balance balance : books.balances()) {
      kept.computeIfAbsent(balance.money().tender(), _ -> new HashMap<>())
          .put(balance.account(), balance.money().units());
    }
    assertThat(kept).isEqualTo(sums);
    kept.values()
        .forEach(
            accounts -> assertThat(accounts.values().stream().mapToLong(n -> n).sum()).isZero());
  }

  /** What a line has left is what its decisions left it, and never below nothing. */
  private static void noLimitIsExceeded(StoredBooks books) {
    for (BudgetLine line : books.lines()) {
      Map<Tender, Long> left = new HashMap<>();
      for (Allotment allotment : books.allotments(line.no())) {
        assertThat(allotment.spent().units()).isBetween(0L, allotment.allotted().units());
        left.merge(allotment.left().tender(), allotment.left().units(), Math::addExact);
      }
      for (Balance balance : books.balances()) {
        if (balance.account().equals(new Account.Line(line.no()))) {
          assertThat(balance.money().units())
              .isNotNegative()
              .isEqualTo(left.get(balance.money().tender()));
        }
      }
    }
  }

  private static void step(House house, Random random) {
    StoredBooks books = new StoredBooks(house.reading, ONE);
    String tender = TENDERS.get(random.nextInt(TENDERS.size()));
    String amount = random.nextInt(-1, 40) + (random.nextInt(9) == 0 ? ".5 " : " ") + tender;
    switch (random.nextInt(8)) {
      case 0 -> allot(house, books, new Tender(tender), random);
      case 1, 2 ->
          run(
              house,
              new LedgerCommand.Receive(amount, "dues", Optional.empty(), random.nextBoolean()),
              random);
      case 3, 4 ->
          run(
              house,
              new LedgerCommand.Reverse(
                  new EntryNo(random.nextInt(1, books.nextEntry().value() + 2)), "a slip"),
              random);
      default ->
          run(
              house,
              new LedgerCommand.Spend(
                  amount,
                  random.nextInt(9) == 0
                      ? Optional.empty()
                      : Optional.of("L" + random.nextInt(1, books.nextLine().value() + 1)),
                  "bread",
                  random.nextBoolean()
                      ? Optional.empty()
                      : Optional.of(new DecisionNo(random.nextInt(1, 9))),
                  Optional.empty(),
                  random.nextInt(4) > 0),
              random);
    }
  }

  /** A decision gives a line money, be it new or there already. */
  private static void allot(House house, StoredBooks books, Tender tender, Random random) {
    List<BudgetLine> lines = books.lines();
    DecisionNo decision = new DecisionNo(books.nextEntry().value());
    Money money = new Money(tender, random.nextLong(1, 30_000));
    if (lines.isEmpty() || random.nextBoolean()) {
      LineNo line = books.nextLine();
      Disclosure name = house.disclose("line " + line);
      house.append(
          ONE,
          member(1),
          List.of(
              new LineOpened(line, name.commitment(), decision),
              new Allotted(books.nextEntry(), line, money, decision)),
          List.of(name));
    } else {
      LineNo line = lines.get(random.nextInt(lines.size())).no();
      house.append(new Allotted(books.nextEntry(), line, money, decision));
    }
  }

  /** As the pipeline does it: a cause that is known is not dealt with again. */
  private static void run(House house, LedgerCommand command, Random random) {
    Cause cause = Cause.event("$command" + random.nextLong());
    MemberNo by = member(random.nextInt(1, MEMBERS + 1));
    int deliveries = random.nextInt(1, 4);
    for (int i = 0; i < deliveries; i++) {
      house
          .database
          .writer()
          .run(
              transaction -> {
                Tx tx = transaction.assembly(ONE);
                if (!tx.known(cause)) {
                  deal(house, tx, cause, by, command);
                }
              });
    }
  }

  private static void deal(House house, Tx tx, Cause cause, MemberNo by, LedgerCommand command) {
    Situation situation =
        new Situation(
            ONE,
            tx.settings().current(),
            new Issuer.Person(tx.members().get(by), false),
            Optional.empty(),
            Optional.empty(),
            false,
            cause,
            house.noon(),
            "@bot:example.org");
    if (Features.decide(command, situation, tx) instanceof Decision.Accepted accepted
        && !accepted.facts().isEmpty()) {
      tx.append(cause, by, house.noon(), accepted.facts(), accepted.disclosures());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

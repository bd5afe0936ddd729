package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.scrip.ScripAccount;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.storage.scrip.StoredScrip;
import org.mycelium.storage.verify.Verification;

/**
 * Whatever members pay and take back, in whatever order, however often it is delivered and whenever
 * the bot is restarted: nothing is made or lost, and nobody gives what they cannot.
 */
final class ScripPropertyTest {
  private static final int MEMBERS = 4;

  @Property(tries = 30)
  void accountsAreAlwaysZeroTogetherAndNobodyPaysBeyondTheirLimit(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 80) int steps) throws IOException {
    Path folder = Files.createTempDirectory("scrip");
    Path file = folder.resolve("house.db");
    try {
      Random random = new Random(seed);
      House house = House.ofMembers(file, MEMBERS);
      decide(house, random);
      for (int i = 0; i < steps; i++) {
        if (random.nextInt(12) == 0) {
          house.close();
          house = House.at(file);
        }
        step(house, random);
      }
      balancesAreWhatThePaymentsComeTo(new StoredScrip(house.reading, ONE));
      house.close();
      assertThat(Verification.of(file).problems()).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static void balancesAreWhatThePaymentsComeTo(StoredScrip book) {
    Map<MemberNo, Long> sums = new HashMap<>();
    book.eachPayment(
        payment -> {
          sums.merge(payment.from(), -payment.units(), Math::addExact);
          sums.merge(payment.to(), payment.units(), Math::addExact);
          assertThat(payment.fromAfter()).isEqualTo(sums.get(payment.from()));
          assertThat(payment.toAfter()).isEqualTo(sums.get(payment.to()));
        });
    Map<MemberNo, Long> kept = new HashMap<>();
    book.accounts().forEach(account -> kept.put(account.holder(), account.balance()));
    assertThat(kept).isEqualTo(sums);
    assertThat(kept.values().stream().mapToLong(n -> n).sum()).isZero();
  }

  /** Limits go up and down as the assembly decides; what was paid before stays paid. */
  private static void decide(House house, Random random) {
    Disclosure unit = house.disclose("hours " + random.nextInt());
    long limit = random.nextLong(0, 30_00);
    ScripTerms terms =
        new ScripTerms(
            2, limit, limit + random.nextLong(0, 20_00), 5_00, Duration.ofDays(random.nextInt(9)));
    house.append(
        ONE, member(1), List.of(new ScripDecided(unit.commitment(), terms, D1)), List.of(unit));
  }

  private static void step(House house, Random random) {
    StoredScrip book = new StoredScrip(house.reading, ONE);
    PaymentNo some = new PaymentNo(random.nextInt(1, book.next().value() + 1));
    switch (random.nextInt(9)) {
      case 0 -> decide(house, random);
      case 1, 2 -> run(house, new ScripCommand.Undo(some), random);
      case 3 ->
          run(
              house,
              random.nextBoolean()
                  ? new ScripCommand.Contest(some, "no")
                  : new ScripCommand.DropContest(some),
              random);
      default ->
          run(
              house,
              new ScripCommand.Pay(
                  "member" + random.nextInt(1, MEMBERS + 1),
                  random.nextInt(-1, 12) + (random.nextInt(4) == 0 ? ".25" : ""),
                  "",
                  random.nextBoolean() ? Optional.empty() : Optional.of("bread"),
                  Optional.empty()),
              random);
    }
  }

  /** As the pipeline does it: a cause that is known is not dealt with again. */
  private static void run(House house, ScripCommand command, Random random) {
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

  private static void deal(House house, Tx tx, Cause cause, MemberNo by, ScripCommand command) {
    Situation situation =
        new Situation(
            ONE,
            tx.settings().current(),
            new Issuer.Person(tx.members().get(by), false),
            Optional.empty(),
            Optional.empty(),
            true,
            cause,
            house.noon(),
            "@bot:example.org");
    Map<MemberNo, Long> before = new HashMap<>();
    tx.scrip().accounts().forEach(account -> before.put(account.holder(), account.balance()));
    if (Features.decide(command, situation, tx) instanceof Decision.Accepted accepted) {
      if (!accepted.facts().isEmpty()) {
        tx.append(cause, by, house.noon(), accepted.facts(), accepted.disclosures());
      }
      accepted.effects().stream()
          .filter(Effect.AskBack.class::isInstance)
          .map(effect -> (PendingPayment) ((Effect.AskBack) effect).pending())
          .forEach(asked -> deal(house, tx, cause, by, new ScripCommand.Confirm(asked)));
    }
    ScripTerms terms = tx.scrip().scrip().orElseThrow().terms();
    for (ScripAccount account : tx.scrip().accounts()) {
      if (account.balance() < before.getOrDefault(account.holder(), 0L)) {
        assertThat(account.balance()).isGreaterThanOrEqualTo(-terms.limitOf(account.received()));
      }
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

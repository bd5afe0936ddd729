package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.scrip.Payment;
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

  /** What somebody was asked about, and has not said yes to. Until then anything may happen. */
  private record Asked(Cause cause, MemberNo payer, PendingPayment payment) {}

  @Property(tries = 30)
  void accountsAreAlwaysZeroTogetherAndNobodyPaysBeyondTheirLimit(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 80) int steps) throws IOException {
    Path folder = Files.createTempDirectory("scrip");
    Path file = folder.resolve("house.db");
    try {
      Random random = new Random(seed);
      List<Asked> asked = new ArrayList<>();
      House house = House.ofMembers(file, MEMBERS);
      decide(house, random);
      for (int i = 0; i < steps; i++) {
        if (random.nextInt(12) == 0) {
          house.close();
          house = House.at(file);
        }
        step(house, asked, random);
      }
      balancesAreWhatThePaymentsComeTo(new StoredScrip(house.reading, ONE));
      house.close();
      assertThat(Verification.of(file).problems()).isEmpty();
    } finally {
      delete(folder);
    }
    Statistics.label("said yes").coverage(seen -> seen.check("paid").count(times -> times > 0));
  }

  /** What can be paid is what can be paid when the payer says yes, and not when they were asked. */
  @Example
  void aLimitThatWasLoweredBetweenTheQuestionAndTheYesHolds() throws IOException {
    Path folder = Files.createTempDirectory("scrip");
    try (House house = House.ofMembers(folder.resolve("house.db"), MEMBERS)) {
      List<Asked> asked = new ArrayList<>();
      decide(house, 20_00, 20_00);
      pay(house, 12, asked);
      pay(house, 13, asked);
      assertThat(asked).hasSize(2);
      decide(house, 12_50, 12_50);
      confirm(house, asked, asked.getLast());
      assertThat(new StoredScrip(house.reading, ONE).account(member(1)).balance()).isZero();
      confirm(house, asked, asked.getFirst());
      assertThat(new StoredScrip(house.reading, ONE).account(member(1)).balance())
          .isEqualTo(-12_00);
    } finally {
      delete(folder);
    }
  }

  private static void pay(House house, int hours, List<Asked> asked) {
    ScripCommand.Pay command =
        new ScripCommand.Pay(
            "member2", "" + hours, "", Optional.empty(), false, Optional.empty(), false);
    run(house, command, member(1), asked, new Random(hours));
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
    long limit = random.nextLong(0, 30_00);
    decide(house, limit, limit + random.nextLong(0, 20_00));
  }

  private static void decide(House house, long limit, long most) {
    Disclosure unit = house.disclose("hours");
    ScripTerms terms = new ScripTerms(2, limit, most, 5_00, Duration.ofDays(7));
    house.append(
        ONE, member(1), List.of(new ScripDecided(unit.commitment(), terms, D1)), List.of(unit));
  }

  private static void step(House house, List<Asked> asked, Random random) {
    StoredScrip book = new StoredScrip(house.reading, ONE);
    PaymentNo some = new PaymentNo(random.nextInt(1, book.next().value() + 1));
    switch (random.nextInt(11)) {
      case 0 -> decide(house, random);
      case 1, 2 -> run(house, new ScripCommand.Undo(some), asked, random);
      case 3, 4 -> confirm(house, asked, random);
      case 5 ->
          run(
              house,
              random.nextBoolean()
                  ? new ScripCommand.Contest(some, "no")
                  : new ScripCommand.DropContest(some),
              asked,
              random);
      // Small amounts, so that the same is often written twice.
      case 6, 7 -> pay(house, String.valueOf(random.nextInt(1, 3)), asked, random);
      default ->
          pay(house, random.nextInt(-1, 12) + (random.nextInt(4) == 0 ? ".25" : ""), asked, random);
    }
  }

  private static void pay(House house, String amount, List<Asked> asked, Random random) {
    run(
        house,
        new ScripCommand.Pay(
            "member" + random.nextInt(1, MEMBERS + 1),
            amount,
            "",
            random.nextBoolean() ? Optional.empty() : Optional.of("bread"),
            random.nextBoolean(),
            Optional.empty(),
            random.nextBoolean()),
        asked,
        random);
  }

  /** Somebody says yes to what they were asked about, be it long ago. */
  private static void confirm(House house, List<Asked> asked, Random random) {
    if (asked.isEmpty()) {
      return;
    }
    confirm(house, asked, asked.get(random.nextInt(asked.size())));
  }

  private static void confirm(House house, List<Asked> asked, Asked one) {
    asked.remove(one);
    PaymentNo next = new StoredScrip(house.reading, ONE).next();
    ScripCommand yes = new ScripCommand.Confirm(one.payment());
    run(house, yes, one.payer(), asked, new Random(one.cause().hashCode()));
    boolean paid = !new StoredScrip(house.reading, ONE).next().equals(next);
    Statistics.label("said yes").collect(paid ? "paid" : "refused");
  }

  /** As the pipeline does it: a cause that is known is not dealt with again. */
  private static void run(House house, ScripCommand command, List<Asked> asked, Random random) {
    run(house, command, member(random.nextInt(1, MEMBERS + 1)), asked, random);
  }

  private static void run(
      House house, ScripCommand command, MemberNo by, List<Asked> asked, Random random) {
    Cause cause = Cause.event("$command" + random.nextLong());
    int deliveries = random.nextInt(1, 4);
    for (int i = 0; i < deliveries; i++) {
      house
          .database
          .writer()
          .run(
              transaction -> {
                Tx tx = transaction.assembly(ONE);
                if (!tx.known(cause)) {
                  deal(house, tx, cause, by, command, asked);
                }
              });
    }
  }

  private static void deal(
      House house, Tx tx, Cause cause, MemberNo by, ScripCommand command, List<Asked> asked) {
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
    ScripTerms terms = tx.scrip().scrip().orElseThrow().terms();
    List<Payment> made = tx.scrip().statement(by, tx.scrip().next(), 100);
    Map<MemberNo, Long> before = new HashMap<>();
    tx.scrip().accounts().forEach(account -> before.put(account.holder(), account.balance()));
    if (Features.decide(command, situation, tx) instanceof Decision.Accepted accepted) {
      if (!accepted.facts().isEmpty()) {
        tx.append(cause, by, house.noon(), accepted.facts(), accepted.disclosures());
      }
      accepted.effects().stream()
          .filter(Effect.AskBack.class::isInstance)
          .map(effect -> (PendingPayment) ((Effect.AskBack) effect).pending())
          .map(payment -> new Asked(cause, by, payment))
          .filter(one -> !asked.contains(one))
          .forEach(asked::add);
    }
    if (command instanceof ScripCommand.Pay pay && !pay.again()) {
      tx.scrip().statement(by, tx.scrip().next(), 1).stream()
          .filter(newest -> made.stream().noneMatch(one -> one.no().equals(newest.no())))
          .forEach(newest -> assertThat(made).noneMatch(one -> standsForTheSame(one, newest)));
    }
    for (ScripAccount account : tx.scrip().accounts()) {
      if (account.balance() < before.getOrDefault(account.holder(), 0L)) {
        assertThat(account.balance()).isGreaterThanOrEqualTo(-terms.limitOf(account.received()));
      }
    }
  }

  /** Written twice and paid twice, though nobody said that it was another one. */
  private static boolean standsForTheSame(Payment one, Payment newest) {
    return one.from().equals(newest.from())
        && one.to().equals(newest.to())
        && one.units() == newest.units()
        && one.what().equals(newest.what())
        && one.reverses().isEmpty()
        && one.reversedBy().isEmpty()
        && !one.at().isBefore(newest.at().minus(Duration.ofMinutes(10)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package org.mycelium.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.storage.Recount.Happened;

/**
 * What a digest says of money and scrip, worked out from facts and nothing else.
 *
 * @param facts all that the digest can know of, in order
 */
record RecountOfMoney(List<Happened> facts, Instant since, Instant until) {
  /** A line for each currency of which anything came in or was spent. */
  List<String> lines() {
    Map<EntryNo, Happened> entries = new HashMap<>();
    Map<Tender, Sums> sums = new TreeMap<>();
    for (Happened happened : facts) {
      if (happened.fact() instanceof LedgerFact.Recorded entry) {
        entries.put(entry.entry(), happened);
        Happened original =
            entry instanceof LedgerFact.EntryReversed f ? entries.get(f.reversed()) : happened;
        LedgerFact.Recorded of = (LedgerFact.Recorded) original.fact();
        sums.computeIfAbsent(money(of).tender(), _ -> new Sums())
            .add(of, original != happened, told(happened.at()), told(original.at()));
      }
    }
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().moved())
        .map(entry -> entry.getValue().line(entry.getKey()))
        .toList();
  }

  /** What happened to one currency. */
  private static final class Sums {
    private BigInteger in = BigInteger.ZERO;
    private BigInteger spent = BigInteger.ZERO;
    private BigInteger inBack = BigInteger.ZERO;
    private BigInteger spentBack = BigInteger.ZERO;
    private BigInteger held = BigInteger.ZERO;

    /** Of these days, an entry counts, and counts no more where it was taken back in them too. */
    void add(LedgerFact.Recorded of, boolean back, boolean told, boolean originalTold) {
      BigInteger units = BigInteger.valueOf(money(of).units());
      BigInteger signed = back ? units.negate() : units;
      boolean ofThese = told && (!back || originalTold);
      boolean ofEarlier = told && back && !originalTold;
      if (of instanceof LedgerFact.IncomeRecorded) {
        held = held.add(signed);
        in = ofThese ? in.add(signed) : in;
        inBack = ofEarlier ? inBack.add(units) : inBack;
      } else if (of instanceof LedgerFact.SpendingRecorded) {
        held = held.subtract(signed);
        spent = ofThese ? spent.add(signed) : spent;
        spentBack = ofEarlier ? spentBack.add(units) : spentBack;
      }
    }

    boolean moved() {
      return Stream.of(in, spent, inBack, spentBack).anyMatch(sum -> sum.signum() != 0);
    }

    String line(Tender tender) {
      return "Money: "
          + (in.signum() == 0 ? "nothing" : price(in, tender))
          + " came in"
          + (inBack.signum() == 0
              ? ""
              : ", " + price(inBack, tender) + " of earlier income was taken back")
          + ", "
          + (spent.signum() == 0 ? "nothing" : price(spent, tender))
          + " was spent"
          + (spentBack.signum() == 0
              ? ""
              : ", " + price(spentBack, tender) + " of earlier spending was taken back")
          + "; "
          + (held.signum() == 0
              ? "nothing in hand"
              : held.signum() > 0
                  ? price(held, tender) + " in hand"
                  : price(held.negate(), tender) + " more was spent than ever came in");
    }
  }

  private static Money money(LedgerFact.Recorded entry) {
    return switch (entry) {
      case LedgerFact.Allotted f -> f.money();
      case LedgerFact.Returned f -> f.money();
      case LedgerFact.IncomeRecorded f -> f.money();
      case LedgerFact.SpendingRecorded f -> f.money();
      case LedgerFact.EntryReversed _ ->
          throw new IllegalStateException("what is taken back stays taken back");
    };
  }

  /** What was paid in scrip of two decimals, in hours. */
  Optional<String> scrip() {
    Map<PaymentNo, PaymentMade> made = new HashMap<>();
    Set<PaymentNo> reversed = new HashSet<>();
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case PaymentMade f -> made.put(f.payment(), f);
        case PaymentReversed f -> reversed.add(f.reversed());
        default -> {}
      }
    }
    Map<MemberNo, Long> balances = new HashMap<>();
    Set<MemberNo> active = new HashSet<>();
    int payments = 0;
    long volume = 0;
    Instant last = since;
    boolean began = false;
    Instant begins = since;
    BigInteger had = BigInteger.ZERO;
    for (Happened happened : facts) {
      PaymentMade moved =
          switch (happened.fact()) {
            case PaymentMade f -> f;
            case PaymentReversed f -> made.get(f.reversed());
            default -> null;
          };
      if (moved == null) {
        continue;
      }
      if (told(happened.at())) {
        if (!began) {
          begins = happened.at().isBefore(until) ? happened.at() : since;
          last = begins;
        }
        had = had.add(hadFor(above(balances), last, happened.at()));
        last = happened.at();
        if (happened.fact() instanceof PaymentMade f && !reversed.contains(f.payment())) {
          payments++;
          volume += f.units();
          active.add(f.from());
          active.add(f.to());
        }
      }
      began = true;
      long units = happened.fact() instanceof PaymentMade ? moved.units() : -moved.units();
      balances.merge(moved.from(), -units, Long::sum);
      balances.merge(moved.to(), units, Long::sum);
    }
    if (payments == 0) {
      return Optional.empty();
    }
    had = had.add(hadFor(above(balances), last, until));
    boolean many = active.size() >= 3 && payments >= 3;
    String line =
        payments == 1
            ? "Scrip: one payment" + (many ? " of " + hours(volume) : "")
            : "Scrip: " + payments + " payments" + (many ? ", " + hours(volume) + " together" : "");
    boolean crowd =
        balances.values().stream().filter(balance -> balance > 0).count() >= 3
            && balances.values().stream().filter(balance -> balance < 0).count() >= 3
            && many;
    line +=
        crowd
            ? "; " + hours(above(balances)) + " in circulation"
            : "; too few accounts or payments to tell what is in circulation";
    BigDecimal mean =
        new BigDecimal(had)
            .divide(
                BigDecimal.valueOf(Duration.between(begins, until).toMillis()),
                6,
                RoundingMode.HALF_EVEN);
    if (many && crowd && mean.signum() > 0) {
      BigDecimal times = BigDecimal.valueOf(volume).divide(mean, 2, RoundingMode.HALF_UP);
      boolean once = times.compareTo(BigDecimal.ONE) == 0;
      line += ", which changed hands " + (once ? "once" : brief(times) + " times") + " on average";
    }
    return Optional.of(line);
  }

  private static long above(Map<MemberNo, Long> balances) {
    return balances.values().stream().filter(balance -> balance > 0).reduce(0L, Long::sum);
  }

  private static BigInteger hadFor(long units, Instant from, Instant to) {
    return BigInteger.valueOf(units)
        .multiply(BigInteger.valueOf(Duration.between(from, to).toMillis()));
  }

  private boolean told(Instant at) {
    return at.isAfter(since) && !at.isAfter(until);
  }

  private static String hours(long units) {
    return cents(BigInteger.valueOf(units), 2) + (units == 100 ? " hour" : " hours");
  }

  private static String price(BigInteger units, Tender tender) {
    return cents(units, tender.code().equals("JPY") ? 0 : 2) + " " + tender.code();
  }

  /** With all decimals or with none, as prices are written. */
  static String cents(BigInteger units, int decimals) {
    BigDecimal number = new BigDecimal(units, decimals);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.ENGLISH, "%,." + (whole ? 0 : decimals) + "f", number);
  }

  /** A reading, with as many decimals as say something. */
  static String figure(long units, int decimals) {
    return brief(BigDecimal.valueOf(units, decimals));
  }

  /** With as many decimals as say something. */
  private static String brief(BigDecimal number) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale());
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", number);
  }
}

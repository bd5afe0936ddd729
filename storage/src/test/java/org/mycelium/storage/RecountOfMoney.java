package org.mycelium.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private BigInteger common = BigInteger.ZERO;
    private boolean touched;

    /** Of these days, an entry counts, and counts no more where it was taken back in them too. */
    void add(LedgerFact.Recorded of, boolean back, boolean told, boolean originalTold) {
      BigInteger units = BigInteger.valueOf(money(of).units());
      BigInteger signed = back ? units.negate() : units;
      boolean ofThese = told && (!back || originalTold);
      boolean ofEarlier = told && back && !originalTold;
      touched |= told;
      if (of instanceof LedgerFact.IncomeRecorded) {
        held = held.add(signed);
        common = common.add(signed);
        in = ofThese ? in.add(signed) : in;
        inBack = ofEarlier ? inBack.add(units) : inBack;
      } else if (of instanceof LedgerFact.SpendingRecorded) {
        held = held.subtract(signed);
        spent = ofThese ? spent.add(signed) : spent;
        spentBack = ofEarlier ? spentBack.add(units) : spentBack;
      } else if (of instanceof LedgerFact.Allotted) {
        common = common.subtract(signed);
      } else if (of instanceof LedgerFact.Returned) {
        common = common.add(signed);
      }
    }

    boolean moved() {
      return (touched && common.signum() < 0)
          || Stream.of(in, spent, inBack, spentBack).anyMatch(sum -> sum.signum() != 0);
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
                  : price(held.negate(), tender) + " more was spent than ever came in")
          + (common.signum() < 0
              ? ", but "
                  + price(common.negate(), tender)
                  + " more is assigned than has come in (`!budget`)"
              : "");
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

  /** What was paid in scrip of two decimals in the last whole week by UTC, in hours. */
  Optional<String> scrip() {
    ScripWeek week = week();
    if (week.payments() == 0) {
      return Optional.empty();
    }
    String times =
        week.times()
            .map(often -> often.equals("1") ? "once" : often + " times")
            .map(often -> ", which changed hands " + often + " on average")
            .orElse("");
    return Optional.of(
        "Scrip: "
            + (week.payments() == 1 ? "one payment" : week.payments() + " payments")
            + " in the week of "
            + Recount.day(week.monday())
            + week.volume()
                .map(
                    volume ->
                        ", "
                            + volume
                            + " together"
                            + week.above()
                                .map(above -> "; " + above + " in circulation when it ended")
                                .orElse("; too few accounts to tell what is in circulation"))
                .orElse("; too few paid for a sum")
            + times);
  }

  /** What is told of a week of scrip. */
  record ScripWeek(
      LocalDate monday,
      int payments,
      Optional<String> volume,
      Optional<String> above,
      Optional<String> times,
      long aboveUnits) {}

  /** The last whole week, in hours. */
  ScripWeek week() {
    LocalDate monday = monday(until).minusWeeks(1);
    Instant from = start(monday);
    Instant over = start(monday.plusWeeks(1));
    List<Moved> moved = moved().stream().filter(one -> one.at().isBefore(over)).toList();
    Map<MemberNo, Long> balances = new HashMap<>();
    Instant last = from.minusMillis(1);
    BigInteger had = BigInteger.ZERO;
    Instant begins = last;
    for (int i = 0; i < moved.size(); i++) {
      Moved one = moved.get(i);
      if (!one.at().isBefore(from)) {
        if (i == 0 && one.at().isBefore(over.minusMillis(1))) {
          begins = one.at();
          last = begins;
        }
        had = had.add(hadFor(above(balances), last, one.at()));
        last = one.at();
      }
      balances.merge(one.from(), -one.units(), Long::sum);
      balances.merge(one.to(), one.units(), Long::sum);
    }
    had = had.add(hadFor(above(balances), last, over.minusMillis(1)));
    List<Moved> paid = standing(monday);
    boolean crowd =
        balances.values().stream().filter(balance -> balance > 0).count() >= 3
            && balances.values().stream().filter(balance -> balance < 0).count() >= 3;
    long volume = paid.stream().mapToLong(Moved::units).sum();
    BigDecimal mean =
        new BigDecimal(had)
            .divide(
                BigDecimal.valueOf(Duration.between(begins, over.minusMillis(1)).toMillis()),
                6,
                RoundingMode.HALF_EVEN);
    boolean told =
        paid.isEmpty()
            || (many(paid) && crowd && paid.stream().map(Moved::from).distinct().count() >= 5);
    return new ScripWeek(
        monday,
        paid.size(),
        Optional.of(hours(volume)).filter(_ -> paid.isEmpty() || many(paid)),
        Optional.of(hours(above(balances)))
            .filter(_ -> crowd && many(standing(monday(moved.getLast().at())))),
        Optional.of(mean)
            .filter(some -> told && some.signum() > 0)
            .map(some -> BigDecimal.valueOf(volume).divide(some, 1, RoundingMode.HALF_UP))
            .map(RecountOfMoney::brief),
        above(balances));
  }

  /** Whoever takes off their own is left with payments of two others, to two others. */
  private static boolean many(List<Moved> paid) {
    return !paid.isEmpty()
        && paid.stream()
            .flatMap(one -> Stream.of(one.from(), one.to()))
            .allMatch(
                member -> {
                  List<Moved> others =
                      paid.stream()
                          .filter(one -> !one.from().equals(member) && !one.to().equals(member))
                          .toList();
                  return others.stream().map(Moved::from).distinct().count() >= 2
                      && others.stream().map(Moved::to).distinct().count() >= 2;
                });
  }

  /** The payments of a week that it did not see taken back. */
  private List<Moved> standing(LocalDate monday) {
    Instant over = start(monday.plusWeeks(1));
    List<Moved> moved = moved().stream().filter(one -> one.at().isBefore(over)).toList();
    Set<PaymentNo> back = new HashSet<>();
    moved.forEach(one -> one.back().ifPresent(back::add));
    return moved.stream()
        .filter(one -> !one.at().isBefore(start(monday)))
        .filter(one -> one.back().isEmpty() && !back.contains(one.no()))
        .toList();
  }

  private record Moved(
      PaymentNo no, MemberNo from, MemberNo to, long units, Instant at, Optional<PaymentNo> back) {}

  private List<Moved> moved() {
    Map<PaymentNo, PaymentMade> made = new HashMap<>();
    List<Moved> moved = new ArrayList<>();
    for (Happened happened : facts) {
      if (happened.fact() instanceof PaymentMade f) {
        made.put(f.payment(), f);
        moved.add(
            new Moved(f.payment(), f.from(), f.to(), f.units(), happened.at(), Optional.empty()));
      } else if (happened.fact() instanceof PaymentReversed f) {
        PaymentMade of = made.get(f.reversed());
        moved.add(
            new Moved(
                f.payment(),
                of.to(),
                of.from(),
                of.units(),
                happened.at(),
                Optional.of(f.reversed())));
      }
    }
    return moved;
  }

  static LocalDate monday(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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

package org.mycelium.storage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.Recorded;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.storage.Recount.Happened;

/**
 * The figures of the books as members ask for them, worked out from facts and nothing else: in the
 * plainest way there is, and in none of the code that is to be checked by it. Each line is what
 * {@link BooksNumbersTest} makes of the line that members read.
 *
 * @param facts all that the books can know of, in order
 */
record RecountOfBooks(List<Happened> facts) {
  private static final int LISTED = 8;

  /** Of each line and currency: what is left, was assigned, was spent, and is stuck. */
  List<String> budget() {
    Map<String, BigInteger[]> stands = new TreeMap<>();
    Set<LineNo> open = new HashSet<>();
    Set<DecisionNo> ended = new HashSet<>();
    for (Happened happened : facts) {
      switch (happened.fact()) {
        case LineOpened f -> open.add(f.line());
        case LineClosed f -> open.remove(f.line());
        case DecisionEnded f -> ended.add(f.decision());
        default -> {}
      }
    }
    for (Booked booked : entries()) {
      LineNo line =
          switch (booked.of()) {
            case Allotted f -> f.line();
            case SpendingRecorded f -> f.line();
            default -> null;
          };
      if (line == null || !open.contains(line)) {
        continue;
      }
      BigInteger[] sums =
          stands.computeIfAbsent(
              line.value() + booked.money().tender().code(),
              _ -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO});
      BigInteger units = booked.signed();
      boolean stuck = ended.contains(booked.decision().orElseThrow());
      if (booked.of() instanceof Allotted) {
        sums[0] = sums[0].add(units);
        sums[2] = stuck ? sums[2].add(units) : sums[2];
      } else {
        sums[1] = sums[1].add(units);
        sums[2] = stuck ? sums[2].subtract(units) : sums[2];
      }
    }
    List<String> lines = new ArrayList<>();
    stands.forEach(
        (key, sums) -> {
          String code = key.substring(key.length() - 3);
          lines.add(
              "%s of %s, %s spent, %s stuck"
                  .formatted(
                      price(sums[0].subtract(sums[1]), code),
                      price(sums[0], code),
                      price(sums[1], code),
                      price(sums[2], code)));
        });
    return lines;
  }

  /** Of each currency: what there is, and what of it is not assigned. */
  List<String> purses() {
    Map<String, BigInteger> all = new TreeMap<>();
    Map<String, BigInteger> common = new TreeMap<>();
    for (Booked booked : entries()) {
      String code = booked.money().tender().code();
      BigInteger units = booked.signed();
      all.putIfAbsent(code, BigInteger.ZERO);
      common.putIfAbsent(code, BigInteger.ZERO);
      switch (booked.of()) {
        case IncomeRecorded _ -> {
          all.merge(code, units, BigInteger::add);
          common.merge(code, units, BigInteger::add);
        }
        case SpendingRecorded _ -> all.merge(code, units.negate(), BigInteger::add);
        case Allotted _ -> common.merge(code, units.negate(), BigInteger::add);
        case Returned _ -> common.merge(code, units, BigInteger::add);
        case EntryReversed _ -> throw new IllegalStateException("what is taken back stays so");
      }
    }
    return all.keySet().stream()
        .filter(code -> all.get(code).signum() != 0 || common.get(code).signum() != 0)
        .map(code -> price(all.get(code), code) + ", " + price(common.get(code), code) + " common")
        .toList();
  }

  /** The newest entries, the newest first. */
  List<String> ledger() {
    Map<EntryNo, EntryNo> takenBack = new HashMap<>();
    entries()
        .forEach(one -> one.reverses().ifPresent(reversed -> takenBack.put(reversed, one.no())));
    return entries().reversed().stream()
        .limit(LISTED)
        .map(
            one ->
                "%s, %s: %s %s%s%s%s"
                    .formatted(
                        one.no(),
                        day(one.at()),
                        price(BigInteger.valueOf(one.money().units()), one.money().tender().code()),
                        one.reverses().isPresent()
                            ? "back"
                            : switch (one.of()) {
                              case IncomeRecorded _ -> "came in";
                              case SpendingRecorded _ -> "spent";
                              case Allotted _ -> "assigned";
                              default -> "not assigned";
                            },
                        one.reverses().map(no -> " of " + no).orElse(""),
                        one.reverses().isPresent()
                            ? ""
                            : one.decision().map(no -> " by " + no).orElse(""),
                        Optional.ofNullable(takenBack.get(one.no()))
                            .map(no -> "; back by " + no)
                            .orElse("")))
        .toList();
  }

  /** An entry, and what it takes back if it is of that kind. */
  private record Booked(Instant at, Recorded fact, Recorded of) {
    EntryNo no() {
      return fact.entry();
    }

    Optional<EntryNo> reverses() {
      return fact instanceof EntryReversed f ? Optional.of(f.reversed()) : Optional.empty();
    }

    Money money() {
      return switch (of) {
        case Allotted f -> f.money();
        case Returned f -> f.money();
        case IncomeRecorded f -> f.money();
        case SpendingRecorded f -> f.money();
        case EntryReversed _ -> throw new IllegalStateException("what is taken back stays so");
      };
    }

    BigInteger signed() {
      BigInteger units = BigInteger.valueOf(money().units());
      return reverses().isPresent() ? units.negate() : units;
    }

    Optional<DecisionNo> decision() {
      return switch (of) {
        case Allotted f -> Optional.of(f.decision());
        case Returned f -> Optional.of(f.decision());
        case SpendingRecorded f -> Optional.of(f.decision());
        case IncomeRecorded _, EntryReversed _ -> Optional.empty();
      };
    }
  }

  private List<Booked> entries() {
    Map<EntryNo, Recorded> originals = new HashMap<>();
    List<Booked> entries = new ArrayList<>();
    for (Happened happened : facts) {
      if (happened.fact() instanceof LedgerFact.Recorded fact) {
        originals.put(fact.entry(), fact);
        Recorded of = fact instanceof EntryReversed f ? originals.get(f.reversed()) : fact;
        entries.add(new Booked(happened.at(), fact, of));
      }
    }
    return entries;
  }

  /** One member's account: what it stands at, and its newest entries, the newest first. */
  List<String> statement(MemberNo member) {
    Map<PaymentNo, PaymentNo> takenBack = new HashMap<>();
    payments()
        .forEach(one -> one.reverses().ifPresent(reversed -> takenBack.put(reversed, one.no())));
    long balance = 0;
    List<String> lines = new ArrayList<>();
    for (Paid paid : payments()) {
      if (!paid.from().equals(member) && !paid.to().equals(member)) {
        continue;
      }
      boolean gives = paid.from().equals(member);
      balance += gives ? -paid.units() : paid.units();
      lines.addFirst(
          "%s, %s: %s %s; then %s%s"
              .formatted(
                  paid.no(),
                  day(paid.at()),
                  hours(paid.units()),
                  paid.reverses().map(no -> "back of " + no).orElse(gives ? "paid" : "received"),
                  hours(balance),
                  Optional.ofNullable(takenBack.get(paid.no()))
                      .map(no -> "; back by " + no)
                      .orElse("")));
    }
    List<String> shown = new ArrayList<>(lines.stream().limit(LISTED).toList());
    shown.addFirst("Balance: " + hours(balance));
    return shown;
  }

  /**
   * The scrip as everybody sees it.
   *
   * @param present whose accounts count for what rests and is used
   */
  List<String> scrip(Set<MemberNo> present, Instant now) {
    Instant since = now.minus(Duration.ofDays(30));
    Set<PaymentNo> reversed = new HashSet<>();
    payments().forEach(one -> one.reverses().ifPresent(reversed::add));
    Set<MemberNo> accounts = new HashSet<>();
    Set<MemberNo> active = new HashSet<>();
    for (Paid paid : payments()) {
      accounts.addAll(List.of(paid.from(), paid.to()));
      if (paid.at().isAfter(since) && paid.reverses().isEmpty() && !reversed.contains(paid.no())) {
        active.addAll(List.of(paid.from(), paid.to()));
      }
    }
    List<String> lines = new ArrayList<>(List.of(accounts.size() + " accounts"));
    if (accounts.isEmpty()) {
      return lines;
    }
    List<MemberNo> here = accounts.stream().filter(present::contains).toList();
    long dormant = here.stream().filter(no -> !active.contains(no)).count();
    lines.add(
        active.size() == 1 || active.size() == 2
            ? "too few active"
            : "%s active, %s%% rested".formatted(active.size(), percent(dormant, here.size())));
    RecountOfMoney.ScripWeek week = new RecountOfMoney(facts, since, now).week();
    lines.add(
        "%s, %s payments%s%s%s"
            .formatted(
                Recount.day(week.monday()),
                week.payments(),
                week.volume()
                    .filter(_ -> week.payments() > 0)
                    .map(volume -> ", " + volume)
                    .orElse(""),
                week.times()
                    .filter(_ -> week.payments() > 0)
                    .map(times -> ", " + times + " times")
                    .orElse(""),
                week.above()
                    .map(
                        above ->
                            "; "
                                + above
                                + " above, "
                                + percent(week.aboveUnits(), accounts.size() * decided().most())
                                + "% used")
                    .orElse("")));
    return lines;
  }

  /** The amounts and days of what was decided last, in the order in which they are told. */
  List<String> terms() {
    ScripTerms terms = decided();
    List<String> figures = new ArrayList<>(List.of(hours(terms.limit())));
    if (terms.most() > terms.limit()) {
      figures.add(hours(terms.most()));
    }
    figures.addAll(
        List.of(hours(1), hours(terms.confirmAbove()), terms.window().toDays() + " days"));
    return figures;
  }

  private ScripTerms decided() {
    return facts.stream()
        .filter(happened -> happened.fact() instanceof ScripDecided)
        .map(happened -> ((ScripDecided) happened.fact()).terms())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String percent(long part, long whole) {
    return whole == 0
        ? "0"
        : new BigDecimal(part * 100).divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP) + "";
  }

  private record Paid(
      Instant at,
      PaymentNo no,
      MemberNo from,
      MemberNo to,
      long units,
      Optional<PaymentNo> reverses) {}

  private List<Paid> payments() {
    Map<PaymentNo, PaymentMade> made = new HashMap<>();
    List<Paid> payments = new ArrayList<>();
    for (Happened happened : facts) {
      if (happened.fact() instanceof PaymentMade f) {
        made.put(f.payment(), f);
        payments.add(
            new Paid(happened.at(), f.payment(), f.from(), f.to(), f.units(), Optional.empty()));
      } else if (happened.fact() instanceof PaymentReversed f) {
        PaymentMade of = made.get(f.reversed());
        payments.add(
            new Paid(
                happened.at(),
                f.payment(),
                of.to(),
                of.from(),
                of.units(),
                Optional.of(f.reversed())));
      }
    }
    return payments;
  }

  private static String day(Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
        .format(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static String hours(long units) {
    return RecountOfMoney.cents(BigInteger.valueOf(units), 2)
        + (Math.abs(units) == 100 ? " hour" : " hours");
  }

  private static String price(BigInteger units, String code) {
    return RecountOfMoney.cents(units, code.equals("JPY") ? 0 : 2) + " " + code;
  }
}

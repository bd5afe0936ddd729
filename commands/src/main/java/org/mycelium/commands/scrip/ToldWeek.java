package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.mycelium.commands.port.ScripBook;

/**
 * What everybody is told of a week of scrip. Only weeks that are over are told, all of them from
 * Monday to Sunday, as they stood when they ended: of a sum that moved with a payment, told before
 * and after it, the difference would be that payment. For the same reason there is no other stretch
 * of days of which sums are told; two that overlap differ by little.
 */
public final class ToldWeek {
  private final ScripBook book;
  private final ZoneId zone;
  private final LocalDate monday;
  private final Instant end;
  private final Circulation paid;

  private ToldWeek(ScripBook book, LocalDate monday, ZoneId zone) {
    this.book = book;
    this.zone = zone;
    this.monday = monday;
    this.end = end(monday);
    this.paid = paid(monday);
  }

  /** The one that begins on this Monday; empty if it is not over. */
  public static Optional<ToldWeek> of(ScripBook book, LocalDate monday, Instant now, ZoneId zone) {
    return monday.plusWeeks(1).atStartOfDay(zone).toInstant().isAfter(now)
        ? Optional.empty()
        : Optional.of(new ToldWeek(book, monday, zone));
  }

  /** The last one that is over. */
  public static ToldWeek last(ScripBook book, Instant now, ZoneId zone) {
    return new ToldWeek(book, monday(now, zone).minusWeeks(1), zone);
  }

  /** Its first day. */
  public LocalDate monday() {
    return monday;
  }

  /** How many payments were made and stood when it ended. */
  public int payments() {
    return paid.payments();
  }

  /** What they came to; empty where that would tell of one of them. */
  public Optional<Long> volume() {
    return Optional.of(paid.volume()).filter(_ -> paid.hidesEach());
  }

  /**
   * What all accounts above zero had together when it ended; empty where too few could hide in it,
   * or where, beside what was told before, it would tell what somebody paid.
   */
  public Optional<Long> above() {
    return book.aboveAt(end).filter(_ -> movedByMany() && Crowd.hides(book.balancesAt(end)));
  }

  /**
   * How often each unit above zero was paid on; empty if there was none, and where with what was
   * paid it would tell what somebody paid or what their account stands at.
   */
  public Optional<BigDecimal> velocity() {
    return Optional.of(paid)
        .filter(Circulation::hidesTimes)
        .filter(some -> some.payments() == 0 || Crowd.hides(book.balancesAt(end)))
        .flatMap(Circulation::velocity);
  }

  /** Whether the newest week in which anything moved was one of enough who paid. */
  private boolean movedByMany() {
    return book.lastAt(end).map(last -> paid(monday(last, zone))).stream()
        .anyMatch(Circulation::crowded);
  }

  private Circulation paid(LocalDate first) {
    return Circulation.of(book, end(first.minusWeeks(1)), end(first));
  }

  /** The last millisecond of the week that begins on this Monday. */
  private Instant end(LocalDate first) {
    return first.plusWeeks(1).atStartOfDay(zone).toInstant().minusMillis(1);
  }

  private static LocalDate monday(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * Something an assembly counts.
 *
 * @param decimals how many decimals its readings may have; they are kept as whole numbers of the
 *     smallest unit
 * @param reporter who is to report it
 * @param creator who brought it in
 * @param askedFor the first day of the last span a report of which was asked for
 */
public record Metric(
    MetricNo no,
    Naming naming,
    int decimals,
    Cadence cadence,
    ReportedBy reporter,
    MemberNo creator,
    Instant createdAt,
    Optional<LocalDate> askedFor) {
  /** More decimals than this nobody measures by hand. */
  public static final int MAX_DECIMALS = 3;

  /** The largest reading in its smallest unit; far below what would be misread as a double. */
  public static final long MAX_UNITS = 1_000_000_000_000L;

  /** Whether the bot measures it itself, so that nobody reports it. */
  public boolean measured() {
    return naming.measured();
  }

  /** Its name, ready to be typed. */
  public Message name() {
    return naming.word();
  }

  /** So many of the smallest unit, as an amount with its unit. */
  public Message amount(long units) {
    return naming.amount(value(units));
  }

  /** By how much two readings differ, as an amount: percentages differ by points. */
  public Message difference(long units) {
    return percent()
        ? line -> line.line("metric.points", Arg.decimal("value", value(units)))
        : amount(units);
  }

  /** Whether it counts of a hundred, so that two readings differ by points. */
  public boolean percent() {
    return naming.units().contains("%");
  }

  /** The same difference beside an amount that has the unit already. */
  public Message step(long units) {
    return percent() ? difference(units) : number(units);
  }

  /** So many of the smallest unit, as a number alone. */
  public Message number(long units) {
    return line -> line.line("metric.amount", Arg.decimal("value", value(units)));
  }

  /** Whether its readings may have decimals. */
  boolean fractional() {
    return decimals > 0;
  }

  /** The exact number, without zeros behind its decimals. */
  private BigDecimal value(long units) {
    BigDecimal value = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}

package org.mycelium.commands.metric;

import java.time.LocalDate;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * A day, a week or a month that is counted.
 *
 * @param first its first day
 */
public record Span(Cadence cadence, LocalDate first) implements Comparable<Span> {
  /** Refuses a day in the middle. */
  public Span {
    if (!cadence.first(first).equals(first)) {
      throw new IllegalArgumentException(first + " begins nothing " + cadence.key());
    }
  }

  /** The one a day is in. */
  public static Span of(Cadence cadence, LocalDate day) {
    return new Span(cadence, cadence.first(day));
  }

  /** The one before. */
  public Span previous() {
    return new Span(cadence, first.minus(cadence.length()));
  }

  /** The one after. */
  public Span next() {
    return new Span(cadence, first.plus(cadence.length()));
  }

  /** Its last day. */
  public LocalDate last() {
    return next().first.minusDays(1);
  }

  /** Whether a report without a date that is given on this day may be meant for the one before. */
  boolean graceLastsOn(LocalDate day) {
    return day.isBefore(first.plus(cadence.grace()));
  }

  /** Its name, such as "the week of 16 November 2026". */
  public Message name() {
    return line ->
        line.line("metric.span." + cadence.key(), Arg.day("day", first), Arg.month("month", first));
  }

  @Override
  public int compareTo(Span other) {
    return first.compareTo(other.first);
  }
}

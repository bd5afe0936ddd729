package org.mycelium.commands.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.metric.Cadence;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A number that came in these days for a week or a month before the one whose numbers are told, and
 * that no digest would tell otherwise.
 *
 * @param corrected what stood for it before these days, if anything did
 * @param before what stands for the one before it
 */
public record LateNumber(
    Metric metric, MetricReading reading, Optional<Long> corrected, Optional<Long> before) {
  private static final Message NOTHING = _ -> {};

  /** Of a metric's readings those that came so, the newest week or month first. */
  static List<LateNumber> of(History history, Span told, Days days) {
    Metric metric = history.metric();
    if (metric.measured() || metric.cadence() == Cadence.DAILY) {
      return List.of();
    }
    return history.standing().reversed().stream()
        .filter(reading -> reading.span().compareTo(told) < 0)
        .filter(reading -> days.contain(reading.reportedAt()))
        .map(
            reading ->
                new LateNumber(
                    metric,
                    reading,
                    replaced(history, reading.span())
                        .filter(old -> !old.reportedAt().isAfter(days.since()))
                        .reduce((earlier, later) -> later)
                        .map(MetricReading::units),
                    history.at(reading.span().previous()).map(MetricReading::units)))
        .filter(late -> late.corrected().isPresent() || !compared(history, told, late))
        .toList();
  }

  /** Whether the number that is told is told beside it. */
  private static boolean compared(History history, Span told, LateNumber late) {
    return history.at(told).isPresent() && late.reading().span().equals(told.previous());
  }

  private static Stream<MetricReading> replaced(History history, Span span) {
    return history.replaced().stream().filter(reading -> reading.span().equals(span));
  }

  /** Writes a digest's line of it. */
  void item(Prose out, int more) {
    long units = reading.units();
    String change =
        before.map(old -> units < old ? "down" : units > old ? "up" : "same").orElse("none");
    out.item(
        "digest.late",
        Arg.said("name", metric.name()),
        Arg.said("span", reading.span().name()),
        Arg.said("amount", metric.amount(units)),
        Arg.word("corrected", corrected.isPresent() ? "yes" : "no"),
        Arg.said("was", corrected.map(this::bare).orElse(NOTHING)),
        Arg.word("change", corrected.isPresent() ? "none" : change),
        Arg.said("difference", metric.step(Math.abs(units - before.orElse(units)))),
        Arg.said("old", bare(before.orElse(units))),
        Arg.num("more", more));
  }

  private Message bare(long units) {
    return metric.percent() ? metric.amount(units) : metric.number(units);
  }
}

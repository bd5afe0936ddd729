package org.mycelium.commands.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.digest.Digest.Counted;
import org.mycelium.commands.metric.Cadence;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.metric.Trend;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** The pictures of a digest. The digest says in words what they show. */
public final class Charts {
  /** Two columns are no more than the sentence that compares them. */
  private static final int FEWEST = 3;

  /** More pictures than these would fill a phone every week. */
  private static final int IN_A_ROOM = 3;

  private Charts() {}

  /** One of each metric that has a number in this digest, and enough before it. */
  public static List<Chart> of(Digest digest) {
    return digest.metrics().stream()
        .filter(Counted::told)
        .filter(metric -> metric.history().standing().size() >= FEWEST)
        .map(Charts::chart)
        .toList();
  }

  /** The first of them, for people in a room. */
  static List<Effect> beside(Digest digest, Effect.Audience audience) {
    // Beside "nothing happened" there is nothing to show.
    List<Chart> charts = digest.empty() ? List.of() : of(digest);
    return IntStream.range(0, Math.min(IN_A_ROOM, charts.size()))
        .<Effect>mapToObj(i -> new Effect.Attach(attachment(i, charts.get(i)), audience))
        .toList();
  }

  private static Attachment attachment(int i, Chart chart) {
    return Attachment.chart("digest-" + (i + 1) + ".png", chart);
  }

  private static Chart chart(Counted counted) {
    History history = counted.history();
    Metric metric = history.metric();
    List<Span> spans = spans(history, counted.span());
    return new Chart(
        metric.name(),
        metric.amount(history.standing().getLast().units()),
        spans.stream()
            .map(span -> new Chart.Column(name(span), history.at(span).map(r -> bar(metric, r))))
            .toList(),
        words(counted, spans));
  }

  private static Chart.Bar bar(Metric metric, MetricReading reading) {
    return new Chart.Bar(
        reading.units(),
        metric.percent() ? metric.amount(reading.units()) : metric.number(reading.units()));
  }

  /** From the first that has a number: what was before it was counted is nobody's omission. */
  private static List<Span> spans(History history, Span until) {
    List<Span> spans = new ArrayList<>();
    Span span = history.standing().getFirst().span();
    for (; span.compareTo(until) <= 0; span = span.next()) {
      spans.add(span);
    }
    return spans;
  }

  static Message name(Span span) {
    return line ->
        line.line(
            span.cadence() == Cadence.MONTHLY ? "digest.chart-month" : "digest.chart-day",
            Arg.shortDay("day", span.first()),
            Arg.month("month", span.first()));
  }

  private static Message words(Counted counted, List<Span> spans) {
    History history = counted.history();
    Metric metric = history.metric();
    List<Long> units = history.standing().stream().map(MetricReading::units).toList();
    long low = units.stream().mapToLong(Long::longValue).min().orElseThrow();
    long high = units.stream().mapToLong(Long::longValue).max().orElseThrow();
    long missing = spans.stream().map(history::at).filter(Optional::isEmpty).count();
    Trend trend = history.trend();
    return line ->
        line.line(
            "digest.chart",
            Arg.said("name", metric.name()),
            Arg.said("first", spans.getFirst().name()),
            Arg.said("last", spans.getLast().name()),
            Arg.said("low", metric.amount(low)),
            Arg.said("high", metric.amount(high)),
            Arg.said("now", metric.amount(units.getLast())),
            Arg.word("trended", trend == Trend.UNKNOWN ? "no" : "yes"),
            Arg.said("trend", trend.word()),
            Arg.word("measured", metric.measured() ? "yes" : "no"),
            Arg.num("missing", missing));
  }
}

package org.mycelium.commands.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The readings of a metric for the {@link #SPANS} spans up to one.
 *
 * @param standing the newest reading for each span that has one, the oldest span first
 * @param replaced those that were corrected, in the order in which they were reported
 */
public record History(
    Metric metric, Span until, List<MetricReading> standing, List<MetricReading> replaced) {
  /** How far back a trend looks: twelve weeks of a weekly metric. */
  public static final int SPANS = 12;

  /** Keeps its own copies. */
  public History {
    standing = List.copyOf(standing);
    replaced = List.copyOf(replaced);
  }

  /** The first span that is looked at when the last one is this. */
  public static Span from(Span until) {
    Span from = until;
    for (int i = 1; i < SPANS; i++) {
      from = from.previous();
    }
    return from;
  }

  /**
   * Of everything that was reported.
   *
   * @param readings for these spans only, in the order in which they were reported
   */
  public static History of(Metric metric, Span until, List<MetricReading> readings) {
    NavigableMap<Span, MetricReading> standing = new TreeMap<>();
    List<MetricReading> replaced = new ArrayList<>();
    for (MetricReading reading : readings) {
      Optional.ofNullable(standing.put(reading.span(), reading)).ifPresent(replaced::add);
    }
    return new History(metric, until, List.copyOf(standing.values()), replaced);
  }

  /** What stands for a span. */
  public Optional<MetricReading> at(Span span) {
    return standing.stream().filter(reading -> reading.span().equals(span)).findFirst();
  }

  /** What stood for a span before it was corrected. */
  public Optional<MetricReading> before(Span span) {
    return replaced.stream()
        .filter(reading -> reading.span().equals(span))
        .reduce((earlier, later) -> later);
  }

  /** Where it goes. */
  public Trend trend() {
    return Trend.of(standing.stream().map(MetricReading::units).toList());
  }

  /** How many spans there are from the first with a reading to the last, those without included. */
  public int stretch() {
    int spans = 1;
    Span first = standing.isEmpty() ? until : standing.getFirst().span();
    for (Span span = until; span.compareTo(first) > 0; span = span.previous()) {
      spans++;
    }
    return spans;
  }

  /** Whether the last reading is above all others, and there are enough of them to say so. */
  public boolean highest() {
    return standing.size() >= Trend.FEWEST
        && standing.stream()
            .limit(standing.size() - 1L)
            .allMatch(reading -> reading.units() < standing.getLast().units());
  }
}

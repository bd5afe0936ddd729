package org.mycelium.commands.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Metrics;

/** What is counted, found by what people call it. */
final class Catalogue {
  private final Metrics metrics;

  Catalogue(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The metric that answers to a name, or to its number. */
  Optional<Metric> find(String written) {
    String form = Naming.form(written);
    return metrics.counted().stream()
        .filter(
            metric ->
                metric.naming().calls().contains(form) || form.equals("m" + metric.no().value()))
        .findFirst();
  }

  /**
   * The only metric that people report and that is counted in this: "105 households" can be nothing
   * else.
   */
  Optional<Metric> countedIn(String unit) {
    String folded = Words.fold(unit);
    List<Metric> meant =
        metrics.counted().stream()
            .filter(metric -> !metric.measured() && metric.naming().units().contains(folded))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** Why there is none. */
  MetricMessage missing(String written) {
    String form = Naming.form(written);
    List<Metric> counted = metrics.counted();
    Optional<ReadyMade> ready = ReadyMade.called(form);
    List<Metric> begun = counted.stream().filter(metric -> begins(metric, form)).toList();
    if (begun.size() == 1) {
      return new MetricMessage.NoSuch(
          written, Optional.of(begun.getFirst()), counted.size(), ready);
    }
    if (ready.isPresent()) {
      return new MetricMessage.NotAdopted(ready.get());
    }
    List<String> calls =
        counted.stream().flatMap(metric -> metric.naming().calls().stream()).toList();
    return new MetricMessage.NoSuch(
        written, Near.nearest(form, calls).flatMap(this::find), counted.size(), ready);
  }

  /** "households fed" is meant for households-fed. */
  private static boolean begins(Metric metric, String form) {
    return metric.naming().calls().stream().anyMatch(call -> call.startsWith(form + "-"));
  }

  /**
   * The readings up to the span a day is in; or, while that has none, up to the one before, as the
   * digest tells them.
   */
  History history(Metric metric, LocalDate day) {
    Span current = Span.of(metric.cadence(), day);
    History history = history(metric, current);
    return history.at(current).isPresent() ? history : history(metric, current.previous());
  }

  private History history(Metric metric, Span until) {
    return History.of(metric, until, metrics.readings(metric.no(), History.from(until), until));
  }
}

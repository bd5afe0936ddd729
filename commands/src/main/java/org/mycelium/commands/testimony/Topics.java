package org.mycelium.commands.testimony;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.Naming;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** What stories are about: what people write for it, and what it is called. */
public final class Topics {
  private final Metrics metrics;
  private final DecisionLog decisions;

  /** Looks it up in these. */
  public Topics(Metrics metrics, DecisionLog decisions) {
    this.metrics = metrics;
    this.decisions = decisions;
  }

  /** The metric or decision that somebody means; else it is something that happened. */
  Topic read(String written) {
    return metric(written)
        .<Topic>map(metric -> new Topic.OfMetric(metric.no()))
        .or(
            () ->
                Character.isDigit(written.codePointAt(0))
                    ? Optional.empty()
                    : Ids.decision(written).map(Topic.OfDecision::new))
        .orElseGet(Topic.OfEvent::new);
  }

  /** What is one word is a metric's name, slips of the finger forgiven. */
  private Optional<Metric> metric(String written) {
    String form = Naming.form(written.replaceAll("[^\\p{L}\\p{N}]+$", ""));
    List<String> calls =
        metrics.counted().stream().flatMap(metric -> metric.naming().calls().stream()).toList();
    boolean isWord = Words.fold(written).indexOf(' ') < 0;
    Optional<String> meant =
        calls.contains(form) || !isWord ? Optional.of(form) : Near.nearest(form, calls);
    return meant.flatMap(
        call ->
            metrics.counted().stream()
                .filter(metric -> metric.naming().calls().contains(call))
                .findFirst());
  }

  /** Whether there is such a thing. */
  boolean known(Topic topic) {
    return !(topic instanceof Topic.OfDecision(var no)) || decisions.find(no).isPresent();
  }

  /** A story with what it is about in words. */
  public ToldTestimony told(Testimony testimony) {
    return new ToldTestimony(testimony, about(testimony.topic(), testimony.event()));
  }

  private Optional<Message> about(Topic topic, String event) {
    return switch (topic) {
      case Topic.OfMetric(var no) ->
          metrics.counted().stream()
              .filter(metric -> metric.no().equals(no))
              .findFirst()
              .map(Metric::name);
      case Topic.OfDecision(var no) ->
          decisions
              .find(no)
              .map(
                  decision ->
                      out ->
                          out.line(
                              "testimony.decision",
                              Arg.id("no", no),
                              Arg.untrusted("title", decision.proposal().title())));
      case Topic.OfEvent _ ->
          event.isEmpty()
              ? Optional.empty()
              : Optional.of(out -> out.line("testimony.event", Arg.untrusted("event", event)));
      case Topic.OfNothing _ -> Optional.empty();
    };
  }
}

package org.mycelium.commands.testimony;

import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.proposal.DecisionNo;

/** What a story is about. The words for an event are the teller's, and stand beside it. */
public sealed interface Topic {
  /** Something the assembly counts. */
  record OfMetric(MetricNo metric) implements Topic {}

  /** Something it decided. */
  record OfDecision(DecisionNo decision) implements Topic {}

  /** Something that happened. */
  record OfEvent() implements Topic {}

  /** Nothing in particular. */
  record OfNothing() implements Topic {}
}

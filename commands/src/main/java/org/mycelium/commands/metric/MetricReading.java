package org.mycelium.commands.metric;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What was reported of a metric for a span. The newest for a span stands; those before it are what
 * it corrects, and stay.
 *
 * @param units whole number of the metric's smallest unit
 * @param reason why it was corrected, untrusted; empty for a first reading, or once erased
 */
public record MetricReading(
    Span span, long units, String reason, MemberNo reporter, Instant reportedAt) {}

package org.mycelium.commands.metric;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.role.RoleNo;

/** The life of a metric. */
public sealed interface MetricFact extends Fact {
  /** The metric it is about. */
  MetricNo metric();

  /**
   * The assembly counts something of its own from now on.
   *
   * @param name commitment to its name
   * @param meaning commitment to what it means, also when that is empty
   * @param unit commitment to its unit, also when that is empty
   * @param decimals how many decimals its readings may have
   * @param cadence key of the cadence
   * @param reporter who reports it; null for anyone
   */
  record MetricCreated(
      MetricNo metric,
      Commitment name,
      Commitment meaning,
      Commitment unit,
      int decimals,
      String cadence,
      @Nullable MemberNo reporter)
      implements MetricFact {}

  /**
   * The assembly counts something ready-made from now on.
   *
   * @param readyMade key of the ready-made metric
   * @param decimals how many decimals its readings may have
   * @param cadence key of the cadence
   * @param reporter who reports it; null for anyone
   */
  record MetricAdopted(
      MetricNo metric, String readyMade, int decimals, String cadence, @Nullable MemberNo reporter)
      implements MetricFact {}

  /**
   * Somebody else reports from now on.
   *
   * @param reporter null for anyone
   */
  record ReporterNamed(MetricNo metric, @Nullable MemberNo reporter) implements MetricFact {}

  /** Whoever has this role at the time reports from now on, in place of whoever did. */
  record ReportingRoleNamed(MetricNo metric, RoleNo role) implements MetricFact {}

  /** It is counted no longer; its name is free. */
  record MetricRetired(MetricNo metric) implements MetricFact {}

  /**
   * A reading, by whoever acted. If there is one for the span already, this corrects it.
   *
   * @param first the span's first day
   * @param units whole number of the smallest unit
   * @param reason commitment to why it was corrected; null for none
   */
  record ReadingRecorded(MetricNo metric, LocalDate first, long units, @Nullable Commitment reason)
      implements MetricFact {}

  /**
   * The reporter was asked for a missing report, which happens once for a span.
   *
   * @param first the span's first day
   */
  record ReportAsked(MetricNo metric, LocalDate first) implements MetricFact {}
}

package org.mycelium.commands.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mycelium.commands.decision.Command;

/** What can be asked of metrics. Names are as they were written. */
public sealed interface MetricCommand extends Command {
  /** Counts something of the assembly's own. */
  record Create(String name, String meaning, Terms terms) implements MetricCommand {}

  /** Counts something ready-made. */
  record Adopt(String name, Terms terms) implements MetricCommand {}

  /** Lists what is ready-made. */
  record ListReadyMade() implements MetricCommand {}

  /** Lists what is counted. */
  record ListAll() implements MetricCommand {}

  /** Shows one metric with its last readings. */
  record Show(String name) implements MetricCommand {}

  /** Says who reports it from now on. */
  record NameReporter(String name, Reporter reporter) implements MetricCommand {}

  /** Ends it. */
  record Retire(String name) implements MetricCommand {}

  /**
   * Reports a reading.
   *
   * @param name as written; empty if a number stands alone
   * @param value as written, with or without a unit: what it means depends on the language and the
   *     metric
   * @param day a day of the span it is for; empty for the one that is meant today
   * @param named which span the words for the day name; empty for a day, or none
   * @param reason why an earlier one is corrected
   */
  record Report(
      String name,
      String value,
      Optional<LocalDate> day,
      Optional<Cadence> named,
      Optional<String> reason)
      implements MetricCommand {}

  /** The clock: missing reports are due to be asked for. */
  record AskDue(Instant due) implements MetricCommand {}

  /**
   * How something is counted; what is left out is weekly, by whoever says so, in plain whole
   * numbers.
   *
   * @param unit as written; empty for none
   */
  record Terms(Optional<Cadence> cadence, Reporter reporter, String unit, int decimals) {
    /** Nothing said. */
    static final Terms DEFAULT = new Terms(Optional.empty(), new Reporter.Issuer(), "", 0);
  }

  /** Who is to report. */
  sealed interface Reporter {
    /** Whoever gives the command. */
    record Issuer() implements Reporter {}

    /** Anyone of the assembly. */
    record Anyone() implements Reporter {}

    /** Whoever has the role of this name or number at the time. */
    record Role(String written) implements Reporter {}

    /** Somebody by name or Matrix id, or a role by its name, as written. */
    record Called(String written) implements Reporter {}
  }
}

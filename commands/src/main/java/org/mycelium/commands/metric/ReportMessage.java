package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of reports. */
public sealed interface ReportMessage extends Message {
  /**
   * A first reading for a span.
   *
   * @param before what stands for the span before
   * @param guessed whether no day was given, and an earlier span than today's was taken
   */
  record Noted(Metric metric, Span span, long units, Optional<Long> before, boolean guessed)
      implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.noted", reading(metric, span, units));
      before.ifPresent(
          old ->
              out.line(
                  "metric.noted-before",
                  Arg.said("old", metric.amount(old)),
                  Arg.word(
                      "change",
                      Long.compare(units, old) < 0 ? "down" : units == old ? "same" : "up"),
                  Arg.said("difference", metric.step(Math.abs(units - old)))));
      if (guessed) {
        out.line(
            "metric.noted-guessed",
            Arg.said("name", metric.name()),
            Arg.said("current", span.next().name()));
      }
    }
  }

  /** A reading that stands in place of an earlier one, which stays in the journal. */
  record Corrected(Metric metric, Span span, long before, long units) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "metric.corrected", with(reading(metric, span, units), "old", metric.amount(before)));
    }
  }

  /** That is what stands already. */
  record NotedAlready(Metric metric, Span span, long units) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.noted-already", reading(metric, span, units));
    }
  }

  /** There is a reading; another one needs a reason. */
  record ReasonMissing(Metric metric, Span span, long standing, String wanted)
      implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.reason-missing", reading(metric, span, standing));
      // Without its week, the correction would go to the one that is under way.
      out.line(
          "metric.reason-how",
          Arg.said("name", metric.name()),
          Arg.code("wanted", wanted),
          Arg.word("first", span.first().toString()));
    }
  }

  /** Somebody else reports this. */
  record NotYours(Metric metric, WhoReports who) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line(
          who.role().isPresent() ? "metric.not-your-role" : "metric.not-yours",
          Arg.said("name", metric.name()),
          Arg.names("reporter", who.names()),
          Arg.untrusted("role", who.role().orElse("")));
    }
  }

  /** Nobody reports this. */
  record Measured(Metric metric) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.measured-itself", Arg.said("name", metric.name()));
    }
  }

  /** The value is none of this metric. */
  record BadValue(Metric metric, String written, Value.Problem problem) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line(
          switch (problem) {
            case MISSING -> "metric.value-missing";
            case NO_NUMBER -> "metric.value-no-number";
            case NEGATIVE -> "metric.value-negative";
            case HUGE -> "metric.value-huge";
            case TOO_FINE -> "metric.value-too-fine";
          },
          Arg.untrusted("written", written),
          Arg.said("name", metric.name()),
          Arg.num("decimals", metric.decimals()),
          Arg.said("largest", metric.amount(Metric.MAX_UNITS)));
    }
  }

  /** A day to come, or of another age. */
  record NotThatDay(Span span) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.not-that-day", Arg.said("span", span.name()));
    }
  }

  /** A number for a longer or shorter span than those that are counted. */
  record OtherSpan(Metric metric, Cadence named) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "metric.other-span",
          Arg.said("name", metric.name()),
          Arg.word("cadence", metric.cadence().key()),
          Arg.word("named", named.key()));
    }
  }

  /** A report that is missing. */
  record Missing(Metric metric, Span span) {}

  /** Asks somebody for reports. */
  record PleaseReport(String name, List<Missing> missing) implements ReportMessage {
    /** Keeps its own copy. */
    public PleaseReport {
      missing = List.copyOf(missing);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "metric.please-report", Arg.untrusted("person", name), Arg.num("count", missing.size()));
      items(out, missing);
      if (!missing.isEmpty()) {
        out.line("metric.please-report-how", Arg.said("name", missing.getFirst().metric.name()));
      }
    }
  }

  /** In the room, where whoever is asked has no private chat: not what they are asked. */
  record SomethingToAsk(String name, String bot) implements ReportMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "metric.something-to-ask",
          Arg.untrusted("name", name),
          Arg.word("link", "https://matrix.to/#/" + bot));
    }
  }

  /** What is missing of the asker's own, beside what is counted. */
  static void stillToCome(Prose out, List<Missing> missing) {
    if (!missing.isEmpty()) {
      out.line("metric.still-to-come", Arg.num("count", missing.size()));
      items(out, missing);
      out.line("metric.still-to-come-how", Arg.said("name", missing.getFirst().metric.name()));
    }
  }

  private static void items(Prose out, List<Missing> missing) {
    for (Missing one : missing) {
      out.item(
          "metric.please-report-item",
          Arg.said("name", one.metric.name()),
          Arg.said("span", one.span.name()));
    }
  }

  private static Arg[] reading(Metric metric, Span span, long units) {
    return new Arg[] {
      Arg.said("name", metric.name()),
      Arg.said("span", span.name()),
      Arg.said("amount", metric.amount(units))
    };
  }

  private static Arg[] with(Arg[] args, String name, Message message) {
    Arg[] more = java.util.Arrays.copyOf(args, args.length + 1);
    more[args.length] = Arg.said(name, message);
    return more;
  }
}

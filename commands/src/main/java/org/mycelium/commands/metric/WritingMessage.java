package org.mycelium.commands.metric;

import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is wrong with how something about metrics was written, and what would work. */
public sealed interface WritingMessage extends Message {
  /** Which metric was not said. */
  record NameMissing() implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.name-missing");
    }
  }

  /** Which metric, or who is to report it, was not said. */
  record ReporterMissing() implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.reporter-missing");
    }
  }

  /** Which metric, or how many, was not said. */
  record ReportHow() implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.report-how");
    }
  }

  /** A part of a line that says nothing of how something is counted. */
  record UnclearTerm(String written) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.unclear-term", Arg.untrusted("written", written));
    }
  }

  /** Not a day that was. */
  record NotADay(String written) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.not-a-day", Arg.untrusted("written", written));
    }
  }

  /** No name for a metric. */
  record BadName(String written, int max) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.bad-name", Arg.untrusted("written", written), Arg.num("max", max));
    }
  }

  /** A unit of more than words and signs of units. */
  record BadUnit(String written) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.bad-unit", Arg.untrusted("written", written));
    }
  }

  /**
   * A number alone, by somebody who reports several metrics.
   *
   * @param first one of the names, for an example
   * @param names all of them
   */
  record ReportWhich(Message first, List<Message> names, String value) implements WritingMessage {
    /** Keeps its own copy. */
    public ReportWhich {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "metric.report-which",
          Arg.series("names", names),
          Arg.said("name", first),
          Arg.untrusted("value", value));
    }
  }

  /** What it means was not said. */
  record MeaningMissing(String name) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.meaning-missing", Arg.code("name", name));
    }
  }

  /** Words that are too many. */
  record TooLong(int length, int max) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** More decimals than anything is counted with. */
  record TooFine(int max) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.too-fine", Arg.num("max", max));
    }
  }

  /** More is counted than anybody reads. */
  record TooMany(int max) implements WritingMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.too-many", Arg.num("max", max));
    }
  }
}

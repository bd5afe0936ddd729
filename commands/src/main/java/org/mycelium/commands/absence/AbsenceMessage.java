package org.mycelium.commands.absence;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of absences. */
public sealed interface AbsenceMessage extends Message {
  /** Somebody is away. */
  record Gone(String who, Instant until) implements AbsenceMessage {
    @Override
    public void write(Prose out) {
      out.line("absence.gone", Arg.untrusted("who", who), Arg.when("until", until));
      out.line("absence.how-back");
    }
  }

  /** Somebody is back. */
  record Returned(String who) implements AbsenceMessage {
    @Override
    public void write(Prose out) {
      out.line("absence.returned", Arg.untrusted("who", who));
    }
  }

  /** There was no absence to end. */
  record WasHere() implements AbsenceMessage {
    @Override
    public void write(Prose out) {
      out.line("absence.was-here");
    }
  }

  /** Who is away, who comes back first leading. */
  record Away(List<Line> lines) implements AbsenceMessage {
    /** Longer lists are for nobody to read. */
    private static final int LISTED = 15;

    /** Keeps its own copy. */
    public Away {
      lines = List.copyOf(lines);
    }

    /** One of them. */
    public record Line(String who, Instant until) {}

    @Override
    public void write(Prose out) {
      out.line("absence.list", Arg.num("count", lines.size()));
      for (Line line : lines.subList(0, Math.min(LISTED, lines.size()))) {
        out.item("absence.item", Arg.untrusted("who", line.who()), Arg.when("until", line.until()));
      }
      out.line("absence.how");
    }
  }

  /** What was said is no time; a reason is not asked for. */
  record UntilWhen(String written) implements AbsenceMessage {
    @Override
    public void write(Prose out) {
      out.line("absence.until-when", Arg.untrusted("written", written));
      out.line("absence.how");
    }
  }
}

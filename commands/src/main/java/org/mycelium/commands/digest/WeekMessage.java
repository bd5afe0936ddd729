package org.mycelium.commands.digest;

import java.time.LocalDate;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why there is no digest of what was asked for. */
public sealed interface WeekMessage extends Message {
  /** It names no week. */
  record Unclear(String written) implements WeekMessage {
    @Override
    public void write(Prose out) {
      out.line("digest.unclear-week", Arg.untrusted("written", written));
    }
  }

  /** It is still to come. */
  record ToCome(Week week) implements WeekMessage {
    @Override
    public void write(Prose out) {
      out.line("digest.week-to-come", Arg.id("week", week), Arg.day("monday", week.monday()));
    }
  }

  /** There was no assembly yet. */
  record BeforeAll(Week week, LocalDate founded) implements WeekMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "digest.week-before-all",
          Arg.id("week", week),
          Arg.day("sunday", week.sunday()),
          Arg.day("founded", founded));
    }
  }
}

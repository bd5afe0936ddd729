package org.mycelium.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.console.transcript.Lines;

/** Where transcripts come from. */
final class Sources {
  /** What people try before they think of Ctrl-D. */
  private static final Set<String> ENDS = Set.of("exit", "quit");

  private Sources() {}

  /**
   * A file or a pipe, which may be read ahead: what a line means can depend on the one after it.
   */
  static Lines piped(BufferedReader reader) {
    return new Lines() {
      private boolean ended;

      @Override
      public @Nullable String next() throws IOException {
        String line = reader.readLine();
        ended = line == null;
        return line;
      }

      @Override
      public boolean ready() {
        return !ended;
      }
    };
  }

  /**
   * A person at a terminal. A line is done as soon as it is entered; one that ends with a backslash
   * goes on in the next, and lines pasted together stay together.
   */
  static Lines typed(BufferedReader reader, PrintStream out) {
    return new Lines() {
      private boolean goesOn;

      @Override
      public @Nullable String next() throws IOException {
        out.print(goesOn ? "| " : "> ");
        out.flush();
        String line = reader.readLine();
        if (line == null || (!goesOn && ENDS.contains(line.strip()))) {
          goesOn = false;
          return null;
        }
        String text = goesOn ? "  " + line : line;
        goesOn = line.endsWith("\\");
        return goesOn ? text.substring(0, text.length() - 1) : text;
      }

      @Override
      public boolean ready() throws IOException {
        return goesOn || reader.ready();
      }
    };
  }
}

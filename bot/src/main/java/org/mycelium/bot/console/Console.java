package org.mycelium.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.console.transcript.Lines;
import org.mycelium.bot.console.transcript.Transcript;
import org.mycelium.bot.console.transcript.TranscriptProblem;

/** Plays transcripts from files, from a pipe, or as somebody types them. */
final class Console {
  /** Everything was as expected. */
  static final int FINE = 0;

  /** The bot said something else than a transcript expects. */
  static final int DIFFERENT = 1;

  /** A transcript has a line that cannot be read, or cannot happen. */
  static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  /** Prints what happens to one, and what is wrong with transcripts to the other. */
  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Plays files, each by itself unless all are kept in one database. */
  int play(List<Path> files, PlayOptions options, boolean json)
      throws IOException, OperatingException {
    int worst = FINE;
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        worst = Math.max(worst, play(file.toString(), reader, options, json));
      }
    }
    return worst;
  }

  /** Plays what comes out of a pipe. */
  int play(String name, BufferedReader reader, PlayOptions options, boolean json)
      throws IOException, OperatingException {
    Printer printer = json ? new Printer.AsJson(out) : new Printer.AsText(out);
    try (Play play = new Play(options)) {
      Conversation conversation = new Conversation(Sources.piped(reader), play, printer);
      if (!toTheEnd(name, conversation)) {
        return UNREADABLE;
      }
      out.flush();
      // What expects nothing is not a test but somebody trying things out.
      List<String> differences = conversation.expects() ? conversation.differences() : List.of();
      differences.forEach(difference -> err.println(name + ", " + difference));
      return differences.isEmpty() ? FINE : DIFFERENT;
    }
  }

  /** Writes into files what the bot says, wherever they expect something else. */
  int record(List<Path> files, PlayOptions options) throws IOException, OperatingException {
    int worst = FINE;
    for (Path file : files) {
      worst = Math.max(worst, record(file, options));
    }
    return worst;
  }

  private int record(Path file, PlayOptions options) throws IOException, OperatingException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Play play = new Play(options)) {
      Conversation conversation =
          new Conversation(Sources.piped(reader), play, new Printer.Silent());
      if (!toTheEnd(file.toString(), conversation)) {
        return UNREADABLE;
      }
      int differences = conversation.differences().size();
      if (differences > 0) {
        Files.write(file, conversation.recorded(), StandardCharsets.UTF_8);
      }
      out.println(
          switch (differences) {
            case 0 -> file + ": as it was";
            case 1 -> file + ": one answer written";
            default -> file + ": " + differences + " answers written";
          });
      return FINE;
    }
  }

  /** Talks with somebody at a terminal until they end it. */
  int talk(BufferedReader reader, PlayOptions options, boolean json)
      throws IOException, OperatingException {
    Hints hints = new Hints(options.language());
    Printer printer = json ? new Printer.AsJson(out) : new ToPerson(out, hints);
    try (Play play = new Play(options)) {
      out.println(hints.welcome(play.present()));
      Lines lines = Sources.typed(reader, out);
      Conversation conversation = new Conversation(lines, play, printer);
      boolean more = true;
      while (more) {
        try {
          more = conversation.goOn();
        } catch (TranscriptProblem e) {
          out.println(e.getMessage());
        }
      }
      out.println();
      return FINE;
    }
  }

  /** All forms a line can have, for people to read. */
  static String forms() {
    return Transcript.forms();
  }

  private boolean toTheEnd(String name, Conversation conversation) throws IOException {
    try {
      while (conversation.goOn()) {}
      return true;
    } catch (TranscriptProblem e) {
      err.println("%s, line %d: %s".formatted(name, e.line(), e.getMessage()));
      return false;
    }
  }
}

package org.mycelium.bot.trial;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells what is going on, a line for each step with the time it took, and remembers what it was for
 * those who ask what failed. Not thread-safe.
 */
final class Progress {
  private static final double NANOS_PER_S = 1e9;
  private static final int WIDTH = 58;

  private final PrintStream out;
  private final InstantSource clock;
  private final boolean terminal;
  private final List<Scene> scenes = new ArrayList<>();
  private String current = "";
  private long begunNanos;
  private String counted = "";

  /** A part of the story and when it began. */
  record Scene(Instant at, String heading) {}

  /**
   * Writes there.
   *
   * @param terminal whether a line can be written over, as a countdown does
   */
  Progress(PrintStream out, InstantSource clock, boolean terminal) {
    this.out = out;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** A step begins; the one before is done. */
  void step(String what) {
    done();
    current = what;
    begunNanos = System.nanoTime();
    out.print(line());
    out.flush();
  }

  /** A step begins that is a part of the story too. */
  void scene(String heading) {
    scenes.add(new Scene(clock.instant(), heading));
    step(heading);
  }

  /** The step is done. */
  void done() {
    if (!current.isEmpty()) {
      double seconds = (System.nanoTime() - begunNanos) / NANOS_PER_S;
      out.println(rewound() + String.format(Locale.ROOT, "%6.1f s", seconds));
    }
    current = "";
  }

  /** The step failed: its line ends there. */
  void failed() {
    if (!current.isEmpty()) {
      out.println(rewound() + "  FAILED");
    }
  }

  /**
   * Shows how long it still is to something; on a terminal only, since a file would fill with it.
   *
   * @param atNanos by {@link System#nanoTime()}
   */
  void countdown(String what, long atNanos) {
    long seconds = Math.round(Math.max(0, atNanos - System.nanoTime()) / NANOS_PER_S);
    if (terminal) {
      out.print(rewound());
      counted = String.format(Locale.ROOT, "  %s in %d s ", what, seconds);
      out.print(counted);
      out.flush();
    }
  }

  /** The step under way, or the last one. */
  String current() {
    return current;
  }

  /** The parts of the story so far. */
  List<Scene> scenes() {
    return List.copyOf(scenes);
  }

  private String line() {
    String text = "  " + current + " ";
    return text + ".".repeat(Math.max(3, WIDTH - text.length()));
  }

  /** Takes a countdown back, and leaves the cursor behind the line. */
  private String rewound() {
    if (counted.isEmpty()) {
      return "";
    }
    String wiped = "\r" + line() + " ".repeat(counted.length()) + "\r" + line();
    counted = "";
    return wiped;
  }
}

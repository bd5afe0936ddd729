package org.mycelium.bot.draw;

import java.io.PrintStream;
import java.util.List;

/** Who was drawn, for a terminal. */
final class Lists {
  private static final int SHOWN = 20;

  private Lists() {}

  static void print(PrintStream out, List<String> seated, List<String> reserves) {
    for (int i = 0; i < seated.size(); i++) {
      out.printf("%5d. %s%n", i + 1, Shown.line(seated.get(i)));
    }
    if (!reserves.isEmpty()) {
      List<String> shown = reserves.subList(0, Math.min(SHOWN, reserves.size()));
      int more = reserves.size() - shown.size();
      out.println(
          "Reserves, in this order: "
              + String.join(", ", Shown.lines(shown))
              + (more == 0 ? "" : ", and " + more + " more"));
    }
  }
}

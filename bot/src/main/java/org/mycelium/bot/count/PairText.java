package org.mycelium.bot.count;

import java.io.PrintStream;
import java.util.List;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Working.Majority;

/** Tables of pairs, as a person reads them in a terminal. */
final class PairText {
  private static final int MIN_COLUMN_WIDTH = 3;

  private final PrintStream out;
  private final Slate slate;

  PairText(PrintStream out, Slate slate) {
    this.out = out;
    this.slate = slate;
  }

  /** Columns are numbered, because names would not fit beside one another. */
  void table(String heading, Pairwise pairs) {
    out.println();
    out.println(heading + ":");
    List<Integer> standing = slate.standing();
    int names = 0;
    int numbers = MIN_COLUMN_WIDTH;
    for (int one : standing) {
      names = Math.max(names, Shown.width(label(one)));
      for (int other : standing) {
        numbers = Math.max(numbers, Long.toString(pairs.of(one, other)).length());
      }
    }
    StringBuilder head = new StringBuilder(" ".repeat(names + 2));
    for (int other : standing) {
      head.append(right(Integer.toString(other + 1), numbers));
    }
    out.println(head);
    for (int one : standing) {
      StringBuilder row = new StringBuilder("  " + Shown.padded(label(one), names));
      for (int other : standing) {
        row.append(right(one == other ? "-" : Long.toString(pairs.of(one, other)), numbers));
      }
      out.println(row);
    }
  }

  void majorities(String heading, List<Majority> majorities) {
    out.println();
    out.println(heading + " first:");
    for (Majority one : majorities) {
      out.printf(
          "  %s over %s, %d to %d%s%n",
          Shown.name(slate, one.winner()),
          Shown.name(slate, one.loser()),
          one.votes(),
          one.against(),
          one.locked() ? "" : " (left out: it would close a circle)");
    }
  }

  private String label(int candidate) {
    return (candidate + 1) + " " + Shown.name(slate, candidate);
  }

  private static String right(String text, int width) {
    return "  " + " ".repeat(width - text.length()) + text;
  }
}

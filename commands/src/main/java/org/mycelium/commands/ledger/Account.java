package org.mycelium.commands.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Between what money moves. What the assembly has to spend stands in {@link Common} and in the
 * lines; {@link Income} and {@link Spent} are the world outside, from which it came and to which it
 * went.
 */
public sealed interface Account {
  /** Where money comes from. Its balance is what came in, below zero. */
  record Income() implements Account {
    @Override
    public String key() {
      return "income";
    }
  }

  /** What no decision has assigned to a line; below zero, more is assigned than came in. */
  record Common() implements Account {
    @Override
    public String key() {
      return "common";
    }
  }

  /** What a line of the budget has left. */
  record Line(LineNo no) implements Account {
    @Override
    public String key() {
      return "line/" + no.value();
    }
  }

  /** What was spent on a line. */
  record Spent(LineNo no) implements Account {
    @Override
    public String key() {
      return "spent/" + no.value();
    }
  }

  /** The stable form that tables keep. */
  String key();

  /** The line it belongs to, if it is of one. */
  default Optional<LineNo> line() {
    return switch (this) {
      case Line(LineNo no) -> Optional.of(no);
      case Spent(LineNo no) -> Optional.of(no);
      case Income _, Common _ -> Optional.empty();
    };
  }

  /**
   * The account of this key.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Account of(String key) {
    Matcher ofLine = Pattern.compile("(line|spent)/([1-9]\\d{0,8})").matcher(key);
    if (ofLine.matches()) {
      LineNo no = new LineNo(Integer.parseInt(ofLine.group(2)));
      return ofLine.group(1).equals("line") ? new Line(no) : new Spent(no);
    }
    return switch (key) {
      case "income" -> new Income();
      case "common" -> new Common();
      default -> throw new IllegalArgumentException("no account: " + key);
    };
  }
}

package org.mycelium.commands.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The units in which lengths of time are said, largest first. */
enum LengthUnit {
  DAYS("text.days", 86_400),
  HOURS("text.hours", 3_600),
  MINUTES("text.minutes", 60),
  SECONDS("text.seconds", 1);

  private final String key;
  private final long seconds;

  LengthUnit(String key, long seconds) {
    this.key = key;
    this.seconds = seconds;
  }

  /** How many of a unit. */
  record Amount(LengthUnit unit, long amount) {
    String in(Phrasebook book) {
      return book.words(unit.key, Arg.num("n", amount));
    }
  }

  /**
   * The largest unit there is any of, and the next if there is any of that; rounded down, negative
   * as zero.
   */
  static List<Amount> parts(Duration length) {
    long left = Math.max(0, length.toSeconds());
    List<Amount> parts = new ArrayList<>();
    for (LengthUnit unit : values()) {
      long amount = left / unit.seconds;
      boolean first = parts.isEmpty();
      if (amount > 0 || (first && unit == SECONDS)) {
        parts.add(new Amount(unit, amount));
      }
      if (!first) {
        break;
      }
      left %= unit.seconds;
    }
    return parts;
  }
}

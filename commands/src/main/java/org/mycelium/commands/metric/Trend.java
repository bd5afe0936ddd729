package org.mycelium.commands.metric;

import java.util.List;
import org.mycelium.commands.text.Message;

/**
 * Where a row of readings goes, in a word. Every reading is compared with every later one, as in
 * Mann's test of 1945: no single outlier makes a trend, and no reading is left out. A row whose
 * comparisons go up in three of four cases, downs counted against ups, is rising; but not if it
 * ends no higher than it began, since nobody would believe that.
 */
public enum Trend {
  /** Too few readings to say. */
  UNKNOWN("unknown"),
  /** Most readings are above those before. */
  RISING("rising"),
  /** Most are below. */
  FALLING("falling"),
  /** All lie close together. */
  STEADY("steady"),
  /** Up and down. */
  MIXED("mixed");

  /** Fewer readings have no trend. */
  static final int FEWEST = 4;

  /** Readings within a twentieth of the largest lie close together. */
  private static final int CLOSE = 20;

  private final String key;

  Trend(String key) {
    this.key = key;
  }

  /** The trend of these readings, the oldest first, none negative. */
  public static Trend of(List<Long> readings) {
    if (readings.size() < FEWEST) {
      return UNKNOWN;
    }
    long max = readings.stream().mapToLong(Long::longValue).max().orElseThrow();
    long min = readings.stream().mapToLong(Long::longValue).min().orElseThrow();
    if (Math.multiplyExact(max - min, (long) CLOSE) <= max) {
      return STEADY;
    }
    int balance = 0;
    for (int later = 1; later < readings.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        balance += Long.signum(readings.get(later) - readings.get(earlier));
      }
    }
    int pairs = readings.size() * (readings.size() - 1) / 2;
    if (2 * Math.abs(balance) < pairs) {
      return MIXED;
    }
    // Over a few readings most can be above those before, and the last one be where it began.
    int whole = Long.signum(readings.getLast() - readings.getFirst());
    if (whole != Integer.signum(balance)) {
      return MIXED;
    }
    return balance > 0 ? RISING : FALLING;
  }

  /** Whether a last step of this sign is what one expects of it. */
  public boolean goesWith(int step) {
    return switch (this) {
      case RISING -> step > 0;
      case FALLING -> step < 0;
      case UNKNOWN, STEADY, MIXED -> true;
    };
  }

  /** The word for it, as it stands in a sentence. */
  public Message word() {
    return line -> line.line("metric.trend." + key);
  }
}

package org.mycelium.commands.chart;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/**
 * One thing that was counted, a column for each stretch of time. Columns begin at zero, so that one
 * twice as high stands for twice as much.
 *
 * @param title what is counted
 * @param latest the newest amount, with its unit
 * @param columns the oldest first, at least one
 * @param words all that the picture shows, for whoever cannot see it
 */
public record Chart(Message title, Message latest, List<Column> columns, Message words) {
  /** Refuses a picture of nothing. */
  public Chart {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no columns");
    }
  }

  /**
   * A stretch of time.
   *
   * @param name when it was
   * @param bar empty if nothing was counted then, which is not zero
   */
  public record Column(Message name, Optional<Bar> bar) {}

  /**
   * What was counted.
   *
   * @param units whole number of the smallest unit, not negative
   * @param amount the same as people write it, without its unit
   */
  public record Bar(long units, Message amount) {}

  /** Where everything goes, in the language of the book. */
  public Sketch sketch(Phrasebook book) {
    return Layout.of(this, message -> book.say(message).plain(), book.rightToLeft());
  }
}

package org.mycelium.commands.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.mycelium.commands.text.Message;

/**
 * Something that is coming.
 *
 * @param key what it is, such as {@code R1-seat1-term3}: the same however often it is moved or
 *     renamed, and never anything else's
 * @param words what it is, in one line without its time
 * @param dropped whether it will not be any more, though it was to be
 */
record Item(String key, When when, Message words, boolean dropped) {
  /** Something that will be. */
  Item(String key, When when, Message words) {
    this(key, when, words, false);
  }

  /** The same, called off. */
  Item drop() {
    return new Item(key, when, words, true);
  }

  /** When something is. */
  sealed interface When {
    /** When it begins. */
    Instant begins();

    /** When it is over. */
    default Instant ends() {
      return begins();
    }

    /** At one moment. */
    record Moment(Instant begins) implements When {}

    /** From one moment to another. */
    record Stretch(Instant begins, Instant ends) implements When {}

    /**
     * On a day by the assembly's calendar.
     *
     * @param begins when on that day
     */
    record Day(LocalDate day, Instant begins) implements When {}
  }
}

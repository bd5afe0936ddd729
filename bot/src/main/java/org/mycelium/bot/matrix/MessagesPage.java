package org.mycelium.bot.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a room's history.
 *
 * @param end where the next page begins; null when there is no more
 * @param events in the order asked for
 * @param state members mentioned in the events, if lazy loading was asked for
 */
public record MessagesPage(
    String start, @Nullable String end, List<RawEvent> events, List<RawEvent> state) {
  /** Copies the lists. */
  public MessagesPage {
    events = List.copyOf(events);
    state = List.copyOf(state);
  }
}

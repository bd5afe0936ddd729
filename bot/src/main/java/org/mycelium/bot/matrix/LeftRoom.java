package org.mycelium.bot.matrix;

import java.util.List;

/**
 * A room the bot is no longer in.
 *
 * @param state as it was before the timeline, as far as it changed
 * @param timeline the last events the bot may see, oldest first
 */
public record LeftRoom(String roomId, List<RawEvent> state, List<RawEvent> timeline) {
  /** Copies the lists. */
  public LeftRoom {
    state = List.copyOf(state);
    timeline = List.copyOf(timeline);
  }
}

package org.mycelium.bot.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News from a room the bot is in.
 *
 * @param limited events are missing before this timeline: read back from prevBatch
 * @param prevBatch where the timeline begins; null if the homeserver did not say
 * @param state as it was before the timeline, as far as it changed
 * @param timeline oldest first
 */
public record JoinedRoom(
    String roomId,
    boolean limited,
    @Nullable String prevBatch,
    List<RawEvent> state,
    List<RawEvent> timeline) {
  /** Copies the lists. */
  public JoinedRoom {
    state = List.copyOf(state);
    timeline = List.copyOf(timeline);
  }
}

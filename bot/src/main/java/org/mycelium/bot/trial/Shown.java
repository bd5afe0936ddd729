package org.mycelium.bot.trial;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a client shows it: the words of its last edit, and the reactions that still stand.
 *
 * @param at when the homeserver took it in
 * @param replyTo the event answered; null if none
 * @param inThread whether it was said in a thread
 * @param filledIn whether the sender's client took the command apart (MSC4391)
 * @param edits how many times it was edited
 */
record Shown(
    String eventId,
    String sender,
    Instant at,
    String text,
    @Nullable String replyTo,
    boolean inThread,
    boolean filledIn,
    int edits,
    List<Reacted> reactions) {
  /** Copies the list. */
  Shown {
    reactions = List.copyOf(reactions);
  }

  /** Somebody's emoji on it. */
  record Reacted(String eventId, String sender, String key) {}

  /** Whether this user put this emoji on it. */
  boolean hasReaction(String key, String by) {
    return reactions.stream().anyMatch(r -> r.key().equals(key) && r.sender().equals(by));
  }
}

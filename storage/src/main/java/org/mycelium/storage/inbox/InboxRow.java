package org.mycelium.storage.inbox;

import java.time.Instant;

/**
 * Something that came in. Receipt order is that of batch and position; what a gap held has the
 * batch of its gap and positions below zero, so that it comes before what was received after it.
 *
 * @param eventId the Matrix event id, or an id of our own for what is filed like an event
 * @param batch the sync it came with, from 1
 * @param position its place in that
 * @param json the whole event; empty once it was dealt with
 */
public record InboxRow(
    String eventId,
    String roomId,
    long batch,
    long position,
    Instant receivedAt,
    String sender,
    String type,
    String json) {
  /** The same without its text and its sender. */
  InboxRow bare() {
    return new InboxRow(eventId, roomId, batch, position, receivedAt, "", type, "");
  }
}

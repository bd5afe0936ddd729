package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.storage.room.Room;

/**
 * Where something was said, so that the answer goes there.
 *
 * @param roomId the room
 * @param eventId the event answered, and acknowledged by a reaction; empty for what is not a
 *     message, such as a reaction
 * @param threadRoot the thread it was said in, if it was
 * @param answered a link to the message it answers, if it answers one in a room of many
 * @param sender exact Matrix id of who said it
 * @param inPrivate whether only the sender and the bot are in the room
 */
record Origin(
    String roomId,
    Optional<String> eventId,
    Optional<String> threadRoot,
    Optional<String> answered,
    String sender,
    boolean inPrivate) {
  /** Of what is not a message: it cannot be acknowledged by a reaction, nor answered by a reply. */
  static Origin unanswerable(Room room, String sender) {
    return new Origin(
        room.roomId(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sender,
        room.isPrivate());
  }
}

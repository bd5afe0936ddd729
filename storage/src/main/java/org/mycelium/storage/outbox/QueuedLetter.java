package org.mycelium.storage.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter that waits to be sent.
 *
 * @param createdAt when it was written: it cannot have been on its way before
 * @param doubtful whether it may be in its room already, sent by another device of the bot's
 * @param followed the event it follows; empty if it follows none or that one has no event
 * @param lost whether it follows a letter that will never have an event
 */
public record QueuedLetter(
    long id,
    Letter letter,
    Instant createdAt,
    int attempts,
    boolean doubtful,
    Optional<String> followed,
    boolean lost) {
  /** The same letter with other content. */
  public QueuedLetter saying(String content) {
    Letter other =
        new Letter(
            letter.roomId(),
            letter.kind(),
            letter.eventType(),
            letter.stateKey(),
            content,
            letter.transactionId(),
            letter.assembly(),
            letter.subject(),
            letter.follows());
    return new QueuedLetter(id, other, createdAt, attempts, doubtful, followed, lost);
  }

  /** The content with the followed event's id in its place. */
  public String content() {
    // Only ever between quotes of its own: in what people wrote, a quote is escaped.
    return followed
        .map(id -> letter.content().replace("\"" + Letter.FOLLOWED + "\"", "\"" + id + "\""))
        .orElse(letter.content());
  }
}

package org.mycelium.bot.outbox;

import java.util.Optional;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.storage.Seam;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.QueuedLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the file that goes with a letter, before the letter. Where it lies is committed before
 * anything refers to it, so a letter is the same each time it is tried; a crash in between leaves a
 * file at the homeserver that nobody is shown, and another is handed over. Thread-safe.
 */
final class Uploads {
  private static final Logger log = LoggerFactory.getLogger(Uploads.class);

  private final MatrixClient client;
  private final Units units;
  private final Turnstile turnstile;

  Uploads(MatrixClient client, Units units, Turnstile turnstile) {
    this.client = client;
    this.units = units;
    this.turnstile = turnstile;
  }

  /** The letter as it can go out now; it is asked for again where the file did not get through. */
  QueuedLetter handOver(QueuedLetter queued) throws MatrixException, InterruptedException {
    Optional<Enclosure> enclosed = units.call(tx -> tx.enclosures().of(queued.id()));
    if (enclosed.isEmpty()) {
      return queued;
    }
    Enclosure file = enclosed.get();
    try {
      String address =
          turnstile.pass(() -> client.upload(file.name(), file.mediaType(), file.bytes()));
      Seam.AFTER_UPLOAD_BEFORE_MARK.reached();
      units.run(tx -> tx.enclosures().taken(queued.id(), address));
    } catch (MatrixException.Refused e) {
      // Too large for it, over a quota, or no kind of file it takes: asking again changes nothing.
      log.warn("The homeserver does not take {}: {}", file, e.getMessage());
      units.run(tx -> tx.enclosures().refused(queued.id()));
    }
    return queued.saying(units.call(tx -> tx.outbox().content(queued.id())));
  }
}

package org.mycelium.bot.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.storage.Seam;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.QueuedLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is committed: the letters of a room one after the other, rooms beside each other. One
 * thread looks for rooms with letters, one for each of them sends.
 */
public final class OutboxSender implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

  /** It looks this often without being woken. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final Units units;
  private final Delivery delivery;
  private final Crew crew;
  private final Bell bell = new Bell();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** A sender that has not begun. */
  public OutboxSender(Units units, Delivery delivery, Crew crew) {
    this.units = units;
    this.delivery = delivery;
    this.crew = crew;
  }

  /** There may be new letters. */
  public void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    while (true) {
      for (String roomId : units.call(tx -> tx.outbox().rooms())) {
        if (underWay.add(roomId)) {
          crew.start("send to " + roomId, () -> empty(roomId));
        }
      }
      bell.await(LOOK_AGAIN);
    }
  }

  /** Sends the letters of a room until there is none. */
  private void empty(String roomId) throws InterruptedException, MatrixException.TokenRevoked {
    try {
      Optional<QueuedLetter> next = units.call(tx -> tx.outbox().next(roomId));
      boolean any = next.isPresent();
      while (next.isPresent()) {
        QueuedLetter letter = next.get();
        Fate fate = delivery.deliver(letter);
        Seam.AFTER_ANSWER_BEFORE_MARK.reached();
        next = units.call(tx -> mark(tx, letter, fate));
      }
      underWay.remove(roomId);
      if (any) {
        // What was queued here between the last look and now was passed over.
        bell.ring();
      }
    } finally {
      underWay.remove(roomId);
    }
  }

  private static Optional<QueuedLetter> mark(Transaction tx, QueuedLetter letter, Fate fate) {
    switch (fate) {
      case Fate.Sent sent -> tx.outbox().sent(letter.id(), sent.eventId());
      case Fate.Done _ -> tx.outbox().sent(letter.id(), null);
      case Fate.Wedged wedged -> {
        log.error(
            "A {} to {} can never be sent ({}: {}); what comes after it goes on",
            letter.letter().kind(),
            letter.letter().roomId(),
            wedged.reason(),
            wedged.words());
        tx.outbox().wedged(letter.id(), wedged.reason().name());
      }
    }
    return tx.outbox().next(letter.letter().roomId());
  }
}

package org.mycelium.bot.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessagesPage;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.SentEvent;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;

/**
 * Looks for an old letter among what its room holds before it is sent again: homeservers forget
 * transaction ids, Synapse after 24 hours, and know them by device, so they would take it twice.
 * Thread-safe.
 */
final class Lookback {
  /** Younger ones are kept apart by their transaction id. */
  private static final Duration REMEMBERED = Duration.ofHours(20);

  /** How far the homeserver's clock may lag behind ours. */
  private static final Duration CLOCKS_APART = Duration.ofHours(1);

  private static final int PAGE_EVENTS = 100;
  private static final int MAX_PAGES = 1_000;

  private final MatrixClient client;
  private final Units units;
  private final String botId;
  private final InstantSource clock;

  Lookback(MatrixClient client, Units units, String botId, InstantSource clock) {
    this.client = client;
    this.units = units;
    this.botId = botId;
    this.clock = clock;
  }

  /** Whether the homeserver may have forgotten that it has the letter. */
  boolean isNeeded(QueuedLetter queued) {
    // From the time it was written, which is never after the first try.
    return queued.doubtful()
        || queued.createdAt().plus(REMEMBERED).isBefore(clock.instant())
        || isOfTheFuture(queued);
  }

  /** The clock was set back since: there is no telling how old it is. */
  private boolean isOfTheFuture(QueuedLetter queued) {
    return queued.createdAt().isAfter(clock.instant().plus(CLOCKS_APART));
  }

  /** The event a letter became, if the room has it. */
  Optional<String> find(QueuedLetter queued, Turnstile turnstile)
      throws MatrixException, InterruptedException {
    String roomId = queued.letter().roomId();
    long oldestMs =
        isOfTheFuture(queued) ? 0 : queued.createdAt().minus(CLOCKS_APART).toEpochMilli();
    String from = null;
    for (int i = 0; i < MAX_PAGES; i++) {
      @Nullable String start = from;
      MessagesPage page =
          turnstile.pass(
              () ->
                  client.messages(
                      roomId, start, null, MatrixClient.Direction.BACKWARDS, PAGE_EVENTS));
      for (RawEvent event : page.events()) {
        if (isIt(queued, event)) {
          return Optional.of(event.eventId());
        }
      }
      from = page.end();
      if (from == null || (!page.events().isEmpty() && newestMs(page) < oldestMs)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Of all of them, because other homeservers can date single events back as far as they like. */
  private static long newestMs(MessagesPage page) {
    return page.events().stream().mapToLong(SentEvent::sentMs).max().orElse(0);
  }

  /** The same words may have been said before, by another letter. */
  private boolean isIt(QueuedLetter queued, RawEvent event) throws InterruptedException {
    Letter letter = queued.letter();
    return SentEvent.matches(
            event, botId, letter.eventType(), letter.transactionId(), queued.content())
        && !units.call(tx -> tx.outbox().became(event.eventId()));
  }
}

package org.mycelium.bot.sync;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.SyncBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the homeserver for news and stores each batch whole, token and all, before it asks for the
 * next. Nothing is acted upon here. One thread runs it.
 */
public final class SyncLoop implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(SyncLoop.class);
  private static final Duration LONG_POLL = Duration.ofSeconds(30);
  private static final String FILTER = SyncFilter.json(SyncFilter.TIMELINE_EVENTS);
  private static final String SHORT_FILTER = SyncFilter.json(SyncFilter.FEW_TIMELINE_EVENTS);

  /** After so many answers that were too long or came too slowly, it asks for shorter ones. */
  private static final int TOO_MUCH = 3;

  /** An empty answer that comes at once comes again at once: so often a second at most. */
  private static final Duration APART = Duration.ofMillis(200);

  private final MatrixClient client;
  private final Units units;
  private final Filing filing;
  private final Scouting scouting;
  private final Patience patience;
  private final Runnable stored;
  private int unread;

  /**
   * A loop that has not begun.
   *
   * @param stored called after each stored batch, and soon done with
   */
  public SyncLoop(
      MatrixClient client,
      Units units,
      Filing filing,
      Scouting scouting,
      Patience patience,
      Runnable stored) {
    this.client = client;
    this.units = units;
    this.filing = filing;
    this.scouting = scouting;
    this.patience = patience;
    this.stored = stored;
  }

  @Override
  public void run() throws InterruptedException, MatrixException.TokenRevoked {
    String since = units.call(tx -> tx.syncState().nextBatch().orElse(null));
    if (since != null) {
      scouting.compareAll();
    }
    // Whatever has been waiting for us is wanted at once.
    Duration timeout = Duration.ZERO;
    while (true) {
      long askedNanos = System.nanoTime();
      Optional<News> news = ask(since, timeout);
      if (news.isPresent()) {
        if (isEmpty(news.get()) && System.nanoTime() - askedNanos < APART.toNanos()) {
          Thread.sleep(APART);
        }
        String from = since;
        units.run(tx -> filing.file(tx, from, news.get()));
        stored.run();
        since = news.get().batch().nextBatch();
        timeout = scouting.isBusy() ? Duration.ZERO : LONG_POLL;
      }
    }
  }

  private Optional<News> ask(@Nullable String since, Duration timeout)
      throws InterruptedException, MatrixException.TokenRevoked {
    try {
      News news = scouting.scout(read(since, timeout));
      if (patience.failures() > 0) {
        log.info("The homeserver answers again.");
      }
      patience.succeeded();
      return Optional.of(news);
    } catch (MatrixException e) {
      Duration pause = patience.failed(e);
      if (patience.failures() == 1) {
        log.warn(
            "No news from the homeserver; trying again until it answers. ({})", e.getMessage());
      }
      Thread.sleep(pause);
      return Optional.empty();
    }
  }

  /**
   * What is new. Where the answer cannot be read to its end, the same would happen for ever: then
   * it asks for the end of each room only, and what is left out is a gap, read page by page.
   */
  private SyncBatch read(@Nullable String since, Duration timeout) throws MatrixException {
    try {
      SyncBatch batch = client.sync(since, timeout, unread < TOO_MUCH ? FILTER : SHORT_FILTER);
      unread = 0;
      return batch;
    } catch (MatrixException e) {
      if (isUnread(e) && ++unread == TOO_MUCH) {
        log.warn(
            "The news are more than can be read at once; asking for less of each room. ({})",
            e.getMessage());
      }
      throw e;
    }
  }

  /** Whether an answer began, or was on its way, and was too long or too slow. */
  private static boolean isUnread(MatrixException failure) {
    return switch (failure) {
      case MatrixException.Garbled _ -> true;
      case MatrixException.Unreachable e -> e.getCause() instanceof InterruptedIOException;
      case MatrixException.RateLimited _,
          MatrixException.Refused _,
          MatrixException.TokenRevoked _ ->
          false;
    };
  }

  private static boolean isEmpty(News news) {
    SyncBatch batch = news.batch();
    return batch.joined().isEmpty() && batch.invites().isEmpty() && batch.left().isEmpty();
  }
}

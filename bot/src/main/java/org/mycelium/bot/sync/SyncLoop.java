package org.mycelium.bot.sync;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the homeserver for news and stores each batch whole, token and all, before it asks for the
 * next. Nothing is acted upon here. One thread runs it.
 */
public final class SyncLoop implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(SyncLoop.class);
  private static final Duration LONG_POLL = Duration.ofSeconds(30);
  private static final String FILTER = SyncFilter.json();

  private final MatrixClient client;
  private final Units units;
  private final Filing filing;
  private final Scouting scouting;
  private final Patience patience;
  private final Runnable stored;

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
      Optional<News> news = ask(since, timeout);
      if (news.isPresent()) {
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
      News news = scouting.scout(client.sync(since, timeout, FILTER));
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
}

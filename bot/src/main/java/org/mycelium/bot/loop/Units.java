package org.mycelium.bot.loop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.Work;
import org.mycelium.storage.Writer;
import org.mycelium.storage.sql.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work that wait out a disk that is full or a file that is locked: whoever asks for one
 * stands still until it is done, so nothing new is accepted meanwhile. Says so once, and once when
 * it is over. Thread-safe.
 */
public final class Units {
  private static final Logger log = LoggerFactory.getLogger(Units.class);

  /** Long enough not to fill the log of a small machine, short enough that nobody has to wait. */
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

  private final Writer writer;
  private final AtomicBoolean unavailable = new AtomicBoolean();

  /** Works through this writer. */
  public Units(Writer writer) {
    this.writer = writer;
  }

  /** Does a unit of work, as often as it takes for the disk to keep it. */
  public <T extends @Nullable Object> T call(Work<T> work) throws InterruptedException {
    while (true) {
      try {
        T result = writer.call(work);
        available();
        return result;
      } catch (StorageUnavailable e) {
        pause(e);
      }
    }
  }

  /** As {@link #call}, for work of which nothing comes out. */
  public void run(Consumer<Transaction> work) throws InterruptedException {
    call(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  /** Has a unit done once; it fails where {@link #call} would wait. */
  public <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
    return writer.submit(work);
  }

  /** Says that the disk failed, and waits a little before another attempt. */
  public void pause(StorageUnavailable failure) throws InterruptedException {
    if (unavailable.compareAndSet(false, true)) {
      log.error(
          "The database cannot be written ({}). Nothing is accepted until it can; nothing is lost.",
          failure.reason());
    }
    Thread.sleep(AGAIN_AFTER);
  }

  private void available() {
    if (unavailable.get() && unavailable.compareAndSet(true, false)) {
      log.warn("The database can be written again; going on.");
    }
  }
}

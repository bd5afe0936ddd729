package org.mycelium.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.sql.StorageUnavailable;

/**
 * Leads waiting rows of the inbox through the pipeline, one unit of work each, in the order of
 * receipt. The writer commits those that wait together in groups. Thread-safe.
 */
final class Inflow implements Crew.Job {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final int ROWS = 256;

  private final Units units;
  private final Pipeline pipeline;
  private final Halts halts;
  private final Runnable done;
  private final Bell bell = new Bell();
  private final ReentrantLock draining = new ReentrantLock();

  /**
   * Feeds this pipeline.
   *
   * @param done called after rows were dealt with
   */
  Inflow(Units units, Pipeline pipeline, Halts halts, Runnable done) {
    this.units = units;
    this.pipeline = pipeline;
    this.halts = halts;
    this.done = done;
  }

  /** There may be new rows. */
  void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    while (true) {
      drain();
      bell.await(LOOK_AGAIN);
    }
  }

  /** Deals with everything that waits and can be dealt with. */
  void drain() throws InterruptedException {
    draining.lockInterruptibly();
    try {
      Waiting waiting = look(null);
      while (!waiting.rows().isEmpty()) {
        boolean kept = handle(waiting.rows());
        done.run();
        // Where the disk failed it begins again, so that nothing overtakes what was not kept.
        waiting = look(kept ? waiting : null);
      }
    } finally {
      draining.unlock();
    }
  }

  /**
   * What waits after what was seen last. It begins again where a gap closed meanwhile: what the gap
   * held was hidden until now, and stands before what was seen.
   */
  private Waiting look(@Nullable Waiting last) throws InterruptedException {
    return units.call(
        tx -> {
          Set<Long> openGaps = tx.gaps().open().stream().map(Gap::id).collect(Collectors.toSet());
          List<InboxRow> rows =
              last != null && openGaps.containsAll(last.openGaps())
                  ? last.after(tx)
                  : tx.inbox().pendingAfter(0, Long.MIN_VALUE, ROWS);
          return new Waiting(rows, openGaps);
        });
  }

  /** Deals with these in their order; whether the disk kept all of it. */
  private boolean handle(List<InboxRow> rows) throws InterruptedException {
    AtomicReference<@Nullable StorageUnavailable> unavailable = new AtomicReference<>();
    List<CompletableFuture<Boolean>> handled = new ArrayList<>();
    for (InboxRow row : rows) {
      handled.add(
          units
              .submit(tx -> unavailable.get() == null && handle(tx, row))
              // On the writer's thread, before it begins with a later row.
              .whenComplete((_, failure) -> noteUnavailable(failure, unavailable)));
    }
    for (int i = 0; i < rows.size(); i++) {
      note(rows.get(i), handled.get(i));
    }
    StorageUnavailable failure = unavailable.get();
    if (failure != null) {
      units.pause(failure);
    }
    return failure == null;
  }

  private boolean handle(Transaction tx, InboxRow row) {
    if (isHalted(tx, row)) {
      return false;
    }
    try {
      pipeline.receive(tx, row);
      return true;
    } catch (StorageUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      // Here and not after the commit: the next row of this room may be next in the same group.
      halts.halt(row.roomId(), row.eventId(), e);
      throw e;
    }
  }

  /** What somebody says in private waits with the assemblies it may be about. */
  private boolean isHalted(Transaction tx, InboxRow row) {
    return halts.any()
        && (halts.halted(row.roomId())
            || tx.rooms().assembliesOf(row.sender()).stream()
                .anyMatch(
                    assembly -> halts.halted(tx.rooms().roomOf(assembly)) && isPrivate(tx, row)));
  }

  private static boolean isPrivate(Transaction tx, InboxRow row) {
    return tx.rooms().find(row.roomId()).filter(Room::isPrivate).isPresent();
  }

  private static void noteUnavailable(
      @Nullable Throwable failure, AtomicReference<@Nullable StorageUnavailable> unavailable) {
    if (failure instanceof StorageUnavailable e) {
      unavailable.set(e);
    }
  }

  private void note(InboxRow row, CompletableFuture<Boolean> handled) throws InterruptedException {
    try {
      handled.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (!(cause instanceof StorageUnavailable)) {
        units.run(tx -> tx.inbox().noted(row.eventId(), "failed: " + cause.getClass()));
      }
    }
  }

  /** Rows that were seen waiting, and the gaps behind which more waited then. */
  private record Waiting(List<InboxRow> rows, Set<Long> openGaps) {
    List<InboxRow> after(Transaction tx) {
      return tx.inbox().pendingAfter(rows.getLast().batch(), rows.getLast().position(), ROWS);
    }
  }
}

package org.mycelium.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.sql.StorageUnavailable;

/**
 * Does all work on the database, on one thread of its own: SQLite has one writer, and its calls
 * would hold up the carriers of virtual threads. Units that wait while others are committed are
 * committed together, each on its own savepoint, so that one flush of the disk serves them all; a
 * unit that comes alone is committed at once. Thread-safe.
 */
public final class Writer implements AutoCloseable {
  /** How many units may wait; who submits one more waits too. */
  private static final int MAX_WAITING = 1_024;

  /** How many units one commit takes at most, so that none waits long for those before it. */
  private static final int MAX_GROUP = 128;

  private static final Sql BEGIN = Sql.plain("begin immediate");
  private static final Sql COMMIT = Sql.plain("commit");
  private static final Sql ROLLBACK = Sql.plain("rollback");
  private static final Sql SAVEPOINT = Sql.plain("savepoint unit");
  private static final Sql RELEASE = Sql.plain("release unit");
  private static final Sql UNDO = Sql.plain("rollback to unit");

  private final Session session;
  private final Wiping wiping;
  private final BlockingQueue<Unit<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final Unit<@Nullable Void> end = new Unit<>(transaction -> null);
  private final Thread thread;
  private volatile boolean ended;

  Writer(Session session) {
    this.session = session;
    this.wiping = new Wiping(session);
    wiping.afterCommit();
    this.thread = Thread.ofPlatform().name("sqlite-writer").unstarted(this::work);
    thread.start();
  }

  /**
   * Has a unit of work done. Units are done in the order in which they were submitted. Waits while
   * too many others wait.
   *
   * @return complete once the unit is committed; what depends on it without an executor of its own
   *     runs on the writer's thread and holds it up. It fails with what the work threw, or with
   *     {@link StorageUnavailable} when nothing of the unit was kept because the disk failed
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
    Unit<T> unit = new Unit<>(work);
    put(unit);
    return unit.result;
  }

  /**
   * Has a unit of work done and waits for its commit.
   *
   * @throws StorageUnavailable when nothing of the unit was kept because the disk failed
   */
  public <T extends @Nullable Object> T call(Work<T> work) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("a unit of work inside another");
    }
    try {
      return submit(work).join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** As {@link #call}, for work of which nothing comes out. */
  public void run(Consumer<Transaction> work) {
    call(
        transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  /** Finishes what was submitted before; later work fails. */
  @Override
  public void close() {
    put(end);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Unit<?> unit) {
    try {
      waiting.put(unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while too much work waited", e);
    }
    if (ended) {
      refuseLeftovers();
    }
  }

  private void work() {
    List<Unit<?>> group = new ArrayList<>();
    boolean more = true;
    while (more) {
      take(group);
      more = !group.remove(end);
      if (!group.isEmpty()) {
        commit(group);
      }
      group.clear();
    }
    ended = true;
    refuseLeftovers();
  }

  private void take(List<Unit<?>> group) {
    try {
      group.add(waiting.take());
      waiting.drainTo(group, MAX_GROUP - 1);
    } catch (InterruptedException e) {
      group.add(end);
    }
  }

  private void commit(List<Unit<?>> group) {
    session.forgetFailure();
    try {
      session.run(BEGIN);
      boolean kept = group.size() == 1 ? alone(group.getFirst()) : amongOthers(group);
      Seam.BEFORE_COMMIT.reached();
      session.run(kept ? COMMIT : ROLLBACK);
      Seam.AFTER_COMMIT_BEFORE_SEND.reached();
    } catch (Throwable e) {
      // Whatever it was, somebody waits for each of these units, and the next group may fare
      // better.
      rollBack();
      group.forEach(unit -> unit.fail(e));
    }
    group.forEach(Unit::report);
    wiping.afterCommit();
  }

  /** Needs no savepoint: if the one unit fails, there is nothing to keep. */
  private boolean alone(Unit<?> unit) {
    unit.run(new Transaction(session));
    session.throwFailure();
    return !unit.failed();
  }

  /** A unit that fails takes nothing of the others with it. */
  private boolean amongOthers(List<Unit<?>> group) {
    for (Unit<?> unit : group) {
      session.run(SAVEPOINT);
      unit.run(new Transaction(session));
      session.throwFailure();
      if (unit.failed()) {
        session.run(UNDO);
      }
      session.run(RELEASE);
    }
    return true;
  }

  private void rollBack() {
    try {
      session.run(ROLLBACK);
    } catch (RuntimeException e) {
      // SQLite rolled back by itself, as it does when the disk is full.
    }
  }

  private void refuseLeftovers() {
    List<Unit<?>> leftovers = new ArrayList<>();
    waiting.drainTo(leftovers);
    leftovers.forEach(
        unit -> {
          unit.fail(new IllegalStateException("the database is closed"));
          unit.report();
        });
  }

  /** Work, and what became of it, told only after the commit. */
  private static final class Unit<T extends @Nullable Object> {
    private final Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable T value;
    private @Nullable Throwable failure;

    Unit(Work<T> work) {
      this.work = work;
    }

    @SuppressWarnings("NullAway") // T may be null exactly when the work may give null
    void report() {
      if (failure == null) {
        result.complete(value);
      } else {
        result.completeExceptionally(failure);
      }
    }

    void run(Transaction transaction) {
      try {
        value = work.in(transaction);
      } catch (Throwable e) {
        failure = e;
      }
    }

    /** The first failure is the one that is told. */
    void fail(Throwable e) {
      if (failure == null) {
        failure = e;
      }
    }

    boolean failed() {
      return failure != null;
    }
  }
}

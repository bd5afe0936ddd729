package org.mycelium.bot.lottery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lottery that is being computed, on a thread of its own. For one thread but for that. */
final class Computation {
  private static final Logger log = LoggerFactory.getLogger(Computation.class);

  private final LotteryDesk.Task task;
  private final CompletableFuture<QuotaCommand.Computed> found = new CompletableFuture<>();
  private final Thread thread;
  private final long beganNanos = System.nanoTime();
  private boolean told;

  /**
   * Begins.
   *
   * @param solver computes it, until it is done or its thread is interrupted
   * @param done is run on that thread at the end
   */
  Computation(
      LotteryDesk.Task task,
      Function<LotteryDesk.Task, QuotaCommand.Computed> solver,
      Runnable done) {
    this.task = task;
    this.thread =
        Thread.ofPlatform().name("lottery-" + task.lot()).daemon().start(() -> run(solver, done));
  }

  private void run(Function<LotteryDesk.Task, QuotaCommand.Computed> solver, Runnable done) {
    try {
      found.complete(solver.apply(task));
    } catch (RuntimeException | Error e) {
      found.completeExceptionally(e);
    }
    done.run();
  }

  LotteryDesk.Task task() {
    return task;
  }

  boolean done() {
    return found.isDone();
  }

  /** What came out, once it is done. Be it for want of memory: no draw may end the bot. */
  QuotaCommand.Computed outcome() {
    try {
      return found.join();
    } catch (CompletionException e) {
      log.error("the lottery of {} cannot be computed", task.lot(), e);
      return new QuotaCommand.Computed(
          task.lot(), task.of(), Optional.of(new QuotaCommand.Found.Failed()));
    }
  }

  /** Whether it has taken so long for the first time that this is asked. */
  boolean begunToTakeLong(Duration moment) {
    boolean now = !told && !done() && System.nanoTime() - beganNanos >= moment.toNanos();
    told |= now;
    return now;
  }

  /** Whether it may still begin to take long. */
  boolean young() {
    return !told && !done();
  }

  /** Nobody wants it any more: it ends at its next panel. */
  void stop() {
    thread.interrupt();
  }
}

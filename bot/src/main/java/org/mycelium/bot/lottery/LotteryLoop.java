package org.mycelium.bot.lottery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.storage.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the lotteries that wait, one after another, on a thread of its own. The room is told
 * when one takes longer than a moment, the log goes on telling how far it is.
 */
public final class LotteryLoop implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(LotteryLoop.class);

  /** It looks this often without being woken. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int PANELS_TOLD = 20_000;

  private final Units units;
  private final LotteryDesk desk;
  private final Halting halting;
  private final Runnable done;
  private final Bell bell = new Bell();

  /** Keeps what was not foreseen to the room in which it happened. */
  public interface Halting {
    /** Whether nothing more is done in this room. */
    boolean halted(String roomId);

    /** Does nothing more in this room until a restart tries it again. */
    void halt(String roomId, String at, Throwable why);
  }

  /**
   * A loop.
   *
   * @param done is run when something was handed in
   */
  public LotteryLoop(Units units, LotteryDesk desk, Halting halting, Runnable done) {
    this.units = units;
    this.desk = desk;
    this.halting = halting;
    this.done = done;
  }

  /** There may be something new to compute. */
  public void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    while (true) {
      for (Optional<LotteryDesk.Task> task = next(); task.isPresent(); task = next()) {
        compute(task.get());
        done.run();
      }
      bell.await(LOOK_AGAIN);
    }
  }

  private Optional<LotteryDesk.Task> next() throws InterruptedException {
    return units.call(tx -> desk.next(tx, halting::halted));
  }

  private void compute(LotteryDesk.Task task) throws InterruptedException {
    CompletableFuture<QuotaCommand.Computed> found = new CompletableFuture<>();
    Thread thread = Thread.ofPlatform().name("lottery").daemon().start(() -> solve(task, found));
    try {
      QuotaCommand.Computed computed = await(task, found);
      handIn(task, tx -> desk.found(tx, task, computed));
    } catch (InterruptedException e) {
      // It stops at its next panel; what it computes is computed again after a restart.
      thread.interrupt();
      throw e;
    }
  }

  private void handIn(LotteryDesk.Task task, Consumer<Transaction> step)
      throws InterruptedException {
    try {
      units.run(step);
    } catch (RuntimeException e) {
      String room = units.call(tx -> tx.rooms().roomOf(task.assembly()));
      halting.halt(room, "lottery of " + task.lot(), e);
    }
  }

  private static void solve(LotteryDesk.Task task, CompletableFuture<QuotaCommand.Computed> found) {
    try {
      found.complete(LotteryDesk.solve(task, (round, panels) -> progress(task, round, panels)));
    } catch (RuntimeException | Error e) {
      found.completeExceptionally(e);
    }
  }

  private static void progress(LotteryDesk.Task task, int round, int panels) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("everything ends");
    }
    if (panels % PANELS_TOLD == 0) {
      log.info("{}: {} panels tried, round {}", task.lot(), panels, round);
    }
  }

  private QuotaCommand.Computed await(
      LotteryDesk.Task task, CompletableFuture<QuotaCommand.Computed> found)
      throws InterruptedException {
    try {
      return found.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      handIn(task, tx -> desk.takesLong(tx, task));
      done.run();
    } catch (ExecutionException e) {
      return failed(task, e);
    }
    try {
      return found.get();
    } catch (ExecutionException e) {
      return failed(task, e);
    }
  }

  /** Be it for want of memory: no draw may end the bot, and again at each start. */
  private static QuotaCommand.Computed failed(LotteryDesk.Task task, ExecutionException why) {
    log.error("the lottery of {} cannot be computed", task.lot(), why);
    return new QuotaCommand.Computed(
        task.lot(), task.of(), Optional.of(new QuotaCommand.Found.Failed()));
  }
}

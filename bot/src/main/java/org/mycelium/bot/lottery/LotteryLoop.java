package org.mycelium.bot.lottery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the lotteries that wait, some beside one another, each on a thread of its own. The room
 * is told when one takes longer than a moment, the log goes on telling how far it is, and one that
 * is called off meanwhile is dropped.
 */
public final class LotteryLoop implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(LotteryLoop.class);

  /** An assembly whose lottery takes long must not keep the others waiting. */
  static final int AT_ONCE = 2;

  /** It looks this often without being woken. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int PANELS_TOLD = 20_000;

  private final Units units;
  private final LotteryDesk desk;
  private final Halting halting;
  private final Runnable done;
  private final Function<LotteryDesk.Task, QuotaCommand.Computed> solver;
  private final Bell bell = new Bell();
  private final Map<LotteryDesk.Wanted, Computation> running = new LinkedHashMap<>();

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
    this(
        units,
        desk,
        halting,
        done,
        task -> LotteryDesk.solve(task, (round, panels) -> tell(task, round, panels)));
  }

  /** The same, with another way to compute. */
  LotteryLoop(
      Units units,
      LotteryDesk desk,
      Halting halting,
      Runnable done,
      Function<LotteryDesk.Task, QuotaCommand.Computed> solver) {
    this.units = units;
    this.desk = desk;
    this.halting = halting;
    this.done = done;
    this.solver = solver;
  }

  /** There may be something new to compute, or something to compute no more. */
  public void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    try {
      while (true) {
        look();
        boolean young = running.values().stream().anyMatch(Computation::young);
        bell.await(young ? A_MOMENT : LOOK_AGAIN);
      }
    } finally {
      // What they compute is computed again after a restart.
      running.values().forEach(Computation::stop);
    }
  }

  /** Takes in what was found, drops what nobody wants any more, and begins what waits. */
  private void look() throws InterruptedException {
    for (LotteryDesk.Wanted wanted : List.copyOf(running.keySet())) {
      takeIn(wanted);
    }
    List<LotteryDesk.Wanted> all = new ArrayList<>();
    for (LotteryDesk.Wanted wanted : units.call(LotteryDesk::wanted)) {
      if (!halting.halted(room(wanted.assembly()))) {
        all.add(wanted);
      }
    }
    running.entrySet().removeIf(one -> !all.contains(one.getKey()) && stop(one.getValue()));
    for (LotteryDesk.Wanted wanted : all) {
      begin(wanted);
    }
  }

  private void takeIn(LotteryDesk.Wanted wanted) throws InterruptedException {
    Computation computation = computation(wanted);
    LotteryDesk.Task task = computation.task();
    if (computation.done()) {
      running.remove(wanted);
      QuotaCommand.Computed computed = computation.outcome();
      work(wanted, tx -> desk.found(tx, task, computed));
    } else if (computation.begunToTakeLong(A_MOMENT)) {
      work(wanted, tx -> desk.takesLong(tx, task));
    }
  }

  private Computation computation(LotteryDesk.Wanted wanted) {
    Computation computation = running.get(wanted);
    if (computation == null) {
      throw new IllegalStateException(wanted + " is not being computed");
    }
    return computation;
  }

  private void begin(LotteryDesk.Wanted wanted) throws InterruptedException {
    if (running.size() >= AT_ONCE || running.containsKey(wanted)) {
      return;
    }
    tried(wanted, tx -> LotteryDesk.task(tx, wanted))
        .flatMap(task -> task)
        .ifPresent(task -> running.put(wanted, new Computation(task, solver, bell::ring)));
  }

  private static boolean stop(Computation computation) {
    computation.stop();
    return true;
  }

  private void work(LotteryDesk.Wanted wanted, Consumer<Transaction> step)
      throws InterruptedException {
    tried(
        wanted,
        tx -> {
          step.accept(tx);
          return true;
        });
    done.run();
  }

  /** Does a unit of work; what goes wrong in it stops that room alone, and nothing comes out. */
  private <T> Optional<T> tried(LotteryDesk.Wanted wanted, Work<T> work)
      throws InterruptedException {
    try {
      return Optional.of(units.call(work));
    } catch (RuntimeException e) {
      halting.halt(room(wanted.assembly()), "lottery of " + wanted.lot(), e);
      return Optional.empty();
    }
  }

  private String room(AssemblyId assembly) throws InterruptedException {
    return units.call(tx -> tx.rooms().roomOf(assembly));
  }

  private static void tell(LotteryDesk.Task task, int round, int panels) {
    if (panels % PANELS_TOLD == 0) {
      log.info("{}: {} panels tried, round {}", task.lot(), panels, round);
    }
  }
}

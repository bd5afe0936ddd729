package org.mycelium.bot.lottery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.Listing;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Progress;
import org.mycelium.storage.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the answers of a draw out of one unit of work, computes without any, and hands the lottery
 * in with another. What is found in vain, because somebody erased their answers meanwhile, is
 * computed anew; after a restart everything is found again where it stood.
 */
public final class LotteryDesk {
  private static final Logger log = LoggerFactory.getLogger(LotteryDesk.class);

  private final Pipeline pipeline;

  /** Hands in here. */
  public LotteryDesk(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * A lottery that is to be computed.
   *
   * @param of the answers it is computed from
   * @param pool empty if there are too few people left
   */
  public record Task(
      AssemblyId assembly, LotNo lot, Map<MemberNo, Map<String, String>> of, Optional<Pool> pool) {
    /** Keeps its own copy. */
    public Task {
      of = Map.copyOf(of);
    }

    /** What people said of themselves is not to be shown by accident. */
    @Override
    public String toString() {
      return "Task[" + lot + "]";
    }
  }

  /** A draw whose lottery is to be computed. */
  record Wanted(AssemblyId assembly, LotNo lot) {}

  /** What is to be computed, one draw an assembly at most. */
  static List<Wanted> wanted(Transaction transaction) {
    return transaction.lotteriesWanted().stream()
        .flatMap(
            assembly ->
                computing(transaction.assembly(assembly))
                    .map(draw -> new Wanted(assembly, draw.no()))
                    .stream())
        .toList();
  }

  private static Optional<QuotaDraw> computing(Tx tx) {
    return tx.lots().quotas().open().stream()
        .filter(draw -> draw.stage() == QuotaDraw.Stage.COMPUTING)
        .findFirst();
  }

  /** What it takes to compute it; empty if it is not wanted any more. */
  static Optional<Task> task(Transaction transaction, Wanted wanted) {
    Tx tx = transaction.assembly(wanted.assembly());
    return computing(tx)
        .filter(draw -> draw.no().equals(wanted.lot()))
        .map(
            draw -> {
              Listing listing = Listing.in(tx);
              var answered = listing.answered(draw);
              return new Task(wanted.assembly(), draw.no(), answered, listing.pool(draw, answered));
            });
  }

  /** What is to be computed next, where one is computed after the other. */
  public Optional<Task> next(Transaction transaction) {
    return wanted(transaction).stream()
        .flatMap(wanted -> task(transaction, wanted).stream())
        .findFirst();
  }

  /**
   * Computes it, unless that takes longer than {@link Listing#LONGEST_COMPUTING} or the thread is
   * interrupted. The same task always comes to the same, if it is done in time.
   */
  public static QuotaCommand.Computed solve(Task task, Progress progress) {
    return solve(task, new TimeLimit(Listing.LONGEST_COMPUTING, progress));
  }

  static QuotaCommand.Computed solve(Task task, TimeLimit limit) {
    return new QuotaCommand.Computed(
        task.lot(), task.of(), task.pool().map(pool -> solve(pool, limit)));
  }

  private static QuotaCommand.Found solve(Pool pool, TimeLimit limit) {
    OjalgoSolver solver = new OjalgoSolver(limit);
    try {
      return Leximin.of(pool, solver, limit)
          .<QuotaCommand.Found>map(QuotaCommand.Found.OfPanels::new)
          .orElseGet(() -> new QuotaCommand.Found.None(Clash.in(pool, solver)));
    } catch (TimeLimit.Over e) {
      log.info("a lottery of {} people was ended before it was computed", pool.people());
      return new QuotaCommand.Found.TooLong();
    } catch (RuntimeException e) {
      // One draw that cannot be computed must not stop the bot, and again at each start.
      log.error("a lottery could not be computed, of {} people", pool.people(), e);
      return new QuotaCommand.Found.Failed();
    }
  }

  /** Hands in what was found. */
  public void found(Transaction transaction, Task task, QuotaCommand.Computed found) {
    pipeline.computed(transaction, task.assembly(), task.lot(), found);
  }

  /** Says that it takes longer than a moment. */
  public void takesLong(Transaction transaction, Task task) {
    pipeline.computed(
        transaction, task.assembly(), task.lot(), new QuotaCommand.Computing(task.lot()));
  }
}

package org.mycelium.bot.lottery;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** What is to be computed next. */
  public Optional<Task> next(Transaction transaction) {
    return next(transaction, _ -> false);
  }

  /**
   * What is to be computed next.
   *
   * @param halted whether nothing more is done in the room with this id
   */
  public Optional<Task> next(Transaction transaction, Predicate<String> halted) {
    return transaction.lotteriesWanted().stream()
        .filter(assembly -> !halted.test(transaction.rooms().roomOf(assembly)))
        .flatMap(assembly -> next(assembly, transaction.assembly(assembly)).stream())
        .findFirst();
  }

  private static Optional<Task> next(AssemblyId assembly, Tx tx) {
    return tx.lots().quotas().open().stream()
        .filter(draw -> draw.stage() == QuotaDraw.Stage.COMPUTING)
        .findFirst()
        .map(
            draw -> {
              Listing listing = Listing.in(tx);
              var answered = listing.answered(draw);
              return new Task(assembly, draw.no(), answered, listing.pool(draw, answered));
            });
  }

  /** Computes it. May take long; the same task always comes to the same. */
  public static QuotaCommand.Computed solve(Task task, Progress progress) {
    if (task.pool().isEmpty()) {
      return new QuotaCommand.Computed(task.lot(), task.of(), Optional.empty());
    }
    return new QuotaCommand.Computed(
        task.lot(), task.of(), Optional.of(solve(task.pool().get(), progress)));
  }

  private static QuotaCommand.Found solve(Pool pool, Progress progress) {
    OjalgoSolver solver = new OjalgoSolver();
    try {
      return Leximin.of(pool, solver, progress)
          .<QuotaCommand.Found>map(QuotaCommand.Found.OfPanels::new)
          .orElseGet(() -> new QuotaCommand.Found.None(Clash.in(pool, solver)));
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

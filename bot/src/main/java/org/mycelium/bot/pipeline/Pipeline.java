package org.mycelium.bot.pipeline;

import java.time.Instant;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.digest.DigestCommand;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.lot.LotCommand;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.market.MarketCommand;
import org.mycelium.commands.metric.MetricCommand;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.RoleCommand;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.inbox.InboxRow;

/**
 * The door everything comes in by: rows of the inbox in the order of receipt, and work that fell
 * due. Each call belongs in a unit of work of its own and leaves the row or the item dealt with.
 * Used from the writer's thread.
 */
public final class Pipeline {
  private final Surroundings surroundings;
  private final Inbound inbound;
  private final CommandRunner runner;
  private final CardKeeper cards;
  private final Almanac almanac;

  /** Wires the parts. */
  public Pipeline(Surroundings surroundings) {
    this.surroundings = surroundings;
    Postbox postbox = new Postbox(surroundings, new Speech());
    this.cards = new CardKeeper(surroundings, postbox);
    this.almanac = new Almanac(surroundings);
    this.runner = new CommandRunner(surroundings, postbox, cards, almanac);
    this.inbound = new Inbound(surroundings, postbox, runner);
  }

  /** Makes sure that everything that recurs is planned; at every start, before work is done. */
  public void begin(Transaction transaction) {
    almanac.planAll(transaction);
  }

  /** Deals with one row of the inbox and marks it. */
  public void receive(Transaction transaction, InboxRow row) {
    Handled handled = inbound.handle(transaction, row);
    switch (handled) {
      case HEARD -> transaction.inbox().heard(row);
      case DONE -> transaction.inbox().done(row.eventId());
      case IGNORED -> transaction.inbox().ignored(row.eventId());
      case QUARANTINED -> transaction.inbox().quarantined(row.eventId(), "malformed");
    }
  }

  /**
   * Does one piece of due work. Where it is no longer due, as after an extension, it does nothing.
   */
  public void fallDue(Transaction transaction, DueItem item) {
    String roomId = transaction.rooms().roomOf(item.assembly());
    switch (item.kind()) {
      case DueWork.CARD -> {
        Settings settings = transaction.assembly(item.assembly()).settings().current();
        cards.refresh(
            transaction,
            item.assembly(),
            roomId,
            proposal(item),
            settings,
            transaction.assembly(item.assembly()));
      }
      case DueWork.OPEN ->
          run(transaction, item, roomId, new ProposalCommand.OpenDue(proposal(item), item.due()));
      case DueWork.CLOSE ->
          run(transaction, item, roomId, new ProposalCommand.CloseDue(proposal(item), item.due()));
      case DueWork.REMIND ->
          run(transaction, item, roomId, new ProposalCommand.RemindDue(proposal(item), item.due()));
      case DueWork.REVIEW -> {
        run(transaction, item, roomId, new ProposalCommand.ReviewDue(item.due()));
        almanac.again(transaction, item);
      }
      case DueWork.DIGEST -> {
        run(transaction, item, roomId, new DigestCommand.Due(item.due()));
        almanac.again(transaction, item);
      }
      case DueWork.LOT ->
          run(transaction, item, roomId, new LotCommand.StepDue(lot(item), item.due()));
      case DueWork.GONE -> {
        run(transaction, item, roomId, new LotCommand.GoneDue(item.due()));
        almanac.again(transaction, item);
      }
      case DueWork.ROLE -> {
        run(transaction, item, roomId, new RoleCommand.Due(item.due()));
        almanac.again(transaction, item);
      }
      case DueWork.MARKET -> {
        run(transaction, item, roomId, new MarketCommand.Due(item.due()));
        almanac.again(transaction, item);
      }
      // It is planned anew by what changes, and would be without end by itself.
      case DueWork.POWER -> {
        transaction.due().remove(item.assembly(), item.kind(), item.subject());
        PowerWatch.look(transaction, roomId, surroundings.botId())
            .ifPresent(
                balance ->
                    runner.run(
                        transaction,
                        item.assembly(),
                        roomId,
                        PowerWatch.cause(transaction, item),
                        balance));
      }
      case DueWork.STORIES -> {
        run(transaction, item, roomId, new TestimonyCommand.TakeIn());
        almanac.again(transaction, item);
      }
      case DueWork.ASK -> {
        transaction.pending().sweep(surroundings.now());
        run(transaction, item, roomId, new MetricCommand.AskDue(item.due()));
        almanac.again(transaction, item);
      }
      default -> throw new IllegalStateException("due work of kind " + item.kind());
    }
  }

  private static ProposalNo proposal(DueItem item) {
    return Ids.proposal(item.subject()).orElseThrow();
  }

  private static LotNo lot(DueItem item) {
    return new LotNo(Integer.parseInt(item.subject().substring(1)));
  }

  private void run(Transaction transaction, DueItem item, String roomId, Command command) {
    runner.run(transaction, item.assembly(), roomId, item.cause(), command);
  }

  /** A lottery was computed, or takes long. */
  public void computed(
      Transaction transaction, AssemblyId assembly, LotNo lot, QuotaCommand command) {
    runner.run(
        transaction,
        assembly,
        transaction.rooms().roomOf(assembly),
        Cause.due("lottery", assembly, lot.toString(), Instant.EPOCH),
        command);
  }

  /** What the pipeline takes from outside. */
  public Surroundings surroundings() {
    return surroundings;
  }
}

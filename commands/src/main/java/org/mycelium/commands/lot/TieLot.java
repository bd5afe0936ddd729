package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Settling;
import org.mycelium.commands.proposal.TieLots;
import org.mycelium.commands.question.DrawnTie;
import org.mycelium.commands.question.TieDraw;

/**
 * Lots between options that are tied. They are called by themselves when a vote ends in a tie, for
 * that was the rule before anybody voted. One transaction, one instance.
 */
public final class TieLot implements TieLots {
  /** How long chance is put in, and how long it is revealed after that. */
  private static final Duration STAGE = Duration.ofDays(1);

  private final Lots lots;
  private final Convening convening;

  private TieLot(Lots lots, Convening convening) {
    this.lots = lots;
    this.convening = convening;
  }

  /** From what a transaction reads. */
  public static TieLot in(Tx tx) {
    return new TieLot(tx.lots(), Convening.in(tx));
  }

  @Override
  public Called next(Moment moment) {
    return new Called(convening.next().toString(), until(moment));
  }

  @Override
  public void call(Proposal proposal, TieDraw between, Moment moment, Decision.Draft draft) {
    List<Ticket> options =
        between.options().stream()
            .sorted()
            .map(option -> (Ticket) new Ticket.OfOption(proposal.no(), option))
            .toList();
    convening.convene(
        new Convening.Plan(
            proposal.no() + ": " + proposal.title(),
            between.seats(),
            options,
            until(moment),
            STAGE,
            false),
        Optional.empty(),
        moment,
        draft);
  }

  private static Instant until(Moment moment) {
    return Convening.wholeSecond(moment.now().plus(STAGE));
  }

  @Override
  public Optional<UnderWay> underWay(ProposalNo proposal) {
    return pending(proposal)
        .map(lot -> new UnderWay(lot.no().toString(), lot.stage() == Lot.Stage.GATHERING));
  }

  @Override
  public void callOff(ProposalNo proposal, Decision.Draft draft) {
    pending(proposal).ifPresent(lot -> LotSteps.callOff(lot, LotFact.Reason.VOTE, draft));
  }

  /** The draw that is on its way to settle a proposal's tie. */
  Optional<Lot> pending(ProposalNo proposal) {
    return lots.open().stream().filter(lot -> lot.tie().equals(Optional.of(proposal))).findFirst();
  }

  /** The options in the order drawn; those whose candidate is gone come last. */
  static List<Ticket> order(Lot drawn) {
    List<Ticket> order = new ArrayList<>(drawn.seated());
    order.addAll(drawn.reserves());
    drawn.result().orElseThrow().order().stream()
        .map(Ticket::named)
        .filter(ticket -> !order.contains(ticket))
        .toList()
        .forEach(order::add);
    return order;
  }

  /** What was drawn decides the vote, if this was a lot between options. */
  static void settle(Lot drawn, Settling settling, Moment moment, Decision.Draft draft) {
    drawn
        .tie()
        .ifPresent(
            proposal ->
                settling.settle(
                    proposal,
                    new DrawnTie(drawn.no().toString(), Tickets.options(order(drawn))),
                    moment,
                    draft));
  }
}

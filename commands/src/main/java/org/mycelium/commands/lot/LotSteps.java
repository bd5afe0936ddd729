package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.lot.quota.Insight;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.proposal.Settling;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Result;
import org.mycelium.commands.text.Message;

/** What falls due in a draw. */
final class LotSteps {
  private final Tickets tickets;
  private final Lots lots;
  private final Departing departing;
  private final Settling settling;

  LotSteps(Tickets tickets, Lots lots, Settling settling) {
    this.tickets = tickets;
    this.lots = lots;
    this.departing = new Departing(tickets, lots);
    this.settling = settling;
  }

  /** Takes the next step. */
  Decision step(LotNo no, Moment moment) {
    Decision.Draft draft = Decision.accept();
    Optional<UnfitLot> unfit = lots.unfit(no);
    if (unfit.isPresent()) {
      callOff(unfit.get(), draft);
      return draft.done();
    }
    Lot lot = lots.find(no).orElseThrow();
    switch (lot.stage()) {
      case GATHERING -> endGathering(lot, moment, draft);
      case REVEALING -> close(lot, moment, draft);
      case AWAITING -> ask(lot, moment.now(), draft);
      case DRAWN -> {
        if (lot.pledge().isPresent()) {
          draft.fact(new QuotaFact.AnswersErased(no));
        }
      }
      case CALLED_OFF -> {}
    }
    return draft.done();
  }

  private void endGathering(Lot lot, Moment moment, Decision.Draft draft) {
    draft.fact(new LotFact.CommitmentsClosed(lot.no()));
    List<MemberNo> own = lot.committed();
    if (own.isEmpty()) {
      close(lot, moment, draft);
      return;
    }
    Lot revealing = lot.revealing(moment.now());
    draft.effect(
        announce(
            new LotMessage.Revealing(
                lot.no(),
                lot.about(),
                tickets.names(lot.left().stream().sorted().toList()),
                tickets.names(own),
                revealing.revealsEnd(),
                lot.draw().closing()),
            List.of()));
    draft.effect(new Effect.Attach(new LotFile(tickets).of(revealing), Effect.Audience.ASSEMBLY));
    for (MemberNo member : own) {
      draft.effect(
          new Effect.Whisper(
              member, new LotMessage.YoursToReveal(lot.no(), lot.about(), revealing.revealsEnd())));
    }
  }

  /** Nothing is added any more: what was left is revealed, and the seal is opened. */
  private void close(Lot lot, Moment moment, Decision.Draft draft) {
    AwaitedRound round = lot.draw().announcement().beacon();
    Optional<String> seal = lots.sealSecret(lot.no());
    if (round != null && !moment.now().isBefore(round.time())) {
      // Whoever knew the round could have chosen what to reveal.
      callOff(lot, LotFact.Reason.TOO_LATE, draft);
      return;
    }
    if (round == null && seal.isEmpty()) {
      callOff(lot, LotFact.Reason.SEAL_LOST, draft);
      return;
    }
    Map<MemberNo, String> left = lots.secretsLeft(lot.no());
    Optional<Draw> opened = Opened.of(lot.draw(), left, seal);
    if (opened.isEmpty()) {
      callOff(lot, LotFact.Reason.ALTERED, draft);
      return;
    }
    Draw draw = opened.get();
    left.forEach(
        (member, secret) -> draft.fact(new LotFact.ChanceRevealed(lot.no(), member, secret)));
    draft.fact(new LotFact.LotClosed(lot.no(), draw.sealSecret(), draw.closing()));
    if (round == null) {
      make(lot.with(draw), null, moment, draft);
    } else {
      draft.effect(
          announce(
              new LotMessage.Awaiting(
                  lot.no(), lot.about(), round.round(), round.time(), draw.closing()),
              List.of()));
      draft.effect(
          new Effect.Attach(new LotFile(tickets).of(lot.awaiting(draw)), Effect.Audience.ASSEMBLY));
    }
  }

  /** Anyone can look the round up, and nobody can enter another; so the draw waits. */
  private static void ask(Lot lot, Instant now, Decision.Draft draft) {
    AwaitedRound round = lot.draw().announcement().beacon();
    if (round == null || Asking.inVain(lot)) {
      callOff(lot, round == null ? LotFact.Reason.ALTERED : LotFact.Reason.NOT_ENTERED, draft);
      return;
    }
    draft
        .fact(new LotFact.RoundAsked(lot.no()))
        .effect(
            announce(
                new LotMessage.RoundWanted(
                    lot.no(), lot.about(), round.round(), round.address(), Asking.end(lot, now)),
                List.of()));
  }

  /** Draws the order, and tells it. Who left meanwhile was eligible, and is taken out again. */
  void make(Lot lot, @Nullable BeaconPulse pulse, Moment moment, Decision.Draft draft) {
    if (lot.tie().filter(proposal -> settling.tie(proposal).isEmpty()).isPresent()) {
      callOff(lot, LotFact.Reason.ALTERED, draft);
      return;
    }
    Optional<Result> drawn = Opened.result(lot.draw(), pulse);
    if (drawn.isEmpty()) {
      callOff(lot, LotFact.Reason.ALTERED, draft);
      return;
    }
    Optional<Result> chosen = choose(lot, drawn.get());
    if (chosen.isEmpty()) {
      callOff(lot, LotFact.Reason.ANSWERS_LOST, draft);
      return;
    }
    Result result = chosen.get();
    draft.fact(
        new LotFact.LotDrawn(
            lot.no(),
            pulse == null ? null : pulse.signature(),
            result.seed(),
            result.order().stream().map(Ticket::named).toList()));
    List<Ticket> gone = new ArrayList<>();
    Lot made = departing.withoutGone(lot.drawn(pulse, result), gone, draft);
    draft
        .effect(announce(told(made, gone), made.serving()))
        .effect(new Effect.Attach(new LotFile(tickets).of(made), Effect.Audience.ASSEMBLY));
    TieLot.settle(made, settling, moment, draft);
  }

  /** The order of all; with quotas those whom the lottery chooses, if it is still there. */
  private Optional<Result> choose(Lot lot, Result result) {
    return lot.pledge().isEmpty()
        ? Optional.of(result)
        : Insight.into(lots.quotas(), lot.no())
            .flatMap(insight -> insight.seating(result.seed()))
            .map(seating -> new Result(result.seed(), seating.panel(), lot.seats(), List.of()));
  }

  private Message told(Lot drawn, List<Ticket> gone) {
    return drawn.tie().isPresent()
        ? new TieLotMessage.Drawn(
            drawn.no(),
            drawn.about(),
            tickets.called(TieLot.order(drawn)),
            gone.isEmpty() ? Optional.empty() : Optional.of(tickets.called(gone)),
            LotTrust.in(drawn))
        : new LotMessage.Drawn(
            drawn.no(),
            drawn.about(),
            drawn.seats(),
            tickets.names(drawn.serving()),
            tickets.names(Ticket.members(drawn.reserves())),
            tickets.names(Ticket.members(gone)),
            LotRole.of(drawn, lots),
            LotTrust.in(drawn));
  }

  static void callOff(Lot lot, LotFact.Reason reason, Decision.Draft draft) {
    LotMessage.CalledOff told =
        new LotMessage.CalledOff(lot.no(), lot.about(), reason, lot.recurs());
    Optional<Message> anew =
        lot.tie()
            .filter(_ -> reason != LotFact.Reason.VOTE)
            .map(proposal -> new TieLotMessage.CalledOff(told, proposal));
    draft
        .fact(new LotFact.LotCalledOff(lot.no(), reason))
        .effect(announce(anew.orElse(told), List.of()));
  }

  /** What is kept of it makes no draw, so nobody can be drawn. */
  private static void callOff(UnfitLot unfit, Decision.Draft draft) {
    if (unfit.open()) {
      draft
          .fact(
              unfit.listed()
                  ? new LotFact.LotCalledOff(unfit.no(), LotFact.Reason.ALTERED)
                  : new QuotaFact.QuotaDrawCalledOff(unfit.no(), QuotaFact.Reason.ALTERED))
          .effect(announce(new UnfitLot.CalledOff(unfit.no()), List.of()));
    }
  }

  private static Effect announce(Message message, List<MemberNo> mentions) {
    return new Effect.Announce(message, Effect.Loudness.LOUD, mentions, Optional.empty());
  }
}

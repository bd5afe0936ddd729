package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Result;

/** What falls due in a draw, and what follows when somebody leaves its order. */
final class LotSteps {
  /** After this nobody is called up any more because somebody left the assembly. */
  private static final Duration FRESH = Duration.ofDays(28);

  private final Members members;
  private final Lots lots;

  LotSteps(Members members, Lots lots) {
    this.members = members;
    this.lots = lots;
  }

  /** Takes the next step. */
  Decision step(LotNo no, Moment moment) {
    Lot lot = lots.find(no).orElseThrow();
    Decision.Draft draft = Decision.accept();
    switch (lot.stage()) {
      case GATHERING -> endGathering(lot, moment, draft);
      case REVEALING -> close(lot, moment, draft);
      case AWAITING -> ask(lot, moment.now(), draft);
      case DRAWN, CALLED_OFF -> {}
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
                names(lot.left().stream().sorted().toList()),
                names(own),
                revealing.revealsEnd(),
                lot.draw().closing()),
            List.of()));
    draft.effect(new Effect.Attach(new LotFile(members).of(revealing), Effect.Audience.ASSEMBLY));
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
    Draw draw = revealLeft(lot, draft);
    if (seal.isPresent()) {
      draw = taken(draw.open(seal.get(), Instant.MAX));
    }
    draft.fact(new LotFact.LotClosed(lot.no(), draw.sealSecret(), draw.closing()));
    if (round == null) {
      make(lot.with(draw), null, draft);
    } else {
      draft.effect(
          announce(
              new LotMessage.Awaiting(
                  lot.no(), lot.about(), round.round(), round.time(), draw.closing()),
              List.of()));
      draft.effect(
          new Effect.Attach(new LotFile(members).of(lot.awaiting(draw)), Effect.Audience.ASSEMBLY));
    }
  }

  private Draw revealLeft(Lot lot, Decision.Draft draft) {
    Draw draw = lot.draw();
    Instant open = draw.announcement().commitUntil();
    for (Map.Entry<MemberNo, String> left : lots.secretsLeft(lot.no()).entrySet()) {
      draw = taken(draw.reveal(Lot.name(left.getKey()), left.getValue(), open));
      draft.fact(new LotFact.ChanceRevealed(lot.no(), left.getKey(), left.getValue()));
    }
    return draw;
  }

  private static Draw taken(Draw.Step step) {
    return switch (step) {
      case Draw.Step.Taken taken -> taken.draw();
      case Draw.Step.Refused refused ->
          throw new IllegalStateException("a draw went wrong: " + refused.problem());
    };
  }

  /** Anyone can look the round up, and nobody can enter another; so the draw waits. */
  private static void ask(Lot lot, Instant now, Decision.Draft draft) {
    if (Asking.inVain(lot)) {
      callOff(lot, LotFact.Reason.NOT_ENTERED, draft);
      return;
    }
    AwaitedRound round = Objects.requireNonNull(lot.draw().announcement().beacon());
    draft
        .fact(new LotFact.RoundAsked(lot.no()))
        .effect(
            announce(
                new LotMessage.RoundWanted(
                    lot.no(), lot.about(), round.round(), round.address(), Asking.end(lot, now)),
                List.of()));
  }

  /** Draws the order, and tells it. Who left meanwhile was eligible, and is taken out again. */
  void make(Lot lot, @Nullable BeaconPulse pulse, Decision.Draft draft) {
    Result result = lot.draw().result(pulse);
    draft.fact(
        new LotFact.LotDrawn(
            lot.no(),
            pulse == null ? null : pulse.signature(),
            result.seed(),
            result.order().stream().map(Lot::member).toList()));
    List<MemberNo> gone = new ArrayList<>();
    Lot drawn = withoutGone(lot.drawn(pulse, result), gone, draft);
    draft
        .effect(
            announce(
                new LotMessage.Drawn(
                    lot.no(),
                    lot.about(),
                    lot.seats(),
                    names(drawn.seated()),
                    names(drawn.reserves()),
                    names(gone),
                    LotTrust.in(drawn)),
                drawn.seated()))
        .effect(new Effect.Attach(new LotFile(members).of(drawn), Effect.Audience.ASSEMBLY));
  }

  /** Strikes whoever would serve and takes part no more, until everybody who serves is here. */
  private Lot withoutGone(Lot lot, List<MemberNo> gone, Decision.Draft draft) {
    Lot left = lot;
    Optional<MemberNo> absent = absent(left);
    while (absent.isPresent()) {
      left = without(left, absent.get(), false, draft);
      gone.add(absent.get());
      absent = absent(left);
    }
    return left;
  }

  private Optional<MemberNo> absent(Lot lot) {
    return lot.seated().stream().filter(no -> !members.get(no).present()).findFirst();
  }

  private static Lot without(Lot lot, MemberNo member, boolean declined, Decision.Draft draft) {
    draft.fact(new LotFact.LotDeparted(lot.no(), member, declined));
    Departure.Cause cause = declined ? Departure.Cause.DECLINED : Departure.Cause.DISQUALIFIED;
    return lot.drawn(
        lot.pulse().orElse(null),
        lot.result().orElseThrow().without(new Departure(Lot.name(member), cause)));
  }

  /** Takes people out of the order, and tells who moves up. */
  void depart(Lot lot, List<MemberNo> who, LotMessage.Why why, Decision.Draft draft) {
    List<MemberNo> before = lot.seated();
    Lot left = lot;
    for (MemberNo member : who) {
      left = without(left, member, why == LotMessage.Why.DECLINED, draft);
    }
    left = withoutGone(left, new ArrayList<>(), draft);
    List<MemberNo> next = left.seated().stream().filter(no -> !before.contains(no)).toList();
    draft.effect(
        announce(
            new LotMessage.Departed(
                lot.no(),
                lot.about(),
                names(who),
                why,
                who.stream().anyMatch(before::contains),
                names(next),
                lot.seats() - left.seated().size()),
            next));
  }

  /** Takes out those who were drawn of late and take part no more. */
  Decision strikeGone(Instant now) {
    Decision.Draft draft = Decision.accept();
    for (Lot lot : lots.abandoned(now.minus(FRESH))) {
      List<MemberNo> gone = lot.seated().stream().filter(no -> !members.get(no).present()).toList();
      if (!gone.isEmpty()) {
        depart(lot, gone, LotMessage.Why.LEFT, draft);
      }
    }
    return draft.done();
  }

  /** Whether there is anybody to take out. */
  static boolean owed(Lots lots, Members members, Instant now) {
    return lots.abandoned(now.minus(FRESH)).stream()
        .anyMatch(lot -> lot.seated().stream().anyMatch(no -> !members.get(no).present()));
  }

  static void callOff(Lot lot, LotFact.Reason reason, Decision.Draft draft) {
    draft
        .fact(new LotFact.LotCalledOff(lot.no(), reason))
        .effect(announce(new LotMessage.CalledOff(lot.no(), lot.about(), reason), List.of()));
  }

  private static Effect announce(LotMessage message, List<MemberNo> mentions) {
    return new Effect.Announce(message, Effect.Loudness.LOUD, mentions, Optional.empty());
  }

  private List<String> names(List<MemberNo> numbers) {
    return numbers.stream().map(no -> members.get(no).displayName()).toList();
  }
}

package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.lot.quota.Insight;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.Result;

/** Takes people out of the order of a draw. Nothing is drawn anew: whoever comes next moves up. */
public final class Departing {
  /** After this nobody is called up any more because somebody left the assembly. */
  private static final Duration FRESH = Duration.ofDays(28);

  private final Tickets tickets;
  private final Lots lots;

  /** From what a transaction reads. */
  public static Departing in(Tx tx) {
    return new Departing(Tickets.in(tx), tx.lots());
  }

  Departing(Tickets tickets, Lots lots) {
    this.tickets = tickets;
    this.lots = lots;
  }

  /**
   * Strikes whoever would be seated and takes part no more, until everybody who is seated is here.
   *
   * @param gone gets those who were struck, in that order
   */
  Lot withoutGone(Lot lot, List<Ticket> gone, Decision.Draft draft) {
    Lot left = lot;
    Optional<Ticket> absent = absent(left);
    while (absent.isPresent()) {
      left = without(left, absent.get(), false, draft);
      gone.add(absent.get());
      absent = absent(left);
    }
    return left;
  }

  private Optional<Ticket> absent(Lot lot) {
    return lot.seated().stream().filter(tickets::gone).findFirst();
  }

  private Lot without(Lot lot, Ticket ticket, boolean declined, Decision.Draft draft) {
    Optional<Ticket> next = lot.pledge().isEmpty() ? Optional.empty() : after(lot, ticket);
    draft.fact(new LotFact.LotDeparted(lot.no(), ticket, declined));
    Departure.Cause cause = declined ? Departure.Cause.DECLINED : Departure.Cause.DISQUALIFIED;
    Lot left =
        lot.drawn(
            lot.pulse().orElse(null),
            lot.result().orElseThrow().without(new Departure(ticket.name(), cause)));
    Ticket.members(next.stream().toList())
        .forEach(member -> draft.fact(new QuotaFact.PlaceFilled(lot.no(), member)));
    return next.map(left::joinedBy).orElse(left);
  }

  /** With quotas nobody is a reserve for everybody: who follows depends on who leaves. */
  private Optional<Ticket> after(Lot lot, Ticket gone) {
    Result result = lot.result().orElseThrow();
    Set<String> without = new HashSet<>(result.order());
    lot.eligible().stream().filter(tickets::gone).forEach(one -> without.add(one.name()));
    List<String> staying =
        result.seated().stream().filter(name -> !name.equals(gone.name())).toList();
    return Insight.into(lots.quotas(), lot.no())
        .flatMap(insight -> insight.seating(result.seed()))
        .flatMap(seating -> seating.after(gone.name(), staying, without))
        .map(Ticket::named);
  }

  /** Takes somebody out who stands in the order, since the assembly decided that. */
  public void disqualify(Lot lot, MemberNo member, Decision.Draft draft) {
    depart(lot, List.of(member), LotMessage.Why.DECIDED, draft);
  }

  /** Takes people out of the order, and tells who moves up. */
  void depart(Lot lot, List<MemberNo> who, LotMessage.Why why, Decision.Draft draft) {
    List<MemberNo> before = lot.serving();
    Lot left = lot;
    for (MemberNo member : who) {
      left = without(left, Ticket.of(member), why == LotMessage.Why.DECLINED, draft);
    }
    left = withoutGone(left, new ArrayList<>(), draft);
    List<MemberNo> next = left.serving().stream().filter(no -> !before.contains(no)).toList();
    draft.effect(
        new Effect.Announce(
            new LotMessage.Departed(
                lot.no(),
                lot.about(),
                tickets.names(who),
                why,
                who.stream().anyMatch(before::contains),
                tickets.names(next),
                lot.seats() - left.serving().size(),
                lot.pledge().isPresent(),
                LotRole.of(left, lots)),
            Effect.Loudness.LOUD,
            next,
            Optional.empty()));
  }

  /** Takes out those who were drawn of late and take part no more. */
  Decision strikeGone(Lots lots, Instant now) {
    Decision.Draft draft = Decision.accept();
    for (Lot lot : lots.abandoned(now.minus(FRESH))) {
      List<MemberNo> gone = gone(lot);
      if (!gone.isEmpty()) {
        depart(lot, gone, LotMessage.Why.LEFT, draft);
      }
    }
    return draft.done();
  }

  /** Whether there is anybody to take out. */
  boolean owed(Lots lots, Instant now) {
    return lots.abandoned(now.minus(FRESH)).stream().anyMatch(lot -> !gone(lot).isEmpty());
  }

  private List<MemberNo> gone(Lot lot) {
    return Ticket.members(lot.seated().stream().filter(tickets::gone).toList());
  }
}

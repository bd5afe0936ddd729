package org.mycelium.commands.role;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Members;

/** An offer to swap turns ended, and nobody took it. */
record SwapEnd(RoleNo role, SwapOffer offer, SwapOffer.End why) {
  /** How an offer ended; empty while it can be taken, and once that was put down. */
  static Optional<SwapEnd> of(Role role, SwapOffer offer, Rotation rotation, Instant now) {
    return offer.end(role, rotation, now).map(why -> new SwapEnd(role.no(), offer, why));
  }

  /** What is put down of it. */
  RoleFact.SwapLapsed fact() {
    return new RoleFact.SwapLapsed(role, offer.seat(), offer.term(), offer.member(), offer.other());
  }

  /**
   * Tells whoever offered: by name in the room, if it was offered there and they have no private
   * room.
   *
   * @param now the role as it stands then
   */
  void tell(Role now, Members members, Moment moment, Decision.Draft draft) {
    if (why == SwapOffer.End.UNTOLD) {
      return;
    }
    SwapMessage told =
        new SwapMessage.Lapsed(
            now.name(),
            members.get(offer.member()).displayName(),
            members.get(offer.other()).displayName(),
            why,
            still(now, moment));
    draft.effect(
        offer.inPrivate()
            ? new Effect.Apart(offer.member(), told)
            : new Effect.Whisper(offer.member(), told));
  }

  /** Whose turn it is all the same. */
  private Optional<SwapMessage.Still> still(Role now, Moment moment) {
    return why == SwapOffer.End.ROLE
        ? Optional.empty()
        : now.find(offer.seat())
            .filter(seat -> seat.term() == offer.term() ? holds(seat) : comes(seat))
            .map(seat -> seat.begins(offer.term(), now.terms().length(), moment.zone()))
            .map(begins -> new SwapMessage.Still(begins, !begins.isAfter(moment.now())));
  }

  private boolean holds(Seat seat) {
    return seat.holder().filter(offer.member()::equals).isPresent();
  }

  private boolean comes(Seat seat) {
    return seat.term() + 1 == offer.term()
        && seat.next().filter(offer.member()::equals).isPresent();
  }
}

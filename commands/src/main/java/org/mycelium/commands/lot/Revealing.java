package org.mycelium.commands.lot;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Draw;

/**
 * A secret that a member hands in, which they committed to before. Pure.
 *
 * @param lot as it stands
 * @param member who hands it in
 */
record Revealing(Lot lot, MemberNo member) {
  /**
   * What counts is how far the draw is, not the clock: it may have been closed late.
   *
   * @param secret 64 lower-case hex digits
   * @param inPrivate whether nobody else has read it
   */
  Decision reveal(String secret, boolean inPrivate) {
    if (lot.left().contains(member)) {
      return Decision.refuse(new LotRefusal.NothingToReveal(lot.no()));
    }
    boolean gathering = lot.stage() == Lot.Stage.GATHERING;
    if (lot.of(member).isEmpty()) {
      return Decision.refuse(
          gathering && !inPrivate
              ? new AloudMessage.Uncommitted(lot.no())
              : new LotRefusal.NotCommitted(lot.no()));
    }
    Instant from = lot.draw().announcement().commitUntil();
    return switch (lot.stage()) {
      case GATHERING ->
          Decision.refuse(
              !inPrivate && isTrue(secret)
                  ? new AloudMessage.Secret(lot.no(), from)
                  : new LotRefusal.RevealedTooEarly(lot.no(), from));
      case AWAITING, DRAWN, CALLED_OFF -> Decision.refuse(new LotRefusal.RevealedTooLate(lot.no()));
      case REVEALING ->
          switch (lot.draw().reveal(Ticket.of(member).name(), secret, from)) {
            case Draw.Step.Taken _ -> revealed(secret);
            case Draw.Step.Refused _ ->
                Decision.refuse(new LotRefusal.RevealForged(lot.no(), lot.revealsEnd()));
          };
    };
  }

  /** Whether it is the one they committed to. */
  private boolean isTrue(String secret) {
    String commitment =
        Contribution.commitment(lot.draw().announcement(), Ticket.of(member).name(), secret);
    return lot.of(member).filter(given -> given.commitment().equals(commitment)).isPresent();
  }

  /** Who reveals the same once more is told the same, and nothing is noted twice. */
  private Decision revealed(String secret) {
    Decision.Draft draft = Decision.accept().reply(new LotMessage.Revealed(lot.no()));
    if (lot.of(member).filter(given -> given.secret() != null).isEmpty()) {
      draft.fact(new LotFact.ChanceRevealed(lot.no(), member, secret));
    }
    return draft.done();
  }
}

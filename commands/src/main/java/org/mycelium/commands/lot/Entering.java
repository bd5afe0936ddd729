package org.mycelium.commands.lot;

import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconPulse;

/**
 * Somebody enters the round of the beacon that a draw waits for. They need not be believed: the
 * beacon's key tells the round's signature from everything else, and there is only one.
 */
final class Entering {
  private final LotSteps steps;

  Entering(LotSteps steps) {
    this.steps = steps;
  }

  Decision enter(Lot lot, String signature, Moment moment) {
    AwaitedRound round = lot.draw().announcement().beacon();
    if (round == null) {
      return Decision.refuse(new LotRefusal.NoBeacon(lot.no()));
    }
    if (!lot.open()) {
      return Decision.refuse(new LotRefusal.RoundTooLate(lot.no()));
    }
    boolean forged = round.isForged(signature);
    Decision.Draft draft = Decision.accept();
    return switch (lot.stage()) {
      case GATHERING, REVEALING -> {
        if (forged) {
          yield Decision.refuse(new LotRefusal.RoundTooEarly(lot.no(), round.time()));
        }
        // The bot's clock is late: the round is known, and not everything was given.
        LotSteps.callOff(lot, LotFact.Reason.TOO_LATE, draft);
        yield draft.done();
      }
      case AWAITING -> {
        if (forged) {
          yield Decision.refuse(
              new LotRefusal.RoundForged(lot.no(), round.round(), round.address()));
        }
        steps.make(lot, new BeaconPulse(round.round(), signature), moment, draft);
        yield draft.done();
      }
      case DRAWN, CALLED_OFF -> throw new IllegalStateException("open, and at an end: " + lot.no());
    };
  }
}

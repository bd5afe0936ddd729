package org.mycelium.commands.lot;

import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;

/** How a draw is called off: by whoever asked for it, while chance is put in. */
final class CallingOff {
  private CallingOff() {}

  static Decision decide(Lot lot, Member member) {
    if (lot.convener().filter(member.no()::equals).isEmpty()) {
      return Decision.refuse(new LotRefusal.NotYours(lot.no()));
    }
    if (lot.stage() != Lot.Stage.GATHERING) {
      return Decision.refuse(new LotRefusal.NotToCallOff(lot.no()));
    }
    Decision.Draft draft = Decision.accept();
    LotSteps.callOff(lot, LotFact.Reason.CONVENER, draft);
    return draft.done();
  }
}

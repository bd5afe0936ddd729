package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.question.TieDraw;

/**
 * Lots that settle ties between options, drawn in the room by the feature that draws lots. Why
 * stands in {@code deploy/docs/adr/0021-a-tie-is-settled-by-a-lot-drawn-in-the-room.md}.
 */
public interface TieLots {
  /**
   * A lot that was called.
   *
   * @param draw its number, L3
   * @param until when members end to put chance in
   */
  record Called(String draw, Instant until) {}

  /**
   * A lot that is on its way.
   *
   * @param draw its number
   * @param gathering whether chance is still put in, so that nobody can know what will come out
   */
  record UnderWay(String draw, boolean gathering) {}

  /** What the next lot will be that is called at this moment. */
  Called next(Moment moment);

  /** Announces a lot: facts and what people see of it go into the draft. */
  void call(Proposal proposal, TieDraw between, Moment moment, Decision.Draft draft);

  /** The lot that is on its way to settle a proposal's tie. */
  Optional<UnderWay> underWay(ProposalNo proposal);

  /** The tie is voted on instead: nothing is drawn. */
  void callOff(ProposalNo proposal, Decision.Draft draft);
}

package org.mycelium.commands.decision;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.text.Message;

/** Carries out what was decided: each feature does its own, {@code Features} knows them all. */
public interface Enacting {
  /**
   * Does it as things stand now, which may be otherwise than at the proposal's opening. Facts and
   * effects go into the draft, the facts citing the decision; nothing does where it is impossible.
   */
  Outcome enact(Provision provision, DecisionNo decision, Decision.Draft draft);

  /**
   * The vote ended without passing; what was to be done is not.
   *
   * @param status how it ended
   * @return what comes of that, if anything does
   */
  Optional<Message> notPassed(Provision provision, Proposal.Status status, Decision.Draft draft);

  /** What cannot come of it any more as things stand, whatever becomes of the vote. */
  List<Message> moot(Provision provision);

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It is done as soon as the decision is committed.
     *
     * @param told what holds from now on, as items of a list
     */
    record Done(Message told) implements Outcome {}

    /**
     * It cannot be done any more. The decision stands all the same.
     *
     * @param why what is in the way, and how to do it nevertheless
     */
    record Impossible(Message why) implements Outcome {}
  }
}

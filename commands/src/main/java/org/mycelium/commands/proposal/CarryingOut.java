package org.mycelium.commands.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.text.Message;

/** Does what a proposal that passed said it would do, in the transaction of its close. */
final class CarryingOut {
  private final Proposals proposals;
  private final Enactments enactments;
  private final Enacting enacting;

  CarryingOut(Proposals proposals, Enactments enactments, Enacting enacting) {
    this.proposals = proposals;
    this.enactments = enactments;
    this.enacting = enacting;
  }

  /** Whether a proposal's vote stays open for its whole time, whatever its votes are. */
  boolean takesItsTime(ProposalNo proposal) {
    return enactments.of(proposal).stream()
        .anyMatch(provision -> provision.enactment().takesItsTime());
  }

  /**
   * Does all of it, in order, and says of each what came of it. The cards of those that would
   * change the same tell it from now on.
   */
  List<CarriedOut> carryOut(ProposalNo proposal, DecisionNo decision, Decision.Draft draft) {
    List<Provision> provisions = enactments.of(proposal);
    List<CarriedOut> all = new ArrayList<>();
    for (int ordinal = 0; ordinal < provisions.size(); ordinal++) {
      Provision provision = provisions.get(ordinal);
      CarriedOut one =
          switch (enacting.enact(provision, decision, draft)) {
            case Enacting.Outcome.Done(Message told) -> new CarriedOut.Done(told);
            case Enacting.Outcome.Impossible(Message why) ->
                new CarriedOut.NotDone(provision.description(), why);
          };
      draft.fact(
          new EnactmentFact.EnactmentSettled(
              proposal, ordinal, decision, one instanceof CarriedOut.Done));
      all.add(one);
    }
    Set<String> subjects = Rivals.subjects(provisions);
    Stream.concat(
            Rivals.of(subjects, proposals, enactments).stream(),
            Rivals.restingOn(subjects, proposals, enactments).stream())
        .distinct()
        .filter(rival -> !rival.equals(proposal))
        .forEach(rival -> draft.effect(new Effect.TouchCard(rival)));
    return all;
  }

  /** The vote ended without passing; what comes of that. */
  List<Message> leave(ProposalNo proposal, Proposal.Status status, Decision.Draft draft) {
    return enactments.of(proposal).stream()
        .flatMap(provision -> enacting.notPassed(provision, status, draft).stream())
        .toList();
  }
}

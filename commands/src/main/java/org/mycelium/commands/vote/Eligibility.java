package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Target;

/**
 * Who may vote on what: whoever is in the room and was in the electorate when the vote opened,
 * whatever was declared of them since. Pure but for its read port.
 */
final class Eligibility {
  private final Proposals proposals;

  Eligibility(Proposals proposals) {
    this.proposals = proposals;
  }

  /** Goes on with the proposal that is meant, for who may vote on it; says why not otherwise. */
  Decision check(
      Optional<ProposalNo> named,
      Situation situation,
      Target.Use use,
      BiFunction<Proposal, Member, Decision> then) {
    return Belonging.here(
        situation.issuer(),
        member ->
            Target.open(
                named,
                situation,
                proposals,
                use,
                proposal ->
                    proposals.inElectorate(proposal.no(), member.no())
                        ? then.apply(proposal, member)
                        : Belonging.inside(
                            situation.issuer(),
                            _ ->
                                Decision.refuse(
                                    new VoteMessage.JoinedLater(
                                        proposal.no(),
                                        proposal.openedAt(),
                                        situation.settings().suffrage().newcomers())))));
  }
}

package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;

/**
 * Who voted, and not how. Told only after the close, and only if so many voted that their names do
 * not give away their votes.
 */
final class WhoVoted {
  private final Members members;
  private final Proposals proposals;

  WhoVoted(Members members, Proposals proposals) {
    this.members = members;
    this.proposals = proposals;
  }

  Decision answer(Optional<ProposalNo> named, Situation situation) {
    return switch (Target.of(named, situation.about(), proposals, Target.Use.VOTERS)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) -> answer(proposal);
    };
  }

  private Decision answer(Proposal proposal) {
    if (proposal.undecided()) {
      return Decision.refuse(new VotersMessage.AfterTheClose(proposal));
    }
    List<Member> voters = members.these(proposals.voters(proposal.no()));
    return voters.size() < Dissent.NAMED_FROM
        ? Decision.refuse(new VotersMessage.TooFew(proposal.no(), Dissent.NAMED_FROM))
        : Decision.answer(
            new VotersMessage.Voters(
                proposal.no(), voters.stream().map(Member::displayName).toList()));
  }
}

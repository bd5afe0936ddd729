package org.mycelium.commands.proposal;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

/**
 * Those who left without having voted, where they do not count for the quorum and nobody is to see
 * yet who voted: a number that moves with some who leave and not with others would tell it. Until
 * the close all of them count alike. Pure but for its read ports.
 */
final class Leavers {
  private final Members members;
  private final Proposals proposals;

  Leavers(Members members, Proposals proposals) {
    this.members = members;
    this.proposals = proposals;
  }

  /** Whether they are left out only when the vote closes. */
  static boolean areSortedLater(VotingTerms terms) {
    return terms.results() != ResultsShown.ALWAYS;
  }

  /** The proposal with the quorum by which it closes. */
  Proposal sorted(Proposal proposal) {
    if (!areSortedLater(proposals.terms(proposal.no()))) {
      return proposal;
    }
    return new Electorate(members)
        .base(
            proposal,
            proposals.electorate(proposal.no()),
            members.all().stream()
                .filter(member -> member.standing() == Member.Standing.LEFT)
                .map(Member::no)
                .collect(Collectors.toSet()),
            new HashSet<>(proposals.voters(proposal.no())))
        .map(base -> proposal.with(proposal.quorum().rebased(base)))
        .orElse(proposal);
  }

  /** Says so in the journal, before the close. */
  void say(Proposal sorted, Decision.Draft draft) {
    Quorum before = proposals.find(sorted.no()).orElseThrow().quorum();
    if (!sorted.quorum().equals(before)) {
      draft.fact(
          new LifeFact.QuorumRecounted(sorted.no(), sorted.quorum().among().orElseThrow().base()));
    }
  }
}

package org.mycelium.commands.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.life.LifeFact;

/**
 * What leaving and coming back does to the quorum of open votes, where those who leave without
 * having voted do not count. Votes that were cast stand in any case. Pure but for its read ports.
 */
public final class Departures {
  private final Members members;
  private final Proposals proposals;

  /** Reads from these. */
  public Departures(Members members, Proposals proposals) {
    this.members = members;
    this.proposals = proposals;
  }

  /** The same decision with what follows from it for open votes. */
  public Decision follow(Decision decision) {
    return decision instanceof Decision.Accepted accepted && moves(accepted.facts())
        ? recounted(accepted)
        : decision;
  }

  private static boolean moves(List<Fact> facts) {
    return facts.stream().anyMatch(f -> f instanceof MemberLeft || f instanceof MemberReturned);
  }

  private Decision recounted(Decision.Accepted accepted) {
    Set<MemberNo> gone = gone(accepted.facts());
    Decision.Accepted all = accepted;
    for (Proposal proposal : proposals.open()) {
      if (Leavers.areSortedLater(proposals.terms(proposal.no()))) {
        continue;
      }
      Optional<Integer> base = base(proposal, gone);
      if (base.isPresent()) {
        all =
            all.and(new LifeFact.QuorumRecounted(proposal.no(), base.get()))
                .also(new Effect.TouchCard(proposal.no()));
      }
    }
    return all;
  }

  /** How many count now, if that has changed. */
  private Optional<Integer> base(Proposal proposal, Set<MemberNo> gone) {
    return new Electorate(members)
        .base(
            proposal,
            proposals.electorate(proposal.no()),
            gone,
            new HashSet<>(proposals.voters(proposal.no())))
        .filter(now -> proposal.quorum().among().filter(was -> was.base() != now).isPresent());
  }

  private Set<MemberNo> gone(List<Fact> facts) {
    Set<MemberNo> gone =
        members.all().stream()
            .filter(member -> member.standing() == Member.Standing.LEFT)
            .map(Member::no)
            .collect(Collectors.toCollection(HashSet::new));
    for (Fact fact : facts) {
      if (fact instanceof MemberLeft(MemberNo member)) {
        gone.add(member);
      } else if (fact instanceof MemberReturned(MemberNo member)) {
        gone.remove(member);
      }
    }
    return gone;
  }
}

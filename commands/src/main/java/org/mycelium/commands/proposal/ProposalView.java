package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.FromTemplate;
import org.mycelium.commands.proposal.life.Patience;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * A proposal with all that a card says of it.
 *
 * @param proposerName untrusted; empty where nobody is named, see {@link #proposerOf}
 * @param voted how many have
 * @param count how they voted; empty while whoever looks may not see it
 * @param figures how a choice between options stands, where that can be said and may be seen
 * @param decision what it became, if it passed
 * @param severalOpen whether a vote has to name its proposal
 * @param template which it was written from
 * @param story what it would take the place of
 * @param discussion the one before its vote, also when that is over
 * @param patience for how much longer votes are taken if too few vote
 * @param does what its passing does, each as items of a list
 * @param rivals other open proposals that would change some of the same
 * @param firstHolds whether of those the first that is decided holds, and not the last
 * @param overtaking those that were decided and changed some of the same since this one opened
 * @param ending those that were decided since, and ended what it rests on: it does nothing any more
 * @param moot what else cannot come of it any more
 */
public record ProposalView(
    Proposal proposal,
    String proposerName,
    int voted,
    Optional<Count> count,
    Optional<Message> figures,
    VotingTerms terms,
    Optional<DecisionNo> decision,
    boolean severalOpen,
    Optional<FromTemplate> template,
    Optional<Story> story,
    Optional<Discussion> discussion,
    Optional<Patience> patience,
    List<Message> does,
    List<ProposalNo> rivals,
    boolean firstHolds,
    List<ProposalNo> overtaking,
    List<ProposalNo> ending,
    List<Message> moot) {
  /** Keeps its own copies. */
  public ProposalView {
    does = List.copyOf(does);
    rivals = List.copyOf(rivals);
    overtaking = List.copyOf(overtaking);
    ending = List.copyOf(ending);
    moot = List.copyOf(moot);
  }

  /**
   * Who is named as having proposed something; empty where members asked for the vote together: who
   * did so last is told no more than who did first.
   */
  public static String proposerOf(Proposal proposal, List<Provision> does, Members members) {
    return does.stream().anyMatch(provision -> provision.enactment().petitioned())
        ? ""
        : members.get(proposal.proposer()).displayName();
  }
}

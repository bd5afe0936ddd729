package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.question.Figures;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/** Gathers what cards say. One transaction, one instance. */
public final class Views {
  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Enactments enactments;
  private final Function<Provision, List<Message>> moot;

  /**
   * Reads from these.
   *
   * @param moot what cannot come of something any more
   */
  public Views(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Enactments enactments,
      Function<Provision, List<Message>> moot) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.enactments = enactments;
    this.moot = moot;
  }

  /** A proposal with all that a card in the room says of it. */
  public ProposalView of(Proposal proposal) {
    return of(proposal, false);
  }

  /**
   * A proposal with all that may be said of it.
   *
   * @param voted whether it is said to somebody alone who has voted on it
   */
  public ProposalView of(Proposal proposal, boolean voted) {
    VotingTerms terms = proposals.terms(proposal.no());
    // Of sealed ballots that were never published nothing is left to be counted.
    boolean lost = terms.sealed() && proposal.status() == Proposal.Status.WITHDRAWN;
    boolean countShown =
        (!proposal.undecided() && !lost)
            || switch (terms.results()) {
              case ALWAYS -> true;
              case AFTER_OWN_VOTE -> voted;
              case AFTER_CLOSE -> false;
            };
    List<Ballot> ballots = proposals.ballots(proposal.no());
    List<Provision> does = enactments.of(proposal.no());
    return new ProposalView(
        proposal,
        ProposalView.proposerOf(proposal, does, members),
        proposals.voters(proposal.no()).size(),
        countShown ? Optional.of(Count.of(ballots)) : Optional.empty(),
        countShown ? figures(proposal, ballots) : Optional.empty(),
        terms,
        decisions.numberOf(proposal.no()),
        proposals.open().size() > 1,
        proposals.fromTemplate(proposal.no()),
        proposals.story(proposal.no()),
        proposals.discussion(proposal.no()),
        proposals.patience(proposal.no()),
        does.stream().map(Provision::description).toList(),
        Rivals.of(Rivals.subjects(does), proposals, enactments).stream()
            .filter(rival -> !rival.equals(proposal.no()))
            .toList(),
        does.stream().anyMatch(provision -> provision.enactment().firstHolds()),
        proposal.undecided()
            ? Rivals.overtaking(proposal, Rivals.subjects(does), proposals, enactments)
            : List.of(),
        proposal.undecided()
            ? Rivals.overtaking(proposal, Rivals.grounds(does), proposals, enactments)
            : List.of(),
        proposal.undecided()
            ? does.stream().flatMap(provision -> moot.apply(provision).stream()).toList()
            : List.of());
  }

  /**
   * While votes are taken, only where they simply add up: a round of a count would tell too much.
   */
  private static Optional<Message> figures(Proposal proposal, List<Ballot> ballots) {
    return proposal.question() instanceof Selection selection
            && !ballots.isEmpty()
            && (!proposal.undecided() || Figures.adds(selection.method()))
        ? Optional.of(Figures.of(selection, selection.result(ballots)))
        : Optional.empty();
  }
}

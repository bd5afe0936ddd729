package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.VotingTerms;

/** The life of a proposal. */
public sealed interface ProposalFact extends Fact {
  /** The proposal it is about. */
  ProposalNo proposal();

  /**
   * A vote opened, for exactly these members under exactly this rule.
   *
   * @param title commitment to the title
   * @param text commitment to the text, also when that is empty
   * @param rule canonical form of the question: the rule or the method, with its version
   * @param quorum canonical form of the quorum
   * @param electorate in ascending order
   * @param remindAt when those who have not voted are reminded; equal to closesAt for never
   */
  record ProposalOpened(
      ProposalNo proposal,
      MemberNo proposer,
      Commitment title,
      Commitment text,
      String rule,
      String quorum,
      List<MemberNo> electorate,
      Instant closesAt,
      Instant remindAt)
      implements ProposalFact {
    /** Keeps its own copy of the electorate. */
    public ProposalOpened {
      electorate = List.copyOf(electorate);
    }
  }

  /**
   * The vote is a choice between these options.
   *
   * @param names commitments to what they are called, in the order of their numbers, from 1
   */
  record OptionsOffered(ProposalNo proposal, List<Commitment> names) implements ProposalFact {
    /** Keeps its own copy. */
    public OptionsOffered {
      names = List.copyOf(names);
    }
  }

  /**
   * On which terms votes are taken, where they are not the usual ones; told together with the
   * opening.
   */
  record VotingTermsSet(ProposalNo proposal, VotingTerms terms) implements ProposalFact {}

  /** Votes are taken for longer. */
  record ProposalExtended(ProposalNo proposal, Instant closesAt, Instant remindAt)
      implements ProposalFact {}

  /**
   * A tabled proposal is voted on again by the same electorate; earlier votes do not count any
   * more.
   *
   * @param rule canonical form of the question of this round
   * @param remindAt when those who have not voted are reminded; equal to closesAt for never
   */
  record VoteReopened(ProposalNo proposal, String rule, Instant closesAt, Instant remindAt)
      implements ProposalFact {}

  /** A reminder before the close went out. */
  record VotersReminded(ProposalNo proposal) implements ProposalFact {}

  /** Another one comes so long before the close, whenever that will be. */
  record ReminderPlanned(ProposalNo proposal, Duration lead) implements ProposalFact {}

  /** The proposer took it back. */
  record ProposalWithdrawn(ProposalNo proposal) implements ProposalFact {}

  /**
   * The sealed ballots of a vote that ends now, without any link to their voters, which is
   * destroyed.
   *
   * @param root of the list, for whoever wrote it down
   * @param reasons in the order of their commitments
   */
  record SealedBallotsPublished(
      ProposalNo proposal, BallotList list, String root, List<SealedReason> reasons)
      implements ProposalFact {
    /** Refuses a root that is not the list's. */
    public SealedBallotsPublished {
      if (!list.root().equals(root)) {
        throw new IllegalArgumentException("the root is of another list");
      }
      reasons =
          reasons.stream().sorted(Comparator.comparing(reason -> reason.reason().hex())).toList();
    }
  }

  /**
   * The vote ended.
   *
   * @param status PASSED, FAILED, TABLED or NOT_DECIDED
   * @param early whether it ended before its time because everything was settled
   */
  record ProposalClosed(ProposalNo proposal, Proposal.Status status, boolean early)
      implements ProposalFact {}

  /**
   * A lot settled the tie for which it was set aside.
   *
   * @param rule canonical form of the question, with the order that was drawn
   * @param status PASSED or FAILED, if none of the options was chosen
   */
  record TieSettled(ProposalNo proposal, String rule, Proposal.Status status)
      implements ProposalFact {}

  /**
   * The vote chose these options.
   *
   * @param options their numbers, in the order of their election; those of votes before a runoff
   *     lead
   */
  record OptionsChosen(ProposalNo proposal, List<Integer> options) implements ProposalFact {
    /** Keeps its own copy. */
    public OptionsChosen {
      options = List.copyOf(options);
    }
  }

  /**
   * It passed, and is a decision from now on. Text, rule, quorum and electorate are those of the
   * proposal.
   *
   * @param count the votes it passed with
   */
  record DecisionRecorded(ProposalNo proposal, DecisionNo decision, Count count)
      implements ProposalFact {}
}

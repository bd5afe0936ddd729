package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.amendment.Pause;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.FromTemplate;
import org.mycelium.commands.proposal.life.Patience;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.terms.VotingTerms;

/** Proposals of one assembly, with their electorates and standing votes. */
public interface Proposals {
  /** The proposal with this number. */
  Optional<Proposal> find(ProposalNo no);

  /** Those on which votes are taken, the one that closes first leading. */
  List<Proposal> open();

  /**
   * Those whose vote ended after one instant and not after another, the first to end leading; those
   * taken back are not among them.
   */
  List<Proposal> closedBetween(Instant after, Instant until);

  /** Those that were set aside and can be taken up again, the newest first. */
  List<Proposal> tabled();

  /** Those that are discussed before their vote, the one that opens first leading. */
  List<Proposal> discussed();

  /** The number the next proposal gets. */
  ProposalNo next();

  /** Who may vote, in order of number. */
  List<MemberNo> electorate(ProposalNo no);

  /** Whether this member may vote. */
  boolean inElectorate(ProposalNo no, MemberNo member);

  /** On which terms votes on it are taken. */
  VotingTerms terms(ProposalNo no);

  /** Who has a standing vote in the present round, in order of number. */
  List<MemberNo> voters(ProposalNo no);

  /** The standing votes of the present round, in order of the voters' numbers. */
  List<Ballot> ballots(ProposalNo no);

  /** The votes that stood in this round, in order of the voters' numbers. */
  List<Ballot> ballots(ProposalNo no, int round);

  /** A member's standing vote in the present round. */
  Optional<Ballot> ballot(ProposalNo no, MemberNo voter);

  /**
   * The numbers of the options that were chosen, in the order of their election; none where nothing
   * is chosen, or it is no choice between options.
   */
  List<Integer> chosen(ProposalNo no);

  /** Those of its ballots that are sealed. */
  SealedBallots sealedBallots();

  /** Votes that others recorded for their voters. */
  Recordings recordings();

  /** The standing vote of a present round that this Matrix event cast, with its proposal. */
  Optional<CastBallot> castBy(String eventId);

  /** What the proposal would take the place of, if that was said. */
  Optional<Story> story(ProposalNo no);

  /** The template it was written from, if it was. */
  Optional<FromTemplate> fromTemplate(ProposalNo no);

  /** The discussion before its vote, if there is or was one. */
  Optional<Discussion> discussion(ProposalNo no);

  /** For how much longer votes are taken if its quorum is missed, if they are. */
  Optional<Patience> patience(ProposalNo no);

  /** The amendment with this number. */
  Optional<Amendment> amendment(AmendmentNo no);

  /** The amendments moved to a proposal, in order of number. */
  List<Amendment> amendments(ProposalNo no);

  /** Those that no proposer answered, of proposals whose vote has not ended. */
  List<Amendment> movedAmendments();

  /** The number the next amendment gets. */
  AmendmentNo nextAmendment();

  /** Since when its vote waits for amendments, if it does. */
  Optional<Pause> pause(ProposalNo no);

  /** Its text as it was proposed, if it was amended since. */
  Optional<String> firstText(ProposalNo no);

  /** Whether something else waits for its outcome, so that nobody can take it back. */
  boolean awaited(ProposalNo no);

  /** A standing vote and where it counts. */
  record CastBallot(ProposalNo proposal, Ballot ballot) {}
}

package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.proposal.standing.Aims;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.terms.VotingTerms;

/**
 * What can be asked of proposals. A missing number means the one open, or the one whose card is
 * answered.
 */
public sealed interface ProposalCommand extends Command {
  /**
   * Opens a vote; what is left out is as the assembly's settings say.
   *
   * @param offer the options, where it is a choice between such
   */
  record Propose(
      String title,
      String text,
      Optional<Instant> closesAt,
      Optional<Rule> rule,
      Optional<Quorum> quorum,
      Life life,
      Aims aims,
      Optional<Offer> offer,
      VotingTerms.Wish terms)
      implements ProposalCommand {
    /** Whether nothing but its title was said. */
    boolean plain() {
      return text.isEmpty()
          && closesAt.isEmpty()
          && rule.isEmpty()
          && quorum.isEmpty()
          && life.equals(Life.PLAIN)
          && aims.equals(Aims.NONE)
          && offer.isEmpty()
          && terms.equals(VotingTerms.Wish.NONE);
    }

    /** The same as a choice between options, which are taken out of its words. */
    Propose between(OptionList list, Offer options) {
      return new Propose(
          list.head(),
          list.body(),
          closesAt,
          rule,
          quorum,
          life,
          aims,
          Optional.of(options),
          terms);
    }
  }

  /** Ends the vote now, where nothing can change its outcome any more. */
  record Close(Optional<ProposalNo> proposal) implements ProposalCommand {}

  /** Takes votes for longer: by a length of time, or until a time. Exactly one of them is given. */
  record Extend(Optional<ProposalNo> proposal, Optional<Duration> by, Optional<Instant> until)
      implements ProposalCommand {}

  /**
   * Takes a tabled proposal up again.
   *
   * @param closesAt the end of the new vote; the assembly's voting period if it was not said
   */
  record Resume(Optional<ProposalNo> proposal, Optional<Instant> closesAt)
      implements ProposalCommand {}

  /**
   * Calls for the second phase of a tabled proposal whose rule has one.
   *
   * @param closesAt the end of the new vote; the assembly's voting period if it was not said
   */
  record CallSecondPhase(Optional<ProposalNo> proposal, Optional<Instant> closesAt)
      implements ProposalCommand {}

  /** Opens the vote on a proposal that is still discussed. */
  record OpenVote(Optional<ProposalNo> proposal) implements ProposalCommand {}

  /**
   * Calls for a runoff between the options that a vote left tied.
   *
   * @param closesAt the end of the new vote; the assembly's voting period if it was not said
   */
  record CallRunoff(Optional<ProposalNo> proposal, Optional<Instant> closesAt)
      implements ProposalCommand {}

  /** Would add words to a proposal's text. */
  record Amend(Optional<ProposalNo> proposal, String words) implements ProposalCommand {}

  /** Takes an amendment up. */
  record Accept(Optional<AmendmentNo> amendment) implements ProposalCommand {}

  /** Does not take an amendment up, so that it is voted on. */
  record PutToVote(Optional<AmendmentNo> amendment) implements ProposalCommand {}

  /** Shows how a proposal's text came to be. */
  record History(Optional<ProposalNo> proposal) implements ProposalCommand {}

  /** Lists what is open. */
  record ListOpen() implements ProposalCommand {}

  /**
   * Shows one proposal, exactly as it stands now.
   *
   * @param words which may be of its title; untrusted, may be empty
   */
  record Show(Optional<ProposalNo> proposal, String words) implements ProposalCommand {}

  /** The clock: the discussion is over, and the vote is due to open. */
  record OpenDue(ProposalNo proposal, Instant due) implements ProposalCommand {}

  /** Tells who voted on one whose vote is over. */
  record ListVoters(Optional<ProposalNo> proposal) implements ProposalCommand {}

  /** The clock: the vote is due to close. */
  record CloseDue(ProposalNo proposal, Instant due) implements ProposalCommand {}

  /** The clock: a review, or the word that one comes soon, is due. */
  record ReviewDue(Instant due) implements ProposalCommand {}

  /** The clock: those who have not voted are due to be reminded. */
  record RemindDue(ProposalNo proposal, Instant due) implements ProposalCommand {}
}

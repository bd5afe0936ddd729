package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.amendment.AmendmentMessage;
import org.mycelium.commands.proposal.life.LifeMessage;
import org.mycelium.commands.text.Message;

/** Which proposal a command is about, when its issuer may have left the number out. */
public sealed interface Target {
  /** This one, whatever its status. */
  record Found(Proposal proposal) implements Target {}

  /** None, and why. */
  record Unclear(Message why) implements Target {}

  /** What the command does with it. */
  enum Use {
    /** Casts a vote. */
    VOTE,
    /** Is asked for a ballot step by step. */
    BALLOT,
    /** Records votes of others. */
    RECORD,
    /** Takes a vote or the proposal back. */
    WITHDRAW,
    /** Closes the vote. */
    CLOSE,
    /** Keeps the vote open for longer. */
    EXTEND,
    /** Opens its vote before the discussion is over. */
    OPEN_VOTE,
    /** Takes it up again. */
    RESUME,
    /** Calls for its second phase. */
    SECOND_PHASE,
    /** Calls for a runoff between those tied. */
    RUNOFF,
    /** Tells who voted. */
    VOTERS,
    /** Shows its sealed ballots. */
    BALLOTS,
    /** Shows it. */
    SHOW;

    boolean worksInDiscussion() {
      return this == WITHDRAW || this == EXTEND;
    }
  }

  /**
   * Finds it: the number that was written; else the proposal whose card is answered; else the only
   * open one.
   *
   * @param use which example is shown
   */
  static Target of(
      Optional<ProposalNo> named, Optional<ProposalNo> answered, Proposals proposals, Use use) {
    Optional<ProposalNo> no = named.or(() -> answered);
    if (no.isPresent()) {
      return proposals
          .find(no.get())
          .<Target>map(Found::new)
          .orElseGet(() -> new Unclear(new ProposalMessage.NoSuch(no.get())));
    }
    List<Proposal> open = proposals.open();
    return switch (open.size()) {
      case 0 -> among(proposals.discussed(), new ProposalMessage.NothingOpen(), use);
      case 1 -> new Found(open.getFirst());
      default -> new Unclear(new ProposalMessage.WhichOne(open, use));
    };
  }

  /** Finds one that is discussed: the number that was written, the card answered, the only one. */
  static Target discussed(
      Optional<ProposalNo> named, Optional<ProposalNo> answered, Proposals proposals) {
    return named.or(() -> answered).isPresent()
        ? of(named, answered, proposals, Use.OPEN_VOTE)
        : among(proposals.discussed(), new LifeMessage.NothingDiscussed(), Use.OPEN_VOTE);
  }

  private static Target among(List<Proposal> some, Message none, Use use) {
    return switch (some.size()) {
      case 0 -> new Unclear(none);
      case 1 -> new Found(some.getFirst());
      default -> new Unclear(new ProposalMessage.WhichOne(some, use));
    };
  }

  /** Finds one that was tabled: the number that was written, the card answered, the only one. */
  static Target tabled(
      Optional<ProposalNo> named, Optional<ProposalNo> answered, Proposals proposals, Use use) {
    if (named.or(() -> answered).isPresent()) {
      return of(named, answered, proposals, use);
    }
    return among(proposals.tabled(), new TabledMessage.NothingTabled(), use);
  }

  /**
   * Goes on with it if votes are taken on it; refuses otherwise. What is still discussed can be
   * taken back, and be discussed for longer.
   */
  static Decision open(
      Optional<ProposalNo> named,
      Situation situation,
      Proposals proposals,
      Use use,
      Function<Proposal, Decision> then) {
    return switch (of(named, situation.about(), proposals, use)) {
      case Unclear unclear -> Decision.refuse(unclear.why());
      case Found(Proposal proposal) ->
          proposal.open()
                  || (proposal.inDiscussion() && use.worksInDiscussion())
                  || (proposal.paused() && use == Use.WITHDRAW)
              ? then.apply(proposal)
              : Decision.refuse(notOpen(proposal, proposals));
    };
  }

  private static Message notOpen(Proposal proposal, Proposals proposals) {
    if (proposal.paused()) {
      return new AmendmentMessage.Paused(proposal.no());
    }
    return proposals
        .discussion(proposal.no())
        .filter(_ -> proposal.inDiscussion())
        .<Message>map(talk -> new LifeMessage.StillDiscussed(proposal.no(), talk.until()))
        .orElseGet(() -> new ProposalMessage.AlreadyOver(proposal));
  }
}

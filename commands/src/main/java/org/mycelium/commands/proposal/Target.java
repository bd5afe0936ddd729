package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Proposals;
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
    /** Takes a vote or the proposal back. */
    WITHDRAW,
    /** Closes the vote. */
    CLOSE,
    /** Keeps the vote open for longer. */
    EXTEND,
    /** Takes it up again. */
    RESUME,
    /** Calls for its second phase. */
    SECOND_PHASE,
    /** Shows it. */
    SHOW
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
      case 0 -> new Unclear(new ProposalMessage.NothingOpen());
      case 1 -> new Found(open.getFirst());
      default -> new Unclear(new ProposalMessage.WhichOne(open, use));
    };
  }

  /** Finds one that was tabled: the number that was written, the card answered, the only one. */
  static Target tabled(
      Optional<ProposalNo> named, Optional<ProposalNo> answered, Proposals proposals, Use use) {
    if (named.or(() -> answered).isPresent()) {
      return of(named, answered, proposals, use);
    }
    List<Proposal> tabled = proposals.tabled();
    return switch (tabled.size()) {
      case 0 -> new Unclear(new TabledMessage.NothingTabled());
      case 1 -> new Found(tabled.getFirst());
      default -> new Unclear(new ProposalMessage.WhichOne(tabled, use));
    };
  }

  /** Goes on with it if votes are taken on it; refuses otherwise. */
  static Decision open(
      Optional<ProposalNo> named,
      Situation situation,
      Proposals proposals,
      Use use,
      Function<Proposal, Decision> then) {
    return switch (of(named, situation.about(), proposals, use)) {
      case Unclear unclear -> Decision.refuse(unclear.why());
      case Found found ->
          found.proposal().open()
              ? then.apply(found.proposal())
              : Decision.refuse(new ProposalMessage.AlreadyOver(found.proposal()));
    };
  }
}

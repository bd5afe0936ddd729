package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Sealing;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.SealedBallots;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Target;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.Receipt;

/**
 * How sealed ballots are cast and taken back, and how voters find theirs again. What a ballot says
 * goes into its envelope and nowhere else; the journal learns that somebody voted, once.
 */
final class SealedVoting {
  private final Proposals proposals;
  private final SealedBallots sealed;

  SealedVoting(Proposals proposals) {
    this.proposals = proposals;
    this.sealed = proposals.sealedBallots();
  }

  /**
   * Casts a ballot, after the warning, which is given every time.
   *
   * @param answer the canonical word of an answer that the proposal takes
   * @param confirmed whether the warning was answered
   */
  Decision cast(
      Proposal proposal,
      MemberNo voter,
      String answer,
      String reason,
      boolean confirmed,
      Situation situation,
      String castBy) {
    Optional<Envelope> before = sealed.envelope(proposal.no(), voter);
    if (!confirmed) {
      return Decision.refuse(new SealedMessage.BeforeYouVote(proposal.no(), before.isPresent()));
    }
    Receipt receipt =
        before
            .map(Envelope::receipt)
            .orElseGet(() -> Receipt.draw(situation.moment().entropy(), taken(proposal.no())));
    Decision.Draft draft = Decision.accept();
    // Who voted and has no envelope lost it, and mends that by voting again.
    if (!proposals.voters(proposal.no()).contains(voter)) {
      draft.fact(new VoteFact.SealedBallotCast(proposal.no(), voter));
    }
    return draft
        .seal(
            new Sealing(
                proposal.no(),
                new Envelope(voter, answer, reason, receipt, castBy, edit(castBy, situation))))
        .effect(
            new Effect.Confide(
                proposal.no(), new SealedMessage.Counted(proposal.no(), receipt.words())))
        .effect(new Effect.TouchCard(proposal.no()))
        .done();
  }

  private static @Nullable String edit(String castBy, Situation situation) {
    String cause = situation.cause().key();
    return cause.equals(castBy) ? null : cause;
  }

  private Set<Receipt> taken(ProposalNo no) {
    return sealed.envelopes(no).stream().map(Envelope::receipt).collect(Collectors.toSet());
  }

  Decision takeBack(Proposal proposal, MemberNo voter, boolean acknowledge) {
    Decision.Draft draft =
        Decision.accept().fact(new VoteFact.SealedBallotWithdrawn(proposal.no(), voter));
    if (acknowledge) {
      draft.effect(new Effect.Acknowledge());
    }
    return draft.effect(new Effect.TouchCard(proposal.no())).done();
  }

  /** Nobody's receipt but the issuer's own, to nobody but the issuer. */
  Decision receipt(Optional<ProposalNo> named, Situation situation, MemberNo voter) {
    if (!situation.inPrivate()) {
      return Decision.refuse(new SealedMessage.ReceiptsInPrivate());
    }
    return switch (Target.of(named, situation.about(), proposals, Target.Use.SHOW)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) -> receipt(proposal, voter);
    };
  }

  private Decision receipt(Proposal proposal, MemberNo voter) {
    if (!proposals.terms(proposal.no()).sealed()) {
      return Decision.refuse(new SealedMessage.NotSealed(proposal.no()));
    }
    if (!proposal.open()) {
      return Decision.refuse(new SealedMessage.ReceiptGone(proposal.no()));
    }
    return sealed
        .envelope(proposal.no(), voter)
        .map(
            envelope ->
                Decision.accept()
                    .effect(
                        new Effect.Confide(
                            proposal.no(),
                            new SealedMessage.Receipt(proposal.no(), envelope.receipt().words())))
                    .done())
        .orElseGet(() -> Decision.refuse(new SealedMessage.NoReceipt(proposal.no())));
  }

  /** The published list, or the part of it with these words. */
  Decision list(VoteCommand.ListBallots command, Situation situation) {
    return switch (Target.of(
        command.proposal(), situation.about(), proposals, Target.Use.BALLOTS)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) -> list(proposal, command.words());
    };
  }

  private Decision list(Proposal proposal, String words) {
    if (!proposals.terms(proposal.no()).sealed()) {
      return Decision.refuse(new SealedMessage.NotSealed(proposal.no()));
    }
    if (proposal.open()) {
      return Decision.refuse(new SealedMessage.ListLater(proposal.no(), proposal.closesAt()));
    }
    BallotList list = sealed.published(proposal.no());
    return Decision.answer(
        new SealedMessage.Listed(
            proposal.no(),
            proposal.question(),
            list.ballots().stream().filter(b -> b.receipt().words().contains(words)).toList(),
            list.ballots().size(),
            list.root()));
  }
}

package org.mycelium.commands.vote;

import java.util.List;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalMessage;
import org.mycelium.commands.question.SelectionMessage;
import org.mycelium.commands.text.Message;

/**
 * What is said to whoever votes on none in particular where several are open, or on several at
 * once. Pure but for its read port.
 */
final class WhichVote {
  private static final int MAX_EXAMPLE_CHARS = 80;

  private final Proposals proposals;
  private final Hearing hearing;

  WhichVote(Proposals proposals, Hearing hearing) {
    this.proposals = proposals;
    this.hearing = hearing;
  }

  /**
   * Whoever is asked which proposal they mean gets their own vote as the example, on one that takes
   * it.
   */
  Decision withWords(VoteCommand.Cast command, Decision decision, Situation situation) {
    String typed = command.written().strip() + (command.sealed() ? " sealed" : "");
    boolean fits = !typed.contains("\n") && typed.length() <= MAX_EXAMPLE_CHARS;
    return fits
            && decision instanceof Decision.Refused(Message why)
            && why instanceof ProposalMessage.WhichOne(var open, var use, _, _)
        ? open.stream()
            .filter(proposal -> takes(proposal, command, situation))
            .findFirst()
            .map(proposal -> new ProposalMessage.WhichOne(open, use, proposal, typed))
            .map(words -> asked(words, typed, situation))
            .orElse(decision)
        : decision;
  }

  /** In private the number alone answers it. */
  private Decision asked(ProposalMessage.WhichOne words, String typed, Situation situation) {
    boolean sealed = words.open().stream().anyMatch(p -> proposals.terms(p.no()).sealed());
    return situation.inPrivate()
            && !sealed
            && situation.issuer() instanceof Issuer.Person(Member voter, _)
        ? Decision.accept()
            .effect(new Effect.AskBack(voter.no(), new Unplaced(typed), words))
            .done()
        : Decision.refuse(words);
  }

  private boolean takes(Proposal proposal, VoteCommand.Cast command, Situation situation) {
    return !(hearing.hear(command, proposal, situation) instanceof Hearing.Heard.Nothing(var why)
        && (why instanceof VoteMessage.NotOffered
            || why instanceof VoteMessage.ChoiceMissing
            || why instanceof SelectionMessage.NoBallot));
  }

  /** What is sealed is repeated to nobody. */
  Decision several(List<VoteMessage.OneAMessage.Vote> several, Situation situation) {
    return Decision.refuse(
        several.stream()
            .flatMap(vote -> vote.proposal().stream())
            .filter(no -> !situation.inPrivate() && proposals.find(no).isPresent())
            .filter(no -> proposals.terms(no).sealed())
            .findFirst()
            .<Message>map(SealedMessage.InTheRoom::new)
            .orElseGet(() -> new VoteMessage.OneAMessage(several)));
  }
}

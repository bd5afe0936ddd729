package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.YesOrNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Resolution;

/**
 * Keeps an answer that comes twice, or too late, from being taken for a vote on whatever is open. A
 * vote that says which proposal it is on is read as ever. Pure but for its read port; one
 * transaction.
 */
public final class LateAnswer implements BareAnswer {
  private final Pending.Ended ended;
  private final List<Proposal> open;
  private final boolean isMarked;
  private final BareAnswer otherwise;

  /**
   * Reads what is said after this question.
   *
   * @param proposals empty if it is not clear of which assembly
   * @param isMarked whether what is said is marked as a command, perhaps one with a slip in it
   * @param otherwise reads what is no late answer
   */
  public LateAnswer(
      Pending.Ended ended, Optional<Proposals> proposals, boolean isMarked, BareAnswer otherwise) {
    this.ended = ended;
    this.isMarked = isMarked;
    this.open = proposals.map(Proposals::open).orElse(List.of());
    this.otherwise = otherwise;
  }

  @Override
  public Optional<Reading> read(Line line) {
    Optional<Reading> vote = otherwise.read(line);
    // How to vote is told only to whoever wrote what could have been a vote.
    boolean isVote = vote.isPresent() || YesOrNo.alone(line);
    if (!isLate(line) || (isMarked && !isVote)) {
      return vote;
    }
    return Optional.of(
        new Reading.Problem(
            new ConversationMessage.Late(ended, isVote ? example() : Optional.empty())));
  }

  /** Whoever was never answered may go on with any words that the question asked for. */
  private boolean isLate(Line line) {
    return ended.isForOneWord() ? YesOrNo.alone(line) : !names(line);
  }

  /** Whether it is said which proposal is meant; a lone number could be a step or an option's. */
  private static boolean names(Line written) {
    Line line = SealedWord.take(written).without();
    return Ids.PROPOSAL.takeMarked(OptionLine.ballot(line.head())).id().isPresent()
        || VoteLine.read(line)
            .filter(vote -> vote.proposal().isPresent())
            .filter(vote -> !Character.isDigit(vote.answer().charAt(0)))
            .isPresent();
  }

  private Optional<ConversationMessage.Late.Example> example() {
    return open.stream()
        .filter(LateAnswer::takesYes)
        .findFirst()
        .or(() -> open.stream().findFirst())
        .map(
            proposal ->
                new ConversationMessage.Late.Example(proposal.no().toString(), takesYes(proposal)));
  }

  private static boolean takesYes(Proposal proposal) {
    return proposal.question() instanceof Resolution resolution
        && resolution.rule().hears("yes").isPresent();
  }
}

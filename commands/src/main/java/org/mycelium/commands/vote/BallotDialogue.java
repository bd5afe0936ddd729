package org.mycelium.commands.vote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.proposal.ProposalNo;

/**
 * A ballot that the bot asks for step by step, in private, as far as it is. Nothing of it counts
 * before its voter confirms the whole.
 *
 * @param round of the proposal, with which it lapses
 * @param answers one for each question, in order: the options of a rank ({@code 2=3}), points, or
 *     the word of a position
 * @param done whether its voter said that the rest stays as it is
 * @param reason untrusted; may be empty
 */
public record BallotDialogue(
    ProposalNo proposal, int round, List<String> answers, boolean done, String reason)
    implements Pending {
  /** Keeps its own copy. */
  public BallotDialogue {
    answers = List.copyOf(answers);
  }

  @Override
  public Kind kind() {
    return Kind.BALLOT;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.empty();
  }

  @Override
  public Optional<ProposalNo> vote() {
    return Optional.of(proposal);
  }

  /** Before its first question. */
  static BallotDialogue begun(ProposalNo proposal, int round) {
    return new BallotDialogue(proposal, round, List.of(), false, "");
  }

  /** With one answer more. */
  BallotDialogue with(String answer) {
    List<String> more = new ArrayList<>(answers);
    more.add(answer);
    return new BallotDialogue(proposal, round, more, done, reason);
  }

  /** With these answers in place of all. */
  BallotDialogue with(List<String> all) {
    return new BallotDialogue(proposal, round, all, true, reason);
  }

  /** Without any answer, but with the reason. */
  BallotDialogue anew() {
    return new BallotDialogue(proposal, round, List.of(), false, reason);
  }

  /** With the rest as it is. */
  BallotDialogue finished() {
    return new BallotDialogue(proposal, round, answers, true, reason);
  }

  /** With a reason. */
  BallotDialogue because(String why) {
    return new BallotDialogue(proposal, round, answers, done, why);
  }

  /** Without the last thing that was said. */
  BallotDialogue back() {
    List<String> fewer = answers.isEmpty() ? answers : answers.subList(0, answers.size() - 1);
    return new BallotDialogue(proposal, round, fewer, false, "");
  }
}

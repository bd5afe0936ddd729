package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * A proposal as a poll of Matrix can ask it: one answer of a few. A position that counts only with
 * a reason is not among the answers, since a poll has no place for one, and would show a vote that
 * does not count; it is taken by words, as the question says. Clients show everybody how many chose
 * what, so nothing is asked where the count is not everybody's to see.
 *
 * @param question with the proposal's number
 */
public record PollOffer(Message question, List<Answer> answers) {
  /** More are not shown (MSC3381). */
  private static final int MAX_ANSWERS = 20;

  /** With fewer there is nothing to choose. */
  private static final int MIN_ANSWERS = 2;

  /**
   * One answer.
   *
   * @param id what comes back when somebody takes it
   */
  public record Answer(String id, Message words) {}

  /** Keeps its own copy. */
  public PollOffer {
    answers = List.copyOf(answers);
  }

  /**
   * The poll of a proposal on which votes are taken on these terms; empty where a poll cannot or
   * must not ask it.
   */
  public static Optional<PollOffer> of(Proposal proposal, VotingTerms terms) {
    return proposal.open() && terms.results() == ResultsShown.ALWAYS
        ? answers(proposal.question(), terms.reasons())
            .map(answers -> new PollOffer(question(proposal, terms.reasons()), answers))
        : Optional.empty();
  }

  /** The position that an answer takes; empty if there is no such answer. */
  Optional<Position> position(Proposal proposal, String id) {
    return answers.stream().anyMatch(answer -> answer.id().equals(id))
            && proposal.question() instanceof Resolution resolution
        ? resolution.rule().positions().stream()
            .filter(position -> position.choice().word().equals(id))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<List<Answer>> answers(Question question, ReasonsNeeded reasons) {
    return switch (question) {
      case Resolution resolution -> fitting(answers(resolution.rule(), reasons));
      // Which of several options is said in words, and by as many of them as one likes.
      case Selection _ -> Optional.empty();
    };
  }

  private static Optional<List<Answer>> fitting(List<Answer> answers) {
    return answers.size() >= MIN_ANSWERS && answers.size() <= MAX_ANSWERS
        ? Optional.of(answers)
        : Optional.empty();
  }

  private static List<Answer> answers(Rule rule, ReasonsNeeded reasons) {
    return rule.positions().stream()
        .filter(position -> !reasons.ask(position))
        .map(Position::choice)
        .map(choice -> new Answer(choice.word(), RuleWords.name(choice)))
        .toList();
  }

  private static Message question(Proposal proposal, ReasonsNeeded reasons) {
    boolean isMore =
        proposal.question() instanceof Resolution resolution
            && resolution.rule().positions().stream().anyMatch(reasons::ask);
    return out -> {
      out.line(
          "vote.poll.question",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()));
      if (isMore) {
        out.line("vote.poll.in-words");
      }
    };
  }
}

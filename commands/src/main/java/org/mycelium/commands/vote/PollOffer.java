package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * A proposal as a poll of Matrix can ask it: one answer of a few, or as many options as one
 * approves of. What is ranked or scored fits in none. A position that counts only with a reason is
 * not among the answers, since a poll has no place for one, and would show a vote that does not
 * count; it is taken by words, as the question says. Clients show everybody how many chose what, so
 * nothing is asked where the count is not everybody's to see.
 *
 * @param question with the proposal's number
 * @param most how many answers one voter can take at once
 */
public record PollOffer(Message question, List<Answer> answers, int most) {
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
            .map(
                answers ->
                    new PollOffer(
                        question(proposal, terms.reasons()),
                        answers,
                        isOfSeveral(proposal.question()) ? answers.size() : 1))
        : Optional.empty();
  }

  /**
   * What these answers say, of which those beyond the most that can be taken are left out; empty if
   * one of them is not offered, or there is none.
   */
  Optional<Mark> mark(Proposal proposal, List<String> ids) {
    Set<String> taken = new HashSet<>(ids.subList(0, Math.min(most, ids.size())));
    Set<String> offered = new HashSet<>(answers.stream().map(Answer::id).toList());
    if (taken.isEmpty() || !offered.containsAll(taken)) {
      return Optional.empty();
    }
    return switch (proposal.question()) {
      case Resolution resolution ->
          resolution.rule().positions().stream()
              .<Mark>map(Position::choice)
              .filter(choice -> taken.contains(choice.canonical()))
              .findFirst();
      case Selection selection -> Optional.of(mark(selection, taken));
    };
  }

  private static Mark mark(Selection selection, Set<String> taken) {
    if (taken.contains(Choice.ABSTAIN.word())) {
      return Choice.ABSTAIN;
    }
    Set<Integer> options = new HashSet<>(taken.stream().map(Integer::valueOf).toList());
    return isOfSeveral(selection)
        ? Marks.Points.approving(options)
        : new Marks.Ranked(List.of(List.copyOf(options)));
  }

  private static boolean isOfSeveral(Question question) {
    return question instanceof Selection selection && selection.method() == Method.APPROVAL;
  }

  private static Optional<List<Answer>> answers(Question question, ReasonsNeeded reasons) {
    return switch (question) {
      case Resolution resolution -> fitting(answers(resolution.rule(), reasons));
      case Selection _ when reasons.all() -> Optional.empty();
      case Selection selection ->
          switch (selection.method()) {
            case APPROVAL -> fitting(options(selection));
            case PLURALITY -> fitting(optionsOrNothing(selection));
            case SCORE,
                STAR,
                DOT,
                IRV,
                STV_SCOTTISH,
                STV_MEEK,
                SCHULZE,
                RANKED_PAIRS,
                PAV,
                EQUAL_SHARES ->
                Optional.empty();
          };
    };
  }

  /** With their numbers, so that no two begin alike. */
  private static List<Answer> options(Selection selection) {
    return selection.numbers().stream()
        .map(no -> new Answer(Integer.toString(no), SelectionWords.numbered(selection, no)))
        .toList();
  }

  private static List<Answer> optionsOrNothing(Selection selection) {
    List<Answer> answers = new ArrayList<>(options(selection));
    if (answers.size() < MAX_ANSWERS) {
      answers.add(new Answer(Choice.ABSTAIN.word(), RuleWords.name(Choice.ABSTAIN)));
    }
    return answers;
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
      if (isOfSeveral(proposal.question())) {
        out.line("vote.poll.several");
      }
    };
  }
}

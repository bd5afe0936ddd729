package org.mycelium.commands.conversation;

import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.grammar.YesOrNo;

/**
 * Keeps a yes or no from answering a question that waits, where something that only reads like a
 * question was told since. Whatever else is said answers as ever. Pure.
 */
public final class AdvisedAnswer implements BareAnswer {
  private final Pending.Kind waiting;
  private final BareAnswer answers;

  /**
   * Reads what is said after the advice.
   *
   * @param waiting what kind of question waits
   * @param answers reads answers to it
   */
  public AdvisedAnswer(Pending.Kind waiting, BareAnswer answers) {
    this.waiting = waiting;
    this.answers = answers;
  }

  @Override
  public Optional<Reading> plainly(String written) {
    Optional<Reading> answer = answers.plainly(written);
    return answer.isPresent() && YesOrNo.alone(Words.clean(written))
        ? Optional.of(answersNothing(written))
        : answer;
  }

  @Override
  public Optional<Reading> read(Line line) {
    return YesOrNo.alone(line) ? Optional.of(answersNothing(line.head())) : answers.read(line);
  }

  private Reading answersNothing(String said) {
    return new Reading.Problem(
        new ConversationMessage.AnswersNothing(waiting, Words.trim(Words.clean(said))));
  }
}

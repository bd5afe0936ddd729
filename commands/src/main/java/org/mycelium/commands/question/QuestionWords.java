package org.mycelium.commands.question;

import java.util.Optional;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.text.Message;

/** What is said of every question in its own words. */
public final class QuestionWords {
  private QuestionWords() {}

  /** The tally by what can be answered: "yes 4, no 1, abstain 1", or the turnout of a choice. */
  public static Message counts(Question question, Count count) {
    return switch (question) {
      case Resolution resolution -> RuleWords.counts(resolution.rule(), count);
      case Selection _ -> SelectionWords.turnout(count);
    };
  }

  /**
   * Which answers it takes and how they are written, as it stands on the card.
   *
   * @param target the proposal's number with a blank, or nothing where it can be left out
   */
  public static Message howToVote(Question question, String target) {
    return switch (question) {
      case Resolution resolution -> RuleWords.howToVote(resolution.rule(), target);
      case Selection selection -> SelectionWords.howToVote(selection, target);
    };
  }

  /** Which reactions vote; empty where none does. */
  public static Optional<Message> howToReact(Question question) {
    return switch (question) {
      case Resolution resolution -> Optional.of(RuleWords.howToReact(resolution.rule()));
      case Selection selection -> SelectionWords.howToReact(selection);
    };
  }

  /** What a ballot says, in words: "abstain", or "bike > trailer". */
  public static Message mark(Question question, Mark mark) {
    return switch (mark) {
      case Choice choice -> RuleWords.name(choice);
      case Marks marks when question instanceof Selection selection ->
          SelectionWords.marks(selection, marks);
      case Marks marks -> throw new IllegalArgumentException(marks + " on no options");
    };
  }

  /** How to vote, in a reminder; the target as on the card. */
  public static Message reminder(Question question, String target) {
    return switch (question) {
      case Resolution resolution -> RuleWords.reminder(resolution.rule(), target);
      case Selection selection -> SelectionWords.howToVote(selection, target);
    };
  }
}

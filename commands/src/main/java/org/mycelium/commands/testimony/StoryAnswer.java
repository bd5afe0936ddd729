package org.mycelium.commands.testimony;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.grammar.YesOrNo;

/**
 * What somebody says while they are about to tell a story is said about that, whatever word it
 * begins with, unless it is marked as a command. Pure.
 */
public final class StoryAnswer implements BareAnswer {
  private final TestimonyDraft draft;

  /** Reads what is said about this story. */
  public StoryAnswer(TestimonyDraft draft) {
    this.draft = draft;
  }

  @Override
  public Optional<Reading> plainly(String written) {
    String words = Words.clean(written).strip();
    return words.isEmpty() || BareAnswer.isMarked(words)
        ? Optional.empty()
        : Optional.of(said(words));
  }

  /** Marked as a command, but it is none: only a yes or no is an answer all the same. */
  @Override
  public Optional<Reading> read(Line line) {
    return YesOrNo.alone(line) ? Optional.of(said(line.head())) : Optional.empty();
  }

  private Reading said(String words) {
    return new Reading.Understood(new TestimonyCommand.Say(draft, words));
  }
}

package org.mycelium.commands.testimony;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/**
 * What somebody says while they are about to tell a story is said about that, whatever word it
 * begins with, unless it is marked as a command. Pure.
 */
public final class StoryAnswer implements BareAnswer {
  private static final String MARKS = "/!\uFF0F\uFF01";

  private final TestimonyDraft draft;

  /** Reads what is said about this story. */
  public StoryAnswer(TestimonyDraft draft) {
    this.draft = draft;
  }

  @Override
  public Optional<Reading> plainly(String written) {
    String words = Words.clean(written).strip();
    return words.isEmpty() || MARKS.indexOf(words.charAt(0)) >= 0
        ? Optional.empty()
        : Optional.of(said(words));
  }

  @Override
  public Optional<Reading> read(Line line) {
    return Optional.empty();
  }

  private Reading said(String words) {
    return new Reading.Understood(new TestimonyCommand.Say(draft, words));
  }
}

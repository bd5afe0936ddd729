package org.mycelium.commands.proposal.life;

import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What a proposal would take the place of, and why that should go. Says so in one line.
 *
 * @param instead of what, without a word that leads it in; untrusted, not blank
 * @param because why, without "because"; untrusted, may be empty
 */
public record Story(String instead, String because) implements Message {
  /** Longest of either, in code points: what fits into one line is read in full everywhere. */
  public static final int MAX_CHARS = 200;

  /** What is too long about it, if anything is. */
  public Optional<Message> obstacle() {
    int longest = Math.max(length(instead), length(because));
    return longest > MAX_CHARS ? Optional.of(new TooLong(longest, MAX_CHARS)) : Optional.empty();
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  @Override
  public void write(Prose out) {
    out.line(
        "proposal.story",
        Arg.untrusted("instead", instead),
        Arg.word("reasoned", because.isEmpty() ? "no" : "yes"),
        Arg.untrusted("because", because));
  }

  /** The line is no line any more. */
  public record TooLong(int length, int max) implements Message {
    @Override
    public void write(Prose out) {
      out.line("proposal.story-too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }
}

package org.mycelium.commands.decisionlog;

import java.util.Optional;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What stands in the margin of a decision: what it came out of, and what became of it. Says so line
 * by line; nothing at all if there is nothing to say.
 *
 * @param story what it took the place of
 */
public record Margin(Optional<Story> story) implements Message {
  @Override
  public void write(Prose out) {
    story.ifPresent(out::include);
  }
}

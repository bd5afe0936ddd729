package org.mycelium.commands.decision;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.journal.CommittedText;
import org.mycelium.commands.text.Message;

/**
 * An enactment as a proposal carries it.
 *
 * @param words what people wrote that belongs to it, in the order its kind says
 */
public record Provision(Enactment enactment, List<CommittedText> words) {
  /** Keeps its own copy. */
  public Provision {
    words = List.copyOf(words);
  }

  /** What it does, as items of a list. */
  public Message description() {
    return enactment.description(texts());
  }

  /** What it changes. */
  public Set<String> subjects() {
    return enactment.subjects(texts());
  }

  private List<String> texts() {
    return words.stream().map(CommittedText::text).toList();
  }
}

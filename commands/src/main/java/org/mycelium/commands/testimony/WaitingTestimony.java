package org.mycelium.commands.testimony;

import java.util.Set;

/**
 * A story without a name that was told today and is not in the journal yet: whatever is told of a
 * day comes in together at night, in an order of chance, so that no hour tells whose it is.
 *
 * @param event untrusted; may be empty
 * @param words untrusted
 */
public record WaitingTestimony(
    Token token, Topic topic, String event, String words, Set<Reach> reach) {
  /** Keeps its own copy. */
  public WaitingTestimony {
    reach = Reach.copy(reach);
  }
}

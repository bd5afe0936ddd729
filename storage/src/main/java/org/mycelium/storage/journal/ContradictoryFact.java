package org.mycelium.storage.journal;

import org.mycelium.commands.journal.Entry;

/**
 * A fact that does not fit those before it, such as a vote of someone outside the electorate. A
 * mistake of ours.
 */
public final class ContradictoryFact extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContradictoryFact(Entry entry, Throwable cause) {
    super(
        "assembly %d, journal line %d, %s: %s"
            .formatted(entry.assembly().value(), entry.seq(), entry.kind(), cause.getMessage()),
        cause);
  }
}

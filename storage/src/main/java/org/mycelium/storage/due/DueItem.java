package org.mycelium.storage.due;

import java.time.Instant;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Cause;

/**
 * Work that falls due at a time. There is one of a kind for each subject.
 *
 * @param kind one of the words of {@link DueWork}
 * @param subject what it is about, such as P3, or the assembly itself
 */
public record DueItem(AssemblyId assembly, String kind, String subject, Instant due) {
  /** What the facts that come of it are caused by. */
  public Cause cause() {
    return Cause.due(kind, assembly, subject, due);
  }
}

package org.mycelium.commands.journal;

import java.time.Instant;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * Why facts came to be: a Matrix event, or work that fell due. The journal takes each cause once.
 *
 * @param key the Matrix event id, or the due work's kind, assembly, subject and time
 */
public record Cause(String key) {
  /** Caused by a Matrix event. */
  public static Cause event(String eventId) {
    return new Cause(eventId);
  }

  /** Caused by the clock. */
  public static Cause due(String kind, AssemblyId assembly, String subject, Instant due) {
    return new Cause(
        "due:" + kind + ":" + assembly.value() + ":" + subject + ":" + due.toEpochMilli());
  }
}

package org.mycelium.commands.journal;

import java.time.Instant;
import java.util.HexFormat;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;

/**
 * Why facts came to be: a Matrix event, or work that fell due. The journal takes each cause once.
 *
 * @param key the Matrix event id, "sealed:" with random digits, or the due work's kind, assembly,
 *     subject and time
 */
public record Cause(String key) {
  private static final int SEALED_BYTES = 16;

  /** Caused by a Matrix event. */
  public static Cause event(String eventId) {
    return new Cause(eventId);
  }

  /**
   * Caused by a Matrix event that nobody is to be led to, such as a sealed ballot or a dispute. Its
   * own id will not do: in Matrix an id is computed from the message, so whoever knew all the rest
   * of it could try words until the id fits.
   */
  public static Cause sealed(Entropy entropy) {
    return new Cause("sealed:" + HexFormat.of().formatHex(entropy.bytes(SEALED_BYTES)));
  }

  /** Caused by the clock. */
  public static Cause due(String kind, AssemblyId assembly, String subject, Instant due) {
    return new Cause(
        "due:" + kind + ":" + assembly.value() + ":" + subject + ":" + due.toEpochMilli());
  }
}

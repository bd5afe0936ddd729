package org.mycelium.commands.sortition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;

/**
 * What a draw's opaque names stand for. A draw of a room is over numbers and a salted commitment,
 * so that names and words can be erased and the draw still be checked; this is how people read it.
 *
 * @param people what each name in the draw is called; nothing follows from it, so compare it with
 *     what the room was told. Empty if the names speak for themselves
 * @param purpose what is drawn for, which {@link Announcement#about} commits to; null if it stands
 *     there itself, or was erased
 */
public record Legend(Map<String, String> people, @Nullable Purpose purpose) {
  /** Of a draw that needs none. */
  public static final Legend NONE = new Legend(Map.of(), null);

  private static final int SALT_HEX_DIGITS = 2 * Commitment.SALT_BYTES;

  /** Keeps its own copy. */
  public Legend {
    people = Map.copyOf(people);
  }

  /**
   * What is drawn for, and what ties it to the draw.
   *
   * @param saltHex 32 lower-case hex digits
   * @param text untrusted
   */
  public record Purpose(String saltHex, String text) {
    /** Refuses another salt. */
    public Purpose {
      if (!isSalt(saltHex)) {
        throw new IllegalArgumentException("no salt of " + SALT_HEX_DIGITS + " hex digits");
      }
    }

    /** Whether a salt is written like this. */
    public static boolean isSalt(String text) {
      return text.matches("[0-9a-f]{" + SALT_HEX_DIGITS + "}");
    }

    /** What an announcement has to be about to be about this. */
    public String commitment() {
      return Commitment.to(text, java.util.HexFormat.of().parseHex(saltHex)).hex();
    }
  }
}

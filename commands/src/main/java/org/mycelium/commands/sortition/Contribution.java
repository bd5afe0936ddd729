package org.mycelium.commands.sortition;

import org.jspecify.annotations.Nullable;

/**
 * One person's share of the chance: committed to first, revealed later.
 *
 * @param who a name, of the eligible or of anybody else
 * @param commitment 64 lower-case hex digits
 * @param secret 64 lower-case hex digits; null while it is not revealed
 */
public record Contribution(String who, String commitment, @Nullable String secret) {
  /** Refuses what has not this form; not yet a secret that is another than was committed to. */
  public Contribution {
    if (!Name.isValid(who)) {
      throw new IllegalArgumentException("nobody can be called that");
    }
    Digest.checked("the commitment", commitment);
    if (secret != null) {
      Digest.checked("the secret", secret);
    }
  }

  /**
   * What commits somebody to a secret in one draw. The draw and the name are part of it, so that
   * nobody can hand in another's commitment as their own, or one from another draw.
   */
  public static String commitment(Announcement announcement, String who, String secret) {
    return Digest.of("contribution")
        .field(announcement.hash())
        .field(who)
        .field(Digest.checked("the secret", secret))
        .hex();
  }

  /** The same, revealed. */
  Contribution revealed(String opening) {
    return new Contribution(who, commitment, opening);
  }

  /** Whether what was revealed is what was committed to; true while nothing is. */
  boolean isTrue(Announcement announcement) {
    return secret == null || commitment(announcement, who, secret).equals(commitment);
  }

  /** The secret would be shown otherwise, and until the reveal it is one. */
  @Override
  public String toString() {
    return "Contribution[" + who + ", " + (secret == null ? "committed" : "revealed") + "]";
  }
}

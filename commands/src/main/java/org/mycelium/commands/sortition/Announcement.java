package org.mycelium.commands.sortition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is published before there is any chance. Its hash goes into everything that follows, so that
 * none of it can be changed later.
 *
 * @param about what is drawn for, one line
 * @param seats how many are drawn; those after them are reserves
 * @param eligible who can be drawn
 * @param seal the commitment to the secret of whoever convenes the draw, as 64 hex digits
 * @param commitUntil until when contributions are committed to, whole seconds
 * @param revealUntil until when they are revealed, later than that
 * @param beacon the round that ends the draw, published after {@code revealUntil}; null for none
 */
public record Announcement(
    String about,
    int seats,
    Eligible eligible,
    String seal,
    Instant commitUntil,
    Instant revealUntil,
    @Nullable AwaitedRound beacon) {
  /** Longer than any name of a role. */
  public static final int MAX_ABOUT_CHARS = 500;

  /** Refuses what does not fit together. */
  public Announcement {
    Digest.checked("the seal", seal);
    if (!Name.isLine(about) || about.length() > MAX_ABOUT_CHARS) {
      throw new IllegalArgumentException("what the draw is about is not a line of text");
    }
    if (seats < 1 || seats > eligible.names().size()) {
      throw new IllegalArgumentException(seats + " of " + eligible.names().size());
    }
    if (!isWhole(commitUntil) || !isWhole(revealUntil) || !commitUntil.isBefore(revealUntil)) {
      throw new IllegalArgumentException("reveals do not end after commitments");
    }
    if (beacon != null && !beacon.time().isAfter(revealUntil)) {
      throw new IllegalArgumentException("the beacon's round is published before reveals end");
    }
  }

  private static boolean isWhole(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** 64 lower-case hex digits. */
  public String hash() {
    Digest digest =
        Digest.of("announcement")
            .field(about)
            .field(seats)
            .field(eligible.hash())
            .field(seal)
            .field(commitUntil.getEpochSecond())
            .field(revealUntil.getEpochSecond());
    if (beacon != null) {
      digest
          .field(beacon.chain().hash())
          .field(beacon.chain().genesis().getEpochSecond())
          .field(beacon.chain().periodS())
          .field(beacon.round());
    }
    return digest.hex();
  }

  /** What to publish as {@link #seal} for a secret of 64 hex digits. */
  public static String sealOf(String secret) {
    return Digest.of("seal").field(Digest.checked("the secret", secret)).hex();
  }
}

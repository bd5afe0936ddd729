package org.mycelium.commands.sortition;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mycelium.commands.sortition.drand.RoundKey;

/**
 * A public source of randomness that publishes a value at fixed times and cannot be asked for one
 * early: a chain of drand, run by the League of Entropy.
 *
 * @param hash the chain's own id, as 64 lower-case hex digits
 * @param genesis when its first round was published, whole seconds
 * @param periodS seconds from round to round
 */
public record BeaconChain(String hash, Instant genesis, int periodS) {
  /** The League of Entropy's chain of a round every 3 seconds. */
  public static final BeaconChain QUICKNET =
      new BeaconChain(
          "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
          Instant.ofEpochSecond(1_692_803_367),
          3);

  /** The League of Entropy's first chain, of a round every 30 seconds. */
  public static final BeaconChain DEFAULT =
      new BeaconChain(
          "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
          Instant.ofEpochSecond(1_595_431_050),
          30);

  /** Refuses what is no hash and a period below a second. */
  public BeaconChain {
    Digest.checked("the chain", hash);
    if (periodS < 1 || !genesis.equals(genesis.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a period of " + periodS + " s from " + genesis);
    }
  }

  /** One of those above, by the name drand gives it. */
  public static Optional<BeaconChain> named(String name) {
    return switch (name) {
      case "quicknet" -> Optional.of(QUICKNET);
      case "default" -> Optional.of(DEFAULT);
      default -> Optional.empty();
    };
  }

  /** Whether its times are what is known of it, as far as anything is. */
  public boolean isAsKnown() {
    return (!hash.equals(QUICKNET.hash) || equals(QUICKNET))
        && (!hash.equals(DEFAULT.hash) || equals(DEFAULT));
  }

  /** By which its rounds are checked; none for a chain whose form of signature we do not check. */
  public Optional<RoundKey> key() {
    return equals(QUICKNET) ? Optional.of(RoundKey.QUICKNET) : Optional.empty();
  }

  /** When a round, counted from 1, is published. */
  public Instant timeOf(long round) {
    return genesis.plusSeconds(Math.multiplyExact(round - 1, (long) periodS));
  }

  /** The first round that is published at this time or later. */
  public long roundFrom(Instant time) {
    long sinceS =
        Math.max(0, Duration.between(genesis, time).plusSeconds(1).minusNanos(1).toSeconds());
    return 1 + Math.ceilDiv(sinceS, periodS);
  }
}

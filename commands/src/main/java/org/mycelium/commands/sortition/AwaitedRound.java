package org.mycelium.commands.sortition;

import java.time.Instant;

/**
 * The round of a beacon that a draw waits for, named before the draw begins.
 *
 * @param round at least 1
 */
public record AwaitedRound(BeaconChain chain, long round) {
  /** Rounds far beyond any calendar are refused, since they have no time. */
  private static final long MAX_ROUND = 1L << 40;

  /** Refuses round 0. */
  public AwaitedRound {
    if (round < 1 || round > MAX_ROUND) {
      throw new IllegalArgumentException("round " + round);
    }
  }

  /**
   * Whether a signature is not this round's; false for a chain that we have no key of.
   *
   * @param signature hex digits
   */
  public boolean isForged(String signature) {
    return chain.key().filter(key -> !key.signed(round, signature)).isPresent();
  }

  /**
   * Checks a round that is long known, so that the first that somebody enters is checked as fast as
   * any other: code that has not run yet is several times as slow.
   *
   * @return whether it is genuine
   */
  public static boolean rehearse() {
    return !new AwaitedRound(BeaconChain.QUICKNET, 1000)
        .isForged(
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
                + "e342b73a8dd2bacbe47e4b6b63ed5e39");
  }

  /** Where everybody can look it up. */
  public String address() {
    return "https://api.drand.sh/" + chain.hash() + "/public/" + round;
  }

  /** When it is published; nobody knows its value before. */
  public Instant time() {
    return chain.timeOf(round);
  }
}

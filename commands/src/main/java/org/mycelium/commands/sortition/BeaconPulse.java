package org.mycelium.commands.sortition;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a beacon published for a round.
 *
 * <p>That the signature is the beacon's own is not yet said: see {@link AwaitedRound#isForged}.
 *
 * @param round at least 1
 * @param signature lower-case hex digits: 48 bytes on quicknet, 96 on the default chain
 */
public record BeaconPulse(long round, String signature) {
  private static final Pattern SIGNATURE =
      Pattern.compile("([0-9a-f]{2}){48}|([0-9a-f]{2}){64}|([0-9a-f]{2}){96}");

  /** Refuses what cannot be a signature. */
  public BeaconPulse {
    if (!isSignature(signature)) {
      throw new IllegalArgumentException("not a beacon's signature");
    }
  }

  /** Whether it has the length and the digits of a signature of any of drand's schemes. */
  public static boolean isSignature(String text) {
    return SIGNATURE.matcher(text).matches();
  }

  /** The round's randomness, SHA-256 of the signature in every scheme of drand, in hex. */
  public String randomness() {
    return HexFormat.of().formatHex(Digest.sha256().digest(HexFormat.of().parseHex(signature)));
  }
}

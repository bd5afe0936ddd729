package org.mycelium.commands.journal;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash for a whole list, by the tree of RFC 6962 (section 2.1): whoever has the list can
 * compute it, and no other list has the same. Leaves and nodes are told apart by the byte that
 * leads them.
 */
public final class Merkle {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  /**
   * The root of the tree over these leaves, in this order.
   *
   * @return 64 lower-case hex digits; of no leaves the SHA-256 of nothing
   */
  public static String root(List<byte[]> leaves) {
    return HexFormat.of().formatHex(leaves.isEmpty() ? Commitment.sha256().digest() : hash(leaves));
  }

  private static byte[] hash(List<byte[]> leaves) {
    MessageDigest sha256 = Commitment.sha256();
    if (leaves.size() == 1) {
      sha256.update(LEAF);
      return sha256.digest(leaves.getFirst());
    }
    // The largest power of two below their number goes to the left.
    int left = Integer.highestOneBit(leaves.size() - 1);
    byte[] first = hash(leaves.subList(0, left));
    byte[] second = hash(leaves.subList(left, leaves.size()));
    sha256.update(NODE);
    sha256.update(first);
    return sha256.digest(second);
  }
}

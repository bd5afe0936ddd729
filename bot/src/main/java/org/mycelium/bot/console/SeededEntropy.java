package org.mycelium.bot.console;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mycelium.commands.assembly.Entropy;

/**
 * Bytes that are the same each time, so that the same transcript gives the same database.
 * Thread-safe.
 */
final class SeededEntropy implements Entropy {
  private final byte[] seed;
  private long drawn;

  SeededEntropy(String seed) {
    this.seed = seed.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int filled = 0; filled < count; ) {
      byte[] block = block(drawn++);
      int more = Math.min(block.length, count - filled);
      System.arraycopy(block, 0, bytes, filled, more);
      filled += more;
    }
    return bytes;
  }

  private byte[] block(long number) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(seed);
      return sha256.digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}

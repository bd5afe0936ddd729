package org.mycelium.commands.sortition.rfc3797;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The selection of RFC 3797, section 4: who is drawn from a numbered pool, and by which digest. */
public final class Rfc3797 {
  /** The turn is two bytes of what is hashed. */
  public static final int MAX_POOL = 65_535;

  /**
   * One drawn.
   *
   * @param number the place in the published list, from 1
   * @param digest the MD5 digest that chose it, as 32 upper-case hex digits
   */
  public record Pick(int number, String digest) {}

  private Rfc3797() {}

  /** What is hashed: the sources in the order in which they were announced, a slash after each. */
  public static String key(List<KeySource> sources) {
    return sources.stream().map(source -> source.canonical() + "/").collect(Collectors.joining());
  }

  /**
   * Draws.
   *
   * @param pool how many are in the published list, at most {@link #MAX_POOL}
   * @param count how many to draw, at most as many as there are
   * @return in the order in which they were drawn
   */
  public static List<Pick> draw(int pool, int count, String key) {
    if (count < 0 || count > pool || pool > MAX_POOL) {
      throw new IllegalArgumentException(count + " of " + pool);
    }
    List<Integer> left = new ArrayList<>(IntStream.rangeClosed(1, pool).boxed().toList());
    List<Pick> picks = new ArrayList<>();
    for (int turn = 0; turn < count; turn++) {
      byte[] digest = digest(turn, key);
      int at = new BigInteger(1, digest).mod(BigInteger.valueOf(left.size())).intValueExact();
      picks.add(new Pick(takeOut(left, at), HexFormat.of().withUpperCase().formatHex(digest)));
    }
    return List.copyOf(picks);
  }

  /**
   * How many bits of randomness the sources must have so that every choice of so many can come out
   * (section 3.3): the logarithm to base 2 of the number of choices, rounded up.
   */
  public static int bitsNeeded(int pool, int count) {
    BigInteger choices = BigInteger.ONE;
    for (int i = 1; i <= count; i++) {
      choices =
          choices.multiply(BigInteger.valueOf(pool - count + i)).divide(BigInteger.valueOf(i));
    }
    return choices.subtract(BigInteger.ONE).bitLength();
  }

  /** Among numbers, {@code remove} would be ambiguous: a place, or what stands there. */
  private static <T> T takeOut(List<T> list, int place) {
    return list.remove(place);
  }

  private static byte[] digest(int turn, String key) {
    byte[] turnBytes = ByteBuffer.allocate(Short.BYTES).putShort((short) turn).array();
    MessageDigest md5 = md5();
    md5.update(turnBytes);
    md5.update(key.getBytes(StandardCharsets.US_ASCII));
    return md5.digest(turnBytes);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}

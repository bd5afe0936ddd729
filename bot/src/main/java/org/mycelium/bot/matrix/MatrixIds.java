package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Which strings are identifiers (Matrix specification, appendices, "Identifier grammar").
 *
 * <p>All are at most 255 bytes of UTF-8. Historical user ids may hold any character but colon and
 * NUL; those made of control, format (invisible or direction-changing), surrogate or white space
 * characters are refused nevertheless, because an id is what people check before they trust.
 */
public final class MatrixIds {
  private static final int MAX_BYTES = 255;
  private static final Pattern SERVER =
      Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
  private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_.=-]+");
  private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]*");

  private MatrixIds() {}

  /** {@code @localpart:server}. */
  public static boolean isUserId(String id) {
    int colon = id.indexOf(':');
    return isVisible(id, '@') && colon > 0 && SERVER.matcher(id.substring(colon + 1)).matches();
  }

  /** {@code !opaque:server}, or from room version 12 on {@code !hash} without a server. */
  public static boolean isRoomId(String id) {
    return id.length() > 1 && isVisible(id, '!');
  }

  /** {@code $opaque}, in old room versions {@code $opaque:server}. */
  public static boolean isEventId(String id) {
    return id.length() > 1 && isVisible(id, '$');
  }

  /** {@code mxc://server/opaque}. */
  public static boolean isMediaAddress(String address) {
    String[] parts = address.split("/", -1);
    return fits(address)
        && parts.length == 4
        && parts[0].equals("mxc:")
        && parts[1].isEmpty()
        && SERVER.matcher(parts[2]).matches()
        && MEDIA_ID.matcher(parts[3]).matches();
  }

  /**
   * The server a user belongs to, as written in the id.
   *
   * @throws IllegalArgumentException if this is no user id
   */
  public static String serverOf(String userId) {
    if (!isUserId(userId)) {
      throw new IllegalArgumentException("Not a user id");
    }
    return userId.substring(userId.indexOf(':') + 1);
  }

  private static boolean isVisible(String id, char sigil) {
    return !id.isEmpty() && id.charAt(0) == sigil && fits(id) && VISIBLE.matcher(id).matches();
  }

  /** Whether the text keeps the limit for ids, event types and state keys. */
  static boolean fits(String text) {
    return text.length() <= MAX_BYTES && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }
}

package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How many people one message can notify. An event may have 64 KiB (specification, "Size limits"),
 * whatever is in it, and a homeserver takes none that is larger; a user id may have 255 bytes.
 */
public final class Mentions {
  /**
   * For the ids as JSON. With a text of at most 20 KiB that leaves room for the frame which the
   * homeserver puts around, and for encryption, which adds a third.
   */
  public static final int MAX_BYTES = 24 * 1024;

  /** Two quotation marks and a comma. */
  private static final int FRAME_BYTES = 3;

  private Mentions() {}

  /** Those of these user ids that fit into one message, the first first. */
  public static Set<String> fitting(List<String> userIds) {
    Set<String> fitting = new LinkedHashSet<>();
    int left = MAX_BYTES;
    for (String userId : userIds) {
      left -= jsonBytes(userId);
      if (left < 0) {
        break;
      }
      fitting.add(userId);
    }
    return fitting;
  }

  private static int jsonBytes(String userId) {
    // Ids from before rules for them were made may hold quotes, which take a backslash.
    int escapes = (int) userId.chars().filter(c -> c == '"' || c == '\\').count();
    return userId.getBytes(StandardCharsets.UTF_8).length + escapes + FRAME_BYTES;
  }
}

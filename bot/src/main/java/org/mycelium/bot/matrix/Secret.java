package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A token, a password or a key, which prints as {@code [redacted]} wherever it ends up.
 *
 * <p>It is neither serializable nor a record, so that no log line, error or export shows it by
 * accident; {@link #reveal()} is the only way out and easy to search for.
 */
public final class Secret {
  private final String value;

  /**
   * @throws IllegalArgumentException if the value is empty, without repeating it
   */
  public Secret(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A secret may not be empty");
    }
    this.value = value;
  }

  /** The value itself: only for the call that needs it, never for a message. */
  public String reveal() {
    return value;
  }

  /** Takes the same time wherever the first difference lies. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for every secret: a hash would tell something about the value. */
  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}

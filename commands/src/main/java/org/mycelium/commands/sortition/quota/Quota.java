package org.mycelium.commands.sortition.quota;

/**
 * How many of a panel must have a feature.
 *
 * @param category such as {@code age}
 * @param feature such as {@code 16-29}
 * @param min at least
 * @param max at most
 */
public record Quota(String category, String feature, int min, int max) {
  /** Refuses bounds that no number lies between. */
  public Quota {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(min + " to " + max);
    }
  }
}

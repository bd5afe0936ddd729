package org.mycelium.commands.market;

/**
 * The number of a notice. Offers and wants are numbered together, so that a slip in the letter
 * names nothing else.
 *
 * @param value at least 1
 */
public record NoticeNo(int value) implements Comparable<NoticeNo> {
  /** Refuses numbers below 1. */
  public NoticeNo {
    if (value < 1) {
      throw new IllegalArgumentException("notice " + value);
    }
  }

  @Override
  public int compareTo(NoticeNo other) {
    return Integer.compare(value, other.value);
  }
}

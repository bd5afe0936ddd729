package org.mycelium.commands.election;

import java.util.Arrays;

/**
 * A ballot that gives every candidate a whole number from 0: points, stars, dots, or 1 for
 * approval. Who was left blank has 0.
 */
public final class Scores {
  private final int[] points;

  private Scores(int[] points) {
    this.points = points;
  }

  /**
   * A ballot with these numbers, one for each place of the slate.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public static Scores of(int... points) {
    if (Arrays.stream(points).anyMatch(value -> value < 0)) {
      throw new IllegalArgumentException("negative score");
    }
    return new Scores(points.clone());
  }

  /** What it gives this candidate. */
  public int of(int candidate) {
    return points[candidate];
  }

  /** The length of the slate. */
  public int size() {
    return points.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }

  @Override
  public String toString() {
    return Arrays.toString(points);
  }
}

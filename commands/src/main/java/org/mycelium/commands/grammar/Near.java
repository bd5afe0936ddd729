package org.mycelium.commands.grammar;

import java.util.Collection;
import java.util.Optional;

/**
 * Which word was probably meant. Distance is Damerau-Levenshtein in its optimal-alignment form: a
 * letter more, less, other, or two neighbours swapped count one each.
 */
public final class Near {
  /** Longer words are near nothing, so that no text costs more than a glance. */
  public static final int MAX_CHARS = 32;

  private static final int MIN_PREFIX_CHARS = 3;

  private Near() {}

  /**
   * The candidate that was probably meant: one within reach of a slip of the finger (one for three
   * to five characters, two for longer words), else the shortest that begins with the word, if that
   * has three characters or more.
   *
   * @param word already folded
   * @param candidates folded too; among equals the first is taken
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int reach = reach(word);
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      int distance = distance(word, candidate, reach);
      if (distance <= reach) {
        nearest = Optional.of(candidate);
        reach = distance - 1;
      }
    }
    return nearest.isPresent() ? nearest : startingWith(word, candidates);
  }

  private static Optional<String> startingWith(String word, Collection<String> candidates) {
    return word.length() < MIN_PREFIX_CHARS
        ? Optional.empty()
        : candidates.stream()
            .filter(candidate -> candidate.startsWith(word))
            .reduce((a, b) -> b.length() < a.length() ? b : a);
  }

  private static int reach(String word) {
    return word.length() < 3 || word.length() > MAX_CHARS ? 0 : word.length() < 6 ? 1 : 2;
  }

  /** How many slips lie between two words; anything above {@code max} means "too many". */
  public static int distance(String a, String b, int max) {
    if (Math.abs(a.length() - b.length()) > max
        || a.length() > MAX_CHARS
        || b.length() > MAX_CHARS) {
      return a.equals(b) ? 0 : max + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int other = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(other, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}

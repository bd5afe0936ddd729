package org.mycelium.commands.election;

import java.util.Arrays;
import java.util.List;

/** A number for each ordered pair of candidates. */
public final class Pairwise {
  private final long[][] numbers;

  private Pairwise(long[][] numbers) {
    this.numbers = numbers;
  }

  /**
   * How many voters prefer one to the other, for each pair of those who stand.
   *
   * @param unranked whether who is not ranked is worse than who is
   */
  public static Pairwise of(Profile<Ranking> profile, Unranked unranked) {
    int size = profile.slate().size();
    long[][] numbers = new long[size][size];
    boolean[] ranked = new boolean[size];
    List<Integer> standing = profile.slate().standing();
    profile.forEach(
        (ballot, weight) -> {
          for (int from = 0; from < ballot.size(); from = ballot.endOfRank(from)) {
            int end = ballot.endOfRank(from);
            for (int i = from; i < end; i++) {
              long[] row = numbers[ballot.candidate(i)];
              for (int j = end; j < ballot.size(); j++) {
                row[ballot.candidate(j)] += weight;
              }
            }
          }
          if (unranked == Unranked.TIED_LAST && ballot.size() < size) {
            Arrays.fill(ranked, false);
            for (int i = 0; i < ballot.size(); i++) {
              ranked[ballot.candidate(i)] = true;
            }
            for (int i = 0; i < ballot.size(); i++) {
              long[] row = numbers[ballot.candidate(i)];
              for (int other : standing) {
                row[other] += ranked[other] ? 0 : weight;
              }
            }
          }
        });
    return new Pairwise(numbers);
  }

  /** How many ballots give one more points than the other, for each pair. */
  public static Pairwise ofScores(Profile<Scores> profile) {
    int size = profile.slate().size();
    long[][] numbers = new long[size][size];
    profile.forEach(
        (ballot, weight) -> {
          for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
              numbers[a][b] += ballot.of(a) > ballot.of(b) ? weight : 0;
            }
          }
        });
    return new Pairwise(numbers);
  }

  /** These numbers, by row and column. */
  public static Pairwise of(long[][] numbers) {
    long[][] own = new long[numbers.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = numbers[i].clone();
    }
    return new Pairwise(own);
  }

  /** The number of this pair. */
  public long of(int candidate, int other) {
    return numbers[candidate][other];
  }

  /** Whether more prefer the one than prefer the other. */
  public boolean beats(int candidate, int other) {
    return numbers[candidate][other] > numbers[other][candidate];
  }

  /** Rows and columns there are, those of the withdrawn included. */
  public int size() {
    return numbers.length;
  }
}

package org.mycelium.bot.draw;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The simplex method as it stands in textbooks, in fractions: two phases, and Bland's rule, so that
 * it always ends. Slow, and shares nothing with what the program solves by.
 */
final class ExactSimplex {
  /**
   * An equation.
   *
   * @param sum its right side, at least 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Equation(Ratio[] factors, Ratio sum) {}

  private final int variables;
  private final Ratio[][] rows;
  private final int[] basis;

  private ExactSimplex(int variables, List<Equation> equations) {
    this.variables = variables;
    this.rows = new Ratio[equations.size()][];
    this.basis = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Ratio[variables + rows.length + 1];
      Arrays.fill(rows[i], Ratio.ZERO);
      System.arraycopy(equations.get(i).factors(), 0, rows[i], 0, variables);
      rows[i][variables + i] = Ratio.ONE;
      rows[i][rows[i].length - 1] = equations.get(i).sum();
      basis[i] = variables + i;
    }
  }

  /**
   * Variables of at least 0 that keep the equations and make the gain the most.
   *
   * @throws AssertionError if the equations contradict one another
   */
  static Ratio[] most(Ratio[] gains, List<Equation> equations) {
    ExactSimplex simplex = new ExactSimplex(gains.length, equations);
    simplex.begin();
    simplex.raise(gains, simplex.variables);
    Ratio[] at = new Ratio[gains.length];
    Arrays.fill(at, Ratio.ZERO);
    for (int i = 0; i < simplex.basis.length; i++) {
      if (simplex.basis[i] < at.length) {
        at[simplex.basis[i]] = simplex.sum(i);
      }
    }
    return at;
  }

  /** Finds a first solution: what was added to each equation is made nothing. */
  private void begin() {
    int all = variables + rows.length;
    Ratio[] gains = new Ratio[all];
    Arrays.fill(gains, 0, variables, Ratio.ZERO);
    Arrays.fill(gains, variables, all, Ratio.of(-1));
    raise(gains, all);
    for (int i = 0; i < basis.length; i++) {
      if (basis[i] >= variables) {
        if (sum(i).sign() != 0) {
          throw new AssertionError("the equations contradict one another");
        }
        for (int column = 0; column < variables && basis[i] >= variables; column++) {
          if (rows[i][column].sign() != 0) {
            pivot(i, column);
          }
        }
      }
    }
  }

  /** Takes in the first column that gains, until there is none. */
  private void raise(Ratio[] gains, int columns) {
    OptionalInt column = gaining(gains, columns);
    while (column.isPresent()) {
      pivot(leaving(column.getAsInt()), column.getAsInt());
      column = gaining(gains, columns);
    }
  }

  private OptionalInt gaining(Ratio[] gains, int columns) {
    return IntStream.range(0, columns).filter(at -> gain(at, gains).sign() > 0).findFirst();
  }

  private Ratio gain(int column, Ratio... gains) {
    Ratio gain = gains[column];
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] < gains.length && rows[i][column].sign() != 0) {
        gain = gain.minus(gains[basis[i]].times(rows[i][column]));
      }
    }
    return gain;
  }

  private int leaving(int column) {
    int leaving = -1;
    Ratio least = Ratio.ZERO;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][column].sign() <= 0) {
        continue;
      }
      Ratio room = sum(i).by(rows[i][column]);
      int order = leaving < 0 ? -1 : room.compareTo(least);
      if (order < 0 || (order == 0 && basis[i] < basis[leaving])) {
        leaving = i;
        least = room;
      }
    }
    return leaving;
  }

  private void pivot(int row, int column) {
    Ratio by = rows[row][column];
    for (int j = 0; j < rows[row].length; j++) {
      rows[row][j] = rows[row][j].by(by);
    }
    for (int i = 0; i < rows.length; i++) {
      Ratio times = rows[i][column];
      for (int j = 0; i != row && times.sign() != 0 && j < rows[i].length; j++) {
        if (rows[row][j].sign() != 0) {
          rows[i][j] = rows[i][j].minus(times.times(rows[row][j]));
        }
      }
    }
    basis[row] = column;
  }

  private Ratio sum(int row) {
    return rows[row][rows[row].length - 1];
  }
}

package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Costs of variables of at least 0, to be made least, and rows that bound sums of them. */
public final class LinearProgram {
  /**
   * A bounded sum of multiples of variables.
   *
   * @param variables which ones
   * @param factors by how much each is multiplied
   * @param lower minus infinity for none
   * @param upper infinity for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Row(int[] variables, double[] factors, double lower, double upper) {}

  private final double[] costs;
  private final double[] uppers;
  private final boolean whole;
  private final List<Row> rows = new ArrayList<>();

  private LinearProgram(int variables, boolean whole) {
    costs = new double[variables];
    uppers = new double[variables];
    Arrays.fill(uppers, Double.POSITIVE_INFINITY);
    this.whole = whole;
  }

  static LinearProgram ofReals(int variables) {
    return new LinearProgram(variables, false);
  }

  static LinearProgram ofWholeNumbers(int variables) {
    return new LinearProgram(variables, true);
  }

  LinearProgram cost(int variable, double cost) {
    costs[variable] = cost;
    return this;
  }

  LinearProgram upTo(int variable, double upper) {
    uppers[variable] = upper;
    return this;
  }

  /** Begins a row; variables that are named twice count twice. */
  Sum row() {
    return new Sum();
  }

  /** How many variables there are. */
  public int variables() {
    return costs.length;
  }

  /** What one of a variable costs. */
  public double cost(int variable) {
    return costs[variable];
  }

  /** The most a variable can be; infinity for no bound. */
  public double upper(int variable) {
    return uppers[variable];
  }

  /** Whether all variables are whole numbers. */
  public boolean whole() {
    return whole;
  }

  /** In the order in which they were added, which is that of the duals. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** A row on its way. */
  final class Sum {
    private int[] variables = new int[16];
    private double[] factors = new double[16];
    private int size;

    Sum plus(double factor, int variable) {
      if (factor == 0) {
        return this;
      }
      if (size == variables.length) {
        variables = Arrays.copyOf(variables, 2 * size);
        factors = Arrays.copyOf(factors, 2 * size);
      }
      variables[size] = variable;
      factors[size++] = factor;
      return this;
    }

    void between(double lower, double upper) {
      rows.add(new Row(Arrays.copyOf(variables, size), Arrays.copyOf(factors, size), lower, upper));
    }

    void atLeast(double lower) {
      between(lower, Double.POSITIVE_INFINITY);
    }

    void exactly(double value) {
      between(value, value);
    }
  }
}

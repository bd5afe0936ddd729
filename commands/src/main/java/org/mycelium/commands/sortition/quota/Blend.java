package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Mixes panels so that the expected number of each type comes as near as possible to a wish: least
 * squares with weights that are not negative, by the active-set method of Lawson and Hanson (1974).
 * What remains, {@link #rest}, says of which types a further panel should have more.
 */
final class Blend {
  /** Below this a weight, or what a panel adds to the others, is a rounding error. */
  private static final double NOTHING = 1e-11;

  private final double[] wished;
  private final Set<Panel> known = new LinkedHashSet<>();
  private final List<Sparse> panels = new ArrayList<>();
  private final List<Integer> used = new ArrayList<>();
  private final Factor factor = new Factor();
  private double[] weights = new double[0];
  private double[] rest;

  Blend(double... wished) {
    this.wished = wished;
    this.rest = wished.clone();
  }

  /** A panel without the types it has none of. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sparse(Panel panel, int[] types, double[] counts) {
    static Sparse of(Panel panel, int all) {
      int[] types = java.util.stream.IntStream.range(0, all).filter(t -> panel.of(t) > 0).toArray();
      return new Sparse(panel, types, Arrays.stream(types).mapToDouble(panel::of).toArray());
    }

    double times(double... values) {
      double sum = 0;
      for (int i = 0; i < types.length; i++) {
        sum += counts[i] * values[types[i]];
      }
      return sum;
    }
  }

  /** False if it is known already. */
  boolean add(Panel panel) {
    boolean isNew = known.add(panel);
    if (isNew) {
      panels.add(Sparse.of(panel, wished.length));
    }
    return isNew;
  }

  boolean isEmpty() {
    return panels.isEmpty();
  }

  /** What is wished for less what the mixture gives, by type. */
  double[] rest() {
    return rest.clone();
  }

  /** The panels that are mixed. */
  List<Panel> used() {
    return used.stream().map(i -> panels.get(i).panel()).toList();
  }

  /** How much of each of {@link #used}; nearly 1 in sum once the wish is reached. */
  double[] weights() {
    return weights.clone();
  }

  /** Mixes as well as the known panels allow, or until what remains of each type is negligible. */
  void settle(double tolerance) {
    boolean[] spent = new boolean[panels.size()];
    used.forEach(i -> spent[i] = true);
    for (int next = best(spent); next >= 0 && farthest() > tolerance; next = best(spent)) {
      spent[next] = true;
      if (factor.append(next)) {
        used.add(next);
        weights = Arrays.copyOf(weights, used.size());
        for (int dropped : balance()) {
          spent[dropped] = false;
        }
        // A panel that is dropped at once would be tried for ever.
        spent[next] = true;
        measure();
      }
    }
  }

  private double farthest() {
    return Arrays.stream(rest).map(Math::abs).max().orElse(0);
  }

  /** The panel that brings the mixture nearer fastest; -1 if none does. */
  private int best(boolean... spent) {
    int best = -1;
    double most = NOTHING;
    for (int i = 0; i < spent.length; i++) {
      double gain = spent[i] ? 0 : panels.get(i).times(rest);
      if (gain > most) {
        most = gain;
        best = i;
      }
    }
    return best;
  }

  /** Solves for the weights, and drops panels until none is negative. */
  private List<Integer> balance() {
    List<Integer> dropped = new ArrayList<>();
    double[] solved = factor.solve(1);
    while (Arrays.stream(solved).anyMatch(weight -> weight <= 0)) {
      double step = 1;
      for (int i = 0; i < solved.length; i++) {
        if (solved[i] <= 0) {
          step = Math.min(step, weights[i] / (weights[i] - solved[i]));
        }
      }
      for (int i = 0; i < solved.length; i++) {
        weights[i] += step * (solved[i] - weights[i]);
      }
      for (int i = solved.length - 1; i >= 0; i--) {
        if (solved[i] <= 0 && weights[i] <= NOTHING) {
          dropped.add(drop(i));
        }
      }
      solved = factor.solve(1);
    }
    weights = factor.solve(2);
    return dropped;
  }

  private int drop(int place) {
    factor.remove(place);
    double[] left = new double[weights.length - 1];
    System.arraycopy(weights, 0, left, 0, place);
    System.arraycopy(weights, place + 1, left, place, left.length - place);
    weights = left;
    return used.remove(/* index */ place);
  }

  private void measure() {
    rest = wished.clone();
    for (int i = 0; i < weights.length; i++) {
      Sparse panel = panels.get(used.get(i));
      for (int j = 0; j < panel.types().length; j++) {
        rest[panel.types()[j]] -= weights[i] * panel.counts()[j];
      }
    }
  }

  /** The lower triangle whose square is the matrix of products of the used panels (Cholesky). */
  private final class Factor {
    private final List<double[]> rows = new ArrayList<>();

    /** False if the panel is a mixture of those that are used. */
    boolean append(int next) {
      int size = rows.size();
      Sparse panel = panels.get(next);
      double[] dense = new double[wished.length];
      for (int i = 0; i < panel.types().length; i++) {
        dense[panel.types()[i]] = panel.counts()[i];
      }
      double[] row = new double[size + 1];
      for (int i = 0; i < size; i++) {
        row[i] = panels.get(used.get(i)).times(dense);
      }
      forward(row, size);
      double square = panel.times(dense);
      double left = square;
      for (int i = 0; i < size; i++) {
        left -= row[i] * row[i];
      }
      if (left <= 1e-9 * square) {
        return false;
      }
      row[size] = Math.sqrt(left);
      rows.add(row);
      return true;
    }

    /** Takes a panel out, and turns what is left into a triangle again (Givens). */
    void remove(int place) {
      rows.remove(place);
      int size = rows.size();
      for (int column = place; column < size; column++) {
        double[] pivot = rows.get(column);
        double length = Math.hypot(pivot[column], pivot[column + 1]);
        double cosine = pivot[column] / length;
        double sine = pivot[column + 1] / length;
        for (int i = column; i < size; i++) {
          double[] row = rows.get(i);
          double a = row[column];
          double b = row[column + 1];
          row[column] = cosine * a + sine * b;
          row[column + 1] = cosine * b - sine * a;
        }
        rows.set(column, Arrays.copyOf(pivot, column + 1));
      }
    }

    /**
     * The weights with which the used panels come nearest, whatever their sign.
     *
     * @param passes the second removes the rounding of the first
     */
    double[] solve(int passes) {
      double[] solved = new double[rows.size()];
      double[] missing = wished;
      for (int pass = 0; pass < passes; pass++) {
        double[] more = new double[solved.length];
        for (int i = 0; i < more.length; i++) {
          more[i] = panels.get(used.get(i)).times(missing);
        }
        forward(more, more.length);
        backward(more);
        missing = missing.clone();
        for (int i = 0; i < more.length; i++) {
          solved[i] += more[i];
          Sparse panel = panels.get(used.get(i));
          for (int j = 0; j < panel.types().length; j++) {
            missing[panel.types()[j]] -= more[i] * panel.counts()[j];
          }
        }
      }
      return solved;
    }

    private void forward(double[] values, int size) {
      for (int i = 0; i < size; i++) {
        double[] row = rows.get(i);
        values[i] -= product(row, values, i);
        values[i] /= row[i];
      }
    }

    /** Four sums beside one another, which a processor adds up at once. */
    private static double product(double[] a, double[] b, int length) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      int i = 0;
      for (; i + 3 < length; i += 4) {
        first += a[i] * b[i];
        second += a[i + 1] * b[i + 1];
        third += a[i + 2] * b[i + 2];
        fourth += a[i + 3] * b[i + 3];
      }
      for (; i < length; i++) {
        first += a[i] * b[i];
      }
      return first + second + third + fourth;
    }

    private void backward(double... values) {
      for (int i = values.length - 1; i >= 0; i--) {
        double[] row = rows.get(i);
        values[i] /= row[i];
        for (int j = 0; j < i; j++) {
          values[j] -= row[j] * values[i];
        }
      }
    }
  }
}

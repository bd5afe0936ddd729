package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Panels known so far, and how to mix them so that the lowest chance is as high as possible, by a
 * linear program.
 */
final class Mixture {
  private final Pool pool;
  private final Solver solver;
  private final Set<Panel> known = new LinkedHashSet<>();
  private final List<Panel> panels = new ArrayList<>();

  Mixture(Pool pool, Solver solver) {
    this.pool = pool;
    this.solver = solver;
  }

  boolean add(Panel panel) {
    boolean isNew = known.add(panel);
    if (isNew) {
      panels.add(panel);
    }
    return isNew;
  }

  List<Panel> panels() {
    return List.copyOf(panels);
  }

  /**
   * A mixture.
   *
   * @param value the lowest chance
   * @param weights of {@link #panels}, 1 in sum
   * @param prices of one more of each type
   * @param cost what a panel must be worth at these prices to improve the mixture
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Mixed(double value, double[] weights, double[] prices, double cost) {}

  /**
   * The lowest chance of those whose level is open as high as possible, the others' at their
   * levels.
   *
   * @param levels negative where open
   */
  Mixed raising(double slack, double... levels) {
    int lowest = panels.size();
    LinearProgram program = LinearProgram.ofReals(panels.size() + 1).cost(lowest, -1);
    for (int type = 0; type < levels.length; type++) {
      int size = pool.types().get(type).size();
      if (levels[type] < 0) {
        sum(program, type).plus(-size, lowest).atLeast(0);
      } else {
        sum(program, type).atLeast(size * (levels[type] - slack));
      }
    }
    return solved(program, levels.length);
  }

  private LinearProgram.Sum sum(LinearProgram program, int type) {
    LinearProgram.Sum sum = program.row();
    for (int panel = 0; panel < panels.size(); panel++) {
      sum.plus(panels.get(panel).of(type), panel);
    }
    return sum;
  }

  private Mixed solved(LinearProgram program, int types) {
    LinearProgram.Sum weights = program.row();
    for (int panel = 0; panel < panels.size(); panel++) {
      weights.plus(1, panel);
    }
    weights.exactly(1);
    Optional<Solver.Optimum> solved = solver.minimise(program);
    Solver.Optimum optimum =
        solved.orElseThrow(() -> new IllegalStateException("levels reached before are lost"));
    double[] prices = new double[types];
    for (int type = 0; type < types; type++) {
      prices[type] = Math.max(0, optimum.duals()[type]);
    }
    double[] shares = new double[panels.size()];
    System.arraycopy(optimum.at(), 0, shares, 0, shares.length);
    return new Mixed(optimum.at()[panels.size()], shares, prices, -optimum.duals()[types]);
  }
}

package org.mycelium.commands.sortition.quota;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chances that nobody can exceed: the leximin of mixtures of panels whose members may also be
 * cut in parts. No lottery over whole people does better, and nearly always one does as well.
 */
final class Ceiling {
  private static final double UNKNOWN = -1;

  /** Below this a price is a rounding error. */
  private static final double PRICED = 1e-7;

  /** What is less than this beyond a bound is rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double LEAST_SLACK = 1e-12;
  private static final double MOST_SLACK = 1e-8;

  private final Pool pool;
  private final Solver solver;
  private final double[] levels;
  private final boolean[] capped;

  /**
   * By how much bounds may be passed, so that the rounding of earlier rounds contradicts nothing.
   */
  private double slack = LEAST_SLACK;

  private Ceiling(Pool pool, Solver solver) {
    this.pool = pool;
    this.solver = solver;
    this.levels = new double[pool.types().size()];
    this.capped = new boolean[levels.length];
    Arrays.fill(levels, UNKNOWN);
  }

  /**
   * The highest chances by type; empty if not even parts of people can keep the quotas.
   *
   * <p>Each round raises the lowest chance of those that are still open as far as it goes, and
   * fixes it for whoever has a price, since raising theirs would lower it. There are about as many
   * rounds as quotas that bind.
   */
  static Optional<double[]> of(Pool pool, Solver solver) {
    Ceiling ceiling = new Ceiling(pool, solver);
    for (int round = 0; ceiling.isOpen(); ) {
      if (ceiling.round()) {
        round++;
      } else if (round == 0) {
        return Optional.empty();
      } else {
        ceiling.giveWay();
      }
    }
    return Optional.of(ceiling.levels);
  }

  private boolean isOpen() {
    return Arrays.stream(levels).anyMatch(level -> level == UNKNOWN);
  }

  /** False if the rows contradict one another, which after the first only rounding brings about. */
  private boolean round() {
    LinearProgram program = program();
    Optional<Solver.Optimum> solved = solver.minimise(program);
    while (solved.isPresent() && capsMore(solved.get())) {
      program = program();
      solved = solver.minimise(program);
    }
    if (solved.isEmpty()) {
      return false;
    }
    fix(program, solved.get());
    return true;
  }

  private void giveWay() {
    slack *= 10;
    if (slack > MOST_SLACK) {
      throw new IllegalStateException("levels reached before are lost");
    }
  }

  /**
   * Of each type the expected number above its level, and the lowest level, which all open ones
   * share.
   */
  private LinearProgram program() {
    int lowest = levels.length;
    LinearProgram program = LinearProgram.ofReals(levels.length + 1).cost(lowest, -1);
    LinearProgram.Sum seats = program.row();
    double fixed = 0;
    for (int type = 0; type < levels.length; type++) {
      fixed += place(type, seats, program);
    }
    seats.exactly(pool.seats() - fixed);
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      LinearProgram.Sum having = program.row();
      double known = 0;
      for (int type = 0; type < levels.length; type++) {
        if (pool.types().get(type).has(quota)) {
          known += place(type, having, program);
        }
      }
      Quota bounds = pool.quotas().get(quota);
      having.between(bounds.min() - known - slack, bounds.max() - known + slack);
    }
    for (int type = 0; type < levels.length; type++) {
      int size = pool.types().get(type).size();
      if (levels[type] != UNKNOWN) {
        program.upTo(type, slack);
      } else if (capped[type]) {
        program.row().plus(1, type).plus(size, lowest).between(Double.NEGATIVE_INFINITY, size);
      }
    }
    return program;
  }

  /** Adds a type to a sum; what is known of it is returned instead. */
  private double place(int type, LinearProgram.Sum sum, LinearProgram program) {
    int size = pool.types().get(type).size();
    sum.plus(1, type);
    if (levels[type] != UNKNOWN) {
      return size * levels[type];
    }
    sum.plus(size, program.variables() - 1);
    return 0;
  }

  /** Nobody is drawn more often than always: few types come to that, so only those are bounded. */
  private boolean capsMore(Solver.Optimum optimum) {
    double lowest = optimum.at()[levels.length];
    boolean more = false;
    for (int type = 0; type < levels.length; type++) {
      int size = pool.types().get(type).size();
      if (levels[type] == UNKNOWN
          && !capped[type]
          && optimum.at()[type] + size * lowest > size + ROUNDING) {
        capped[type] = true;
        more = true;
      }
    }
    return more;
  }

  private void fix(LinearProgram program, Solver.Optimum optimum) {
    double lowest = Math.clamp(optimum.at()[levels.length], 0, 1);
    double[] prices = prices(program, optimum);
    double highest = 0;
    for (int type = 0; type < levels.length; type++) {
      highest = levels[type] == UNKNOWN ? Math.max(highest, prices[type]) : highest;
    }
    if (highest <= 0 || lowest >= 1) {
      fixAll(lowest);
      return;
    }
    for (int type = 0; type < levels.length; type++) {
      if (levels[type] == UNKNOWN && prices[type] > PRICED * highest) {
        levels[type] = lowest;
      }
    }
  }

  private void fixAll(double level) {
    for (int type = 0; type < levels.length; type++) {
      levels[type] = levels[type] == UNKNOWN ? level : levels[type];
    }
  }

  /** What one more of each type would cost the others. */
  private static double[] prices(LinearProgram program, Solver.Optimum optimum) {
    double[] prices = new double[program.variables()];
    for (int row = 0; row < program.rows().size(); row++) {
      LinearProgram.Row sum = program.rows().get(row);
      for (int i = 0; i < sum.variables().length; i++) {
        prices[sum.variables()[i]] -= optimum.duals()[row] * sum.factors()[i];
      }
    }
    return prices;
  }
}

package org.mycelium.commands.sortition.quota;

import java.util.Optional;

/** Whole panels by linear programs of whole numbers: slow, and never in vain. */
final class Programs {
  private Programs() {}

  /** The worthiest panel that keeps the quotas; empty if none does. */
  static Optional<Panel> worthiest(Pool pool, Solver solver, double... worth) {
    LinearProgram program = panel(pool, 0, true);
    for (int type = 0; type < worth.length; type++) {
      program.cost(type, -worth[type]);
    }
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      Quota bounds = pool.quotas().get(quota);
      having(pool, program, quota).between(bounds.min(), bounds.max());
    }
    return solver.minimise(program).map(optimum -> read(pool, optimum));
  }

  /** Any panel at all. */
  static Optional<Panel> any(Pool pool, Solver solver) {
    return worthiest(pool, solver, new double[pool.types().size()]);
  }

  /**
   * The numbers of each type, and so many more variables; as many as there are seats.
   *
   * @param whole whether people come whole
   */
  static LinearProgram panel(Pool pool, int more, boolean whole) {
    int types = pool.types().size();
    LinearProgram program =
        whole ? LinearProgram.ofWholeNumbers(types + more) : LinearProgram.ofReals(types + more);
    LinearProgram.Sum seats = program.row();
    for (int type = 0; type < types; type++) {
      program.upTo(type, pool.types().get(type).size());
      seats.plus(1, type);
    }
    seats.exactly(pool.seats());
    return program;
  }

  /** The number of those who have a feature, to be bounded. */
  static LinearProgram.Sum having(Pool pool, LinearProgram program, int quota) {
    LinearProgram.Sum sum = program.row();
    for (int type = 0; type < pool.types().size(); type++) {
      sum.plus(pool.types().get(type).has(quota) ? 1 : 0, type);
    }
    return sum;
  }

  private static Panel read(Pool pool, Solver.Optimum optimum) {
    int[] counts = new int[pool.types().size()];
    for (int type = 0; type < counts.length; type++) {
      counts[type] = (int) Math.round(optimum.at()[type]);
    }
    Panel panel = new Panel(counts);
    if (!pool.admits(panel)) {
      throw new IllegalStateException("the solver's panel does not keep the quotas");
    }
    return panel;
  }
}

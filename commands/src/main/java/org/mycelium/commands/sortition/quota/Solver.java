package org.mycelium.commands.sortition.quota;

import java.util.Optional;

/**
 * Solves linear programs, of real or of whole numbers. The same program must always get the same
 * answer, or a draw could not be repeated.
 */
public interface Solver {
  /**
   * What was found.
   *
   * @param value of the objective
   * @param at the variables' values
   * @param duals how much the value grows with each row's bound; all zero where whole numbers are
   *     asked for
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Optimum(double value, double[] at, double[] duals) {}

  /**
   * The least value of the objective.
   *
   * @return empty if the rows contradict one another
   * @throws IllegalStateException if it cannot tell
   */
  Optional<Optimum> minimise(LinearProgram program);
}

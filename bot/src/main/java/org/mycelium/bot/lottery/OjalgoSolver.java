package org.mycelium.bot.lottery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.sortition.quota.LinearProgram;
import org.mycelium.commands.sortition.quota.Solver;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/** Solves linear programs with ojAlgo. One thread for each program, so that it can be repeated. */
public final class OjalgoSolver implements Solver {
  private static final double ROUNDING = 1e-6;

  private final Optional<TimeLimit> limit;

  /** Takes as long as it takes. */
  public OjalgoSolver() {
    this.limit = Optional.empty();
  }

  /** Throws {@link TimeLimit.Over} when the time is over. */
  public OjalgoSolver(TimeLimit limit) {
    this.limit = Optional.of(limit);
  }

  @Override
  public Optional<Optimum> minimise(LinearProgram program) {
    return program.whole() ? inWholeNumbers(program) : inReals(program);
  }

  /** Each row becomes an equation, or an inequality for each of its bounds. */
  private Optional<Optimum> inReals(LinearProgram program) {
    int variables = program.variables();
    double[] costs = new double[variables];
    double[] uppers = new double[variables];
    Arrays.setAll(costs, program::cost);
    Arrays.setAll(uppers, program::upper);
    LinearSolver.Builder builder = LinearSolver.newBuilder(costs).upper(uppers);
    List<LinearProgram.Row> rows = program.rows();
    int inequalities = 0;
    for (LinearProgram.Row row : rows) {
      if (isEquation(row)) {
        builder.equality(row.upper(), factors(row, 1, variables));
        continue;
      }
      if (row.upper() < Double.POSITIVE_INFINITY) {
        builder.inequality(row.upper(), factors(row, 1, variables));
        inequalities++;
      }
      if (row.lower() > Double.NEGATIVE_INFINITY) {
        builder.inequality(-row.lower(), factors(row, -1, variables));
        inequalities++;
      }
    }
    Optimisation.Options options = new Optimisation.Options();
    hurry(options);
    options.sparse = false;
    options.linear().dual();
    Optimisation.Result result = builder.build(options).solve();
    if (!found(result)) {
      return Optional.empty();
    }
    checkBounds(program, result);
    Access1D<?> multipliers = result.getDualSolution().orElseThrow().get();
    return Optional.of(
        new Optimum(value(costs, result), at(result), duals(rows, multipliers, inequalities)));
  }

  /** Rounding has been seen to end in an optimum outside the bounds, which is worse than none. */
  private static void checkBounds(LinearProgram program, Optimisation.Result result) {
    for (int i = 0; i < program.variables(); i++) {
      double at = result.doubleValue(i);
      if (at < -ROUNDING || at > program.upper(i) + ROUNDING) {
        throw new IllegalStateException("the solver's optimum is out of bounds");
      }
    }
  }

  /**
   * Inequalities come first, then equations; a multiplier is what a bound's increase takes away.
   */
  private static double[] duals(
      List<LinearProgram.Row> rows, Access1D<?> multipliers, int inequalities) {
    double[] duals = new double[rows.size()];
    int inequality = 0;
    int equation = inequalities;
    for (int i = 0; i < duals.length; i++) {
      LinearProgram.Row row = rows.get(i);
      if (isEquation(row)) {
        duals[i] = -multipliers.doubleValue(equation++);
        continue;
      }
      if (row.upper() < Double.POSITIVE_INFINITY) {
        duals[i] -= multipliers.doubleValue(inequality++);
      }
      if (row.lower() > Double.NEGATIVE_INFINITY) {
        duals[i] += multipliers.doubleValue(inequality++);
      }
    }
    return duals;
  }

  private Optional<Optimum> inWholeNumbers(LinearProgram program) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    hurry(model.options);
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    double[] costs = new double[program.variables()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = program.cost(i);
      Variable variable = model.addVariable("x" + i).lower(0).integer(true).weight(costs[i]);
      if (program.upper(i) < Double.POSITIVE_INFINITY) {
        variable.upper(program.upper(i));
      }
    }
    List<LinearProgram.Row> rows = program.rows();
    for (int i = 0; i < rows.size(); i++) {
      LinearProgram.Row row = rows.get(i);
      Expression sum = model.addExpression("r" + i);
      for (int j = 0; j < row.variables().length; j++) {
        sum.set(row.variables()[j], row.factors()[j]);
      }
      if (row.lower() > Double.NEGATIVE_INFINITY) {
        sum.lower(row.lower());
      }
      if (row.upper() < Double.POSITIVE_INFINITY) {
        sum.upper(row.upper());
      }
    }
    Optimisation.Result result = model.minimise();
    return found(result)
        ? Optional.of(new Optimum(value(costs, result), at(result), new double[rows.size()]))
        : Optional.empty();
  }

  private static boolean isEquation(LinearProgram.Row row) {
    return row.lower() == row.upper();
  }

  private static double[] factors(LinearProgram.Row row, double sign, int variables) {
    double[] factors = new double[variables];
    for (int i = 0; i < row.variables().length; i++) {
      factors[row.variables()[i]] += sign * row.factors()[i];
    }
    return factors;
  }

  private void hurry(Optimisation.Options options) {
    if (limit.filter(TimeLimit::over).isPresent()) {
      throw new TimeLimit.Over();
    }
    limit.ifPresent(time -> options.time_abort = time.leftMs());
  }

  private boolean found(Optimisation.Result result) {
    State state = result.getState();
    if (state.isOptimal()) {
      return true;
    }
    if (limit.filter(TimeLimit::over).isPresent()) {
      // What it did not find in time may be there.
      throw new TimeLimit.Over();
    }
    if (state == State.INFEASIBLE) {
      return false;
    }
    throw new IllegalStateException("the solver ended " + state);
  }

  private static double[] at(Optimisation.Result result) {
    double[] at = new double[(int) result.count()];
    Arrays.setAll(at, result::doubleValue);
    return at;
  }

  private static double value(double[] costs, Optimisation.Result result) {
    double value = 0;
    for (int i = 0; i < costs.length; i++) {
      value += costs[i] * result.doubleValue(i);
    }
    return value;
  }
}

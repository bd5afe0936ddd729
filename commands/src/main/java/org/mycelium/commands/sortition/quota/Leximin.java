package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.sortition.quota.Mixture.Mixed;

/**
 * Finds the lottery over panels that LEXIMIN asks for.
 *
 * <p>First the {@link Ceiling} is computed, which is quick. Then panels are made near it and mixed
 * until everybody's chance reaches it: a linear program names prices at which a further panel would
 * help, and such panels are made (column generation). If even the worthiest panel does not help,
 * the ceiling cannot be reached by whole people, and the chances are raised level by level instead.
 */
public final class Leximin {
  /** Two chances that differ by less are the same. */
  static final double TOLERANCE = 1e-9;

  /** No smaller error is promised: what is rounded on the way adds up to less. */
  private static final double LEAST_ERROR = 1e-8;

  /** What is this near to a whole number is one. */
  private static final double WHOLE = 1e-6;

  private static final int MAX_ROUNDS = 60;
  private static final int TRIES = 40;
  private static final int BATCHES = 6;

  private final Pool pool;
  private final Solver solver;
  private final Mixture mixture;
  private final PanelMaker maker;
  private final Scatter scatter = new Scatter(1);
  private final Progress progress;
  private int round = 1;
  private int tried;

  private Leximin(Pool pool, Solver solver, Progress progress) {
    this.progress = progress;
    this.pool = pool;
    this.solver = solver;
    this.mixture = new Mixture(pool, solver);
    this.maker = new PanelMaker(pool, scatter);
  }

  /**
   * The lottery; empty if no panel keeps the quotas, for which {@link Clash} looks for the cause.
   */
  public static Optional<Lottery> of(Pool pool, Solver solver) {
    return of(pool, solver, Progress.NONE);
  }

  /** The same, telling how far it is: a thousand types of people take half a minute. */
  public static Optional<Lottery> of(Pool pool, Solver solver, Progress progress) {
    Optional<double[]> ceiling = Ceiling.of(pool, solver);
    return ceiling.flatMap(levels -> new Leximin(pool, solver, progress).reach(levels));
  }

  private Optional<Lottery> reach(double... ceiling) {
    double[] wished = wished(ceiling);
    Blend blend = new Blend(wished);
    gather(blend, wished);
    if (blend.isEmpty()) {
      Optional<Panel> any = Programs.any(pool, solver);
      if (any.isEmpty()) {
        return Optional.empty();
      }
      blend.add(any.get());
    }
    for (; round <= MAX_ROUNDS; round++) {
      blend.settle(TOLERANCE);
      double[] rest = blend.rest();
      if (Arrays.stream(rest).allMatch(left -> Math.abs(left) <= TOLERANCE)) {
        return Optional.of(lottery(ceiling, blend.used(), blend.weights()));
      }
      if (!nears(blend, rest, wished)) {
        return Optional.of(byLevels(blend.used(), wished));
      }
    }
    // Near enough, and how near is told.
    return Optional.of(lottery(ceiling, blend.used(), blend.weights()));
  }

  /**
   * Adds panels on the side to which the blend falls short. If the wish can be reached at all, the
   * panel that lies farthest to that side lies as far as the wish; false if it does not.
   */
  private boolean nears(Blend blend, double[] rest, double... wished) {
    boolean found = false;
    for (Panel panel : tilted(wished, rest)) {
      found |= panel.worth(rest) > 0 && blend.add(panel);
    }
    gather(blend, wished);
    if (found) {
      return true;
    }
    double distance = Arrays.stream(rest).map(left -> left * left).sum();
    Panel best = Programs.worthiest(pool, solver, scaled(rest)).orElseThrow();
    return best.worth(rest) > (1 - WHOLE) * distance && blend.add(best);
  }

  /**
   * Panels around what is wished for: three for each type nearly always enclose it. Repairs pull
   * them aside a little, so each batch aims as far to the other side as those before came out.
   */
  private void gather(Blend blend, double... wished) {
    PanelMaker around = new PanelMaker(pool.under(around(wished)), scatter);
    double[] sums = new double[wished.length];
    int made = 0;
    double[] aim = wished;
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int i = 0; i < TRIES + wished.length / 2; i++) {
        Optional<Panel> panel = around.near(aim);
        progress.tried(round, ++tried);
        if (panel.isPresent()) {
          blend.add(panel.get());
          made++;
          for (int type = 0; type < sums.length; type++) {
            sums[type] += panel.get().of(type);
          }
        }
      }
      aim = made == 0 ? wished : opposite(wished, sums, made);
    }
  }

  private double[] opposite(double[] wished, double[] sums, int made) {
    double[] aim = new double[wished.length];
    for (int type = 0; type < aim.length; type++) {
      int size = pool.types().get(type).size();
      aim[type] = Math.clamp(2 * wished[type] - sums[type] / made, 0, size);
    }
    return filling(aim);
  }

  /** Adds panels that are worth more than they must be; false if there is none. */
  private boolean improves(Mixed mixed, double... wished) {
    boolean found = false;
    for (Panel panel : tilted(wished, mixed.prices())) {
      found |= panel.worth(mixed.prices()) > mixed.cost() + TOLERANCE && mixture.add(panel);
    }
    if (found) {
      return true;
    }
    Panel best = Programs.worthiest(pool, solver, mixed.prices()).orElseThrow();
    return best.worth(mixed.prices()) > mixed.cost() + TOLERANCE && mixture.add(best);
  }

  /** Raises the lowest chance as far as it goes, fixes whoever pays for it, and goes on. */
  private Lottery byLevels(List<Panel> panels, double... wished) {
    panels.forEach(mixture::add);
    double[] levels = new double[wished.length];
    Arrays.fill(levels, -1);
    while (true) {
      Mixed mixed = mixture.raising(TOLERANCE, levels);
      while (improves(mixed, wished)) {
        mixed = mixture.raising(TOLERANCE, levels);
      }
      if (!fix(mixed, levels)) {
        return lottery(levels, mixture.panels(), mixed.weights());
      }
    }
  }

  /** False if nobody was left open. */
  private boolean fix(Mixed mixed, double... levels) {
    double highest = 0;
    for (int type = 0; type < levels.length; type++) {
      highest = levels[type] < 0 ? Math.max(highest, mixed.prices()[type]) : highest;
    }
    boolean open = false;
    for (int type = 0; type < levels.length; type++) {
      if (levels[type] < 0 && mixed.prices()[type] >= 1e-6 * highest) {
        levels[type] = mixed.value();
      }
      open |= levels[type] < 0;
    }
    return open;
  }

  /**
   * The quotas drawn in to the whole numbers on both sides of what is expected. A quota that is
   * exhausted on average is exhausted by every panel of the mixture.
   */
  private List<Quota> around(double... wished) {
    List<Quota> around = new ArrayList<>();
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      double expected = 0;
      for (int type = 0; type < wished.length; type++) {
        expected += pool.types().get(type).has(quota) ? wished[type] : 0;
      }
      Quota bounds = pool.quotas().get(quota);
      int least = Math.max(bounds.min(), (int) Math.floor(expected + WHOLE));
      int most = Math.min(bounds.max(), (int) Math.ceil(expected - WHOLE));
      around.add(new Quota(bounds.category(), bounds.feature(), least, most));
    }
    return around;
  }

  private double[] wished(double... chances) {
    double[] wished = new double[chances.length];
    for (int type = 0; type < wished.length; type++) {
      wished[type] = chances[type] * pool.types().get(type).size();
    }
    return wished;
  }

  /** Panels with more of those who are worth more. */
  private List<Panel> tilted(double[] wished, double... worth) {
    double[] prices = scaled(worth);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < TRIES + wished.length / 2; i++) {
      double by = Math.pow(scatter.unit(), 3);
      double[] aim = new double[wished.length];
      for (int type = 0; type < aim.length; type++) {
        int size = pool.types().get(type).size();
        aim[type] = Math.clamp(wished[type] + by * size * prices[type], 0, size);
      }
      maker.near(filling(aim)).ifPresent(panels::add);
      progress.tried(round, ++tried);
    }
    return panels;
  }

  /** With 1 as the greatest. */
  private static double[] scaled(double... worth) {
    double greatest = Arrays.stream(worth).map(Math::abs).max().orElse(1);
    return Arrays.stream(worth).map(one -> one / greatest).toArray();
  }

  /** Scaled so that the seats are the sum. */
  private double[] filling(double... numbers) {
    double sum = Arrays.stream(numbers).sum();
    return Arrays.stream(numbers).map(number -> number * pool.seats() / sum).toArray();
  }

  private Lottery lottery(double[] levels, List<Panel> panels, double... weights) {
    List<Lottery.Ticketed> tickets = Lottery.tickets(panels, weights);
    List<Double> named = Arrays.stream(levels).boxed().toList();
    Lottery lottery = new Lottery(pool, tickets, LEAST_ERROR, named);
    double error = LEAST_ERROR;
    for (int type = 0; type < levels.length; type++) {
      error = Math.max(error, Math.abs(lottery.chance(type) - levels[type]));
    }
    return new Lottery(pool, tickets, error, named);
  }
}

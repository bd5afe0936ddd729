package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.mycelium.bot.lottery.OjalgoSolver;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * The chances that the program finds are those of LEXIMIN: compared with all panels of small pools,
 * person by person, in fractions and without a solver of anybody's.
 */
class LeximinOptimumTest {
  private static final OjalgoSolver SOLVER = new OjalgoSolver();
  private static final int FEATURES = 3;

  /** By how much a chance may differ at most, whatever a lottery says of its own error. */
  private static final double MOST_ERROR = 2e-8;

  /** Each person's digits to the base of three are their features. */
  @Property(tries = 1000)
  void theChancesAreTheFairestOfAllPanels(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 26) Integer> people,
      @ForAll @IntRange(min = 2, max = 3) int categories,
      @ForAll @IntRange(max = 4) int places,
      @ForAll @Size(FEATURES * FEATURES) List<@IntRange(max = 6) Integer> least,
      @ForAll @Size(FEATURES * FEATURES) List<@IntRange(max = 6) Integer> slack) {
    int seats = 1 + places % people.size();
    List<Quota> quotas = new ArrayList<>();
    for (int i = 0; i < categories * FEATURES; i++) {
      // Mostly nothing is the least, or there would hardly ever be a panel.
      int min = Math.min(seats, Math.max(0, least.get(i) - 5));
      quotas.add(new Quota("c" + i / FEATURES, "f" + i % FEATURES, min, min + slack.get(i)));
    }
    compare(quotas, people.stream().map(one -> features(one, categories)).toList(), seats);
  }

  /**
   * Each may have up to three things, of each of which a panel takes so many at most: here parts of
   * people could often do what whole ones cannot.
   */
  @Property(tries = 500)
  void theyAreWhereWholePeopleCannotDoWhatPartsCould(
      @ForAll @Size(min = 4, max = 8) List<@IntRange(max = 7) Integer> people,
      @ForAll @IntRange(min = 1, max = 3) int places,
      @ForAll @Size(3) List<@IntRange(min = 1, max = 2) Integer> most) {
    List<Quota> quotas = new ArrayList<>();
    for (int category = 0; category < 3; category++) {
      quotas.add(new Quota("c" + category, "f0", 0, 9));
      quotas.add(new Quota("c" + category, "f1", 0, most.get(category)));
    }
    List<Map<String, String>> features = new ArrayList<>();
    for (int one : people) {
      features.add(Map.of("c0", "f" + (one & 1), "c1", "f" + (one >> 1 & 1), "c2", "f" + one / 4));
    }
    compare(quotas, features, 1 + places);
  }

  @Example
  void theFractionsAreThoseThatAHandFinds() {
    List<Map<String, String>> people =
        List.of(Map.of("g", "a"), Map.of("g", "a"), Map.of("g", "b"), Map.of("g", "c"));
    List<Quota> quotas =
        List.of(new Quota("g", "a", 1, 1), new Quota("g", "b", 0, 1), new Quota("g", "c", 0, 1));

    assertThat(new EveryPanel(quotas, people, 2).chances()).hasToString("[1/2, 1/2, 1/2, 1/2]");
    assertThat(new EveryPanel(quotas, people, 3).chances()).hasToString("[1/2, 1/2, 1/1, 1/1]");
    assertThat(new EveryPanel(quotas, people, 4).isEmpty()).isTrue();
  }

  private static void compare(List<Quota> quotas, List<Map<String, String>> people, int seats) {
    Map<String, Map<String, String>> named = new HashMap<>();
    IntStream.range(0, people.size()).forEach(i -> named.put("p" + i, people.get(i)));
    EveryPanel all = new EveryPanel(quotas, people, seats);

    Optional<Lottery> found = Leximin.of(Pool.of(quotas, named, seats), SOLVER);

    Statistics.label("a panel").collect(!all.isEmpty());
    Statistics.label("a panel").coverage(often -> often.check(true).percentage(p -> p > 30));
    assertThat(found.isEmpty()).as("there is no panel").isEqualTo(all.isEmpty());
    found.ifPresent(lottery -> compare(lottery, all.chances(), seats));
  }

  private static void compare(Lottery lottery, List<Ratio> best, int seats) {
    Statistics.label("levels").collect(best.stream().distinct().count());
    Statistics.label("levels").coverage(often -> often.check(3L).count(times -> times > 2));
    Map<String, Double> chances = lottery.chances();
    for (int i = 0; i < best.size(); i++) {
      assertThat(chances.get("p" + i))
          .as("p%d of %s, best %s", i, lottery.pool(), best)
          .isBetween(0.0, 1.0)
          .isCloseTo(best.get(i).rounded(), within(MOST_ERROR));
    }
    double sum = chances.values().stream().mapToDouble(chance -> chance).sum();
    assertThat(sum).isCloseTo(seats, within(1e-9));
    assertThat(best.stream().reduce(Ratio.ZERO, Ratio::plus)).isEqualTo(Ratio.of(seats));
    assertThat(lottery.error()).isLessThan(MOST_ERROR);
  }

  private static Map<String, String> features(int digits, int categories) {
    Map<String, String> features = new HashMap<>();
    int left = digits;
    for (int category = 0; category < categories; category++) {
      features.put("c" + category, "f" + left % FEATURES);
      left /= FEATURES;
    }
    return features;
  }
}

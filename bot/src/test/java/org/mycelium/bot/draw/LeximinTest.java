package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.lottery.OjalgoSolver;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;

/** LEXIMIN with the solver that the program uses. */
final class LeximinTest {
  private static final OjalgoSolver SOLVER = new OjalgoSolver();
  private static final int DRAWS = 100_000;

  /** How many features each category of a crowd has. */
  private static final int[] SIZES = {2, 4, 4, 3, 4, 5};

  @Test
  void whoAloneFitsAQuotaIsAlwaysDrawn() {
    Lottery lottery =
        lottery(2, quotas("side left 1 1", "side right 1 1"), people("a left", "b right"));

    assertThat(lottery.chances()).containsEntry("a", 1.0).containsEntry("b", 1.0);
    assertThat(lottery.draw("x")).containsExactly("a", "b");
  }

  @Test
  void withoutQuotasThatBindEverybodyHasTheSameChance() {
    Lottery lottery =
        lottery(
            1, quotas("side left 0 1", "side right 0 1"), people("a left", "b right", "c right"));

    assertThat(lottery.chances().values())
        .allSatisfy(c -> assertThat(c).isCloseTo(1 / 3.0, within(1e-9)));
  }

  /** Of 10 women and 90 men five each: a half, and one in eighteen. */
  @Test
  void aQuotaSharesItsPlacesAmongItsGroup() {
    Map<String, Map<String, String>> people = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      people.put("p" + i, Map.of("gender", i < 10 ? "woman" : "man"));
    }
    Lottery lottery = lottery(10, quotas("gender woman 5 10", "gender man 0 10"), people);

    assertThat(lottery.chances().get("p0")).isCloseTo(0.5, within(1e-8));
    assertThat(lottery.smallestChance()).isCloseTo(5 / 90.0, within(1e-9));
    assertThat(lottery.error()).isLessThan(2e-8);
  }

  /**
   * The smallest chance alone is no fairness: once the three of a are bound to share a place, the
   * others must still be as equal as they can.
   */
  @Test
  void theNextSmallestChancesAreRaisedToo() {
    Lottery lottery =
        lottery(
            3,
            quotas("group a 1 1", "group b 0 2", "group c 0 2"),
            people("a1 a", "a2 a", "a3 a", "a4 a", "b1 b", "b2 b", "c1 c"));

    assertThat(lottery.chances().get("a1")).isCloseTo(0.25, within(1e-9));
    for (String id : List.of("b1", "b2", "c1")) {
      assertThat(lottery.chances().get(id)).isCloseTo(2 / 3.0, within(1e-9));
    }
  }

  /**
   * Three people, any two of whom share a feature that only one may have: parts of people could
   * make up one and a half, but a panel of one is all there is.
   */
  @Test
  void whatOnlyPartsOfPeopleCouldReachIsNotPromised() {
    Map<String, Map<String, String>> people = new LinkedHashMap<>();
    people.put("ab", Map.of("x", "1", "y", "1", "z", "0"));
    people.put("ac", Map.of("x", "1", "y", "0", "z", "1"));
    people.put("bc", Map.of("x", "0", "y", "1", "z", "1"));
    for (String other : List.of("o1", "o2")) {
      people.put(other, Map.of("x", "0", "y", "0", "z", "0"));
    }
    Lottery lottery =
        lottery(
            2, quotas("x 1 0 1", "x 0 0 9", "y 1 0 1", "y 0 0 9", "z 1 0 1", "z 0 0 9"), people);

    assertThat(lottery.chances().get("ab")).isCloseTo(1 / 3.0, within(1e-8));
    assertThat(lottery.chances().get("o1")).isCloseTo(0.5, within(1e-8));
  }

  @Test
  void identicalPeopleHaveTheSameChanceToTheLastBit() {
    Pool pool = random(150, 20);
    Lottery lottery = Leximin.of(pool, SOLVER).orElseThrow();

    pool.types()
        .forEach(
            type ->
                assertThat(type.people().stream().map(lottery.chances()::get).distinct())
                    .hasSize(1));
  }

  @Test
  void theOrderOfPeopleAndQuotasHasNoHandInIt() {
    List<Quota> quotas = new ArrayList<>(quotas("g a 2 3", "g b 1 2", "h c 1 3", "h d 1 3"));
    List<String> lines =
        new ArrayList<>(List.of("1 a c", "2 a d", "3 b c", "4 b d", "5 a c", "6 b d", "7 a d"));
    Lottery first = Leximin.of(Pool.of(quotas, gh(lines), 4), SOLVER).orElseThrow();
    Collections.shuffle(quotas, new Random(1));
    Collections.shuffle(lines, new Random(2));
    Lottery second = Leximin.of(Pool.of(quotas, gh(lines), 4), SOLVER).orElseThrow();

    assertThat(second).isEqualTo(first);
    assertThat(second.draw("seed")).isEqualTo(first.draw("seed"));
  }

  @Test
  void drawnPanelsKeepTheQuotasAndMeetTheChances() {
    Map<String, Map<String, String>> people = crowd(60);
    List<Quota> quotas = shares(people, 9);
    Lottery lottery = lottery(9, quotas, people);
    Map<String, Integer> drawn = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      List<String> panel = lottery.draw("draw " + draw);
      assertThat(panel).hasSize(9).doesNotHaveDuplicates();
      Optional<Quota> broken =
          quotas.stream().filter(quota -> !isKept(quota, panel, people)).findFirst();
      assertThat(broken).as("draw %d, %s", draw, panel).isEmpty();
      panel.forEach(id -> drawn.merge(id, 1, Integer::sum));
    }

    lottery
        .chances()
        .forEach(
            (id, chance) -> {
              double sigma = Math.sqrt(chance * (1 - chance) / DRAWS);
              assertThat(drawn.getOrDefault(id, 0) / (double) DRAWS)
                  .as(id)
                  .isCloseTo(chance, within(4.5 * sigma + lottery.error()));
            });
  }

  private static boolean isKept(
      Quota quota, List<String> panel, Map<String, Map<String, String>> people) {
    int having = 0;
    for (String id : panel) {
      having += quota.feature().equals(people.get(id).get(quota.category())) ? 1 : 0;
    }
    return having >= quota.min() && having <= quota.max();
  }

  @Test
  void aClashIsNamedWithNothingThatCouldBeSpared() {
    Pool pool =
        Pool.of(
            quotas("g a 3 4", "g b 2 4", "h c 0 4", "h d 0 4"),
            gh(List.of("1 a c", "2 a c", "3 a d", "4 b d", "5 b c")),
            4);
    assertThat(Leximin.of(pool, SOLVER)).isEmpty();
    Clash clash = Clash.in(pool, SOLVER);

    assertThat(clash.bounds().stream().map(bound -> bound.quota().feature() + bound.lower()))
        .containsExactlyInAnyOrder("atrue", "btrue");
    assertThat(clash.relaxed().stream().mapToInt(Quota::min).sum()).isEqualTo(4);
    assertThat(
            Leximin.of(
                Pool.of(
                    clash.relaxed(), gh(List.of("1 a c", "2 a c", "3 a d", "4 b d", "5 b c")), 4),
                SOLVER))
        .isPresent();
  }

  @Test
  void aQuotaThatThePoolCannotFillClashesAlone() {
    Pool pool =
        Pool.of(
            quotas("side left 2 2", "side right 0 2"), people("a left", "b right", "c right"), 2);

    assertThat(Clash.in(pool, SOLVER).bounds())
        .containsExactly(new Clash.Bound(new Quota("side", "left", 2, 2), true, 1));
  }

  /**
   * 120 types and more, in less than five seconds of the clock; on a quiet machine it takes half a
   * second, so that others may work beside it.
   */
  @Test
  void aPoolOfManyTypesReachesItsCeilingInTime() {
    Pool pool = random(150, 22);
    assertThat(pool.types().size()).isGreaterThanOrEqualTo(120);

    Lottery lottery =
        assertTimeout(Duration.ofSeconds(5), () -> Leximin.of(pool, SOLVER).orElseThrow());

    assertThat(lottery.error()).isLessThan(2e-8);
    assertThat(lottery.smallestChance()).isGreaterThan(0.08);
  }

  private static Pool random(int people, int seats) {
    Map<String, Map<String, String>> crowd = crowd(people);
    return Pool.of(shares(crowd, seats), crowd, seats);
  }

  /** People of six categories, of which some features are rarer than others. */
  private static Map<String, Map<String, String>> crowd(int people) {
    Random random = new Random(7);
    Map<String, Map<String, String>> crowd = new HashMap<>();
    for (int person = 0; person < people; person++) {
      Map<String, String> theirs = new HashMap<>();
      for (int c = 0; c < SIZES.length; c++) {
        theirs.put("c" + c, "f" + Math.min(random.nextInt(SIZES[c]), random.nextInt(SIZES[c])));
      }
      crowd.put("p" + person, theirs);
    }
    return crowd;
  }

  /** One more or less than the share of those who have a feature. */
  private static List<Quota> shares(Map<String, Map<String, String>> crowd, int seats) {
    List<Quota> quotas = new ArrayList<>();
    for (int c = 0; c < SIZES.length; c++) {
      String category = "c" + c;
      for (int f = 0; f < SIZES[c]; f++) {
        String feature = "f" + f;
        long having =
            crowd.values().stream().filter(one -> feature.equals(one.get(category))).count();
        int share = (int) Math.round((double) seats * having / crowd.size());
        quotas.add(new Quota(category, feature, Math.max(0, share - 1), share + 1));
      }
    }
    return quotas;
  }

  private static Lottery lottery(
      int seats, List<Quota> quotas, Map<String, Map<String, String>> people) {
    return Leximin.of(Pool.of(quotas, people, seats), SOLVER).orElseThrow();
  }

  private static List<Quota> quotas(String... lines) {
    List<Quota> quotas = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      quotas.add(
          new Quota(words[0], words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3])));
    }
    return quotas;
  }

  /** Ids, each with its side or group, whichever the pool asks for. */
  private static Map<String, Map<String, String>> people(String... lines) {
    Map<String, Map<String, String>> people = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      people.put(words[0], Map.of(words[1].length() == 1 ? "group" : "side", words[1]));
    }
    return people;
  }

  private static Map<String, Map<String, String>> gh(List<String> lines) {
    Map<String, Map<String, String>> people = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      people.put(words[0], Map.of("g", words[1], "h", words[2]));
    }
    return people;
  }
}

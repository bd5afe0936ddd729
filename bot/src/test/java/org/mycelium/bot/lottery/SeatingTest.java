package org.mycelium.bot.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.LotteryText;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;
import org.mycelium.commands.sortition.quota.Seating;

/** Who sits on a panel with quotas, and who follows. */
final class SeatingTest {
  private static final int DRAWS = 100_000;
  private static final int SEATS = 4;

  private static final List<Quota> QUOTAS =
      List.of(
          new Quota("age", "30+", 2, 3),
          new Quota("age", "under 30", 1, 2),
          new Quota("gender", "men", 1, 2),
          new Quota("gender", "women", 2, 3));

  /** Nine women and two men; the young are four women and a man. */
  private final Map<String, Seating.Given> given = new TreeMap<>();

  private final Lottery lottery;
  private final LotteryText.Panels panels;

  SeatingTest() {
    for (int i = 1; i <= 11; i++) {
      given.put(
          "M" + i,
          new Seating.Given(
              Map.of(
                  "gender", i > 9 ? "men" : "women", "age", i < 5 || i > 10 ? "under 30" : "30+"),
              "%064x".formatted(i * 7919)));
    }
    lottery = Leximin.of(pool(), new OjalgoSolver()).orElseThrow();
    panels = LotteryText.read(LotteryText.of(lottery));
  }

  private Pool pool() {
    Map<String, Map<String, String>> features = new HashMap<>();
    given.forEach((name, one) -> features.put(name, one.features()));
    return Pool.of(QUOTAS, features, SEATS);
  }

  private Seating seating(Map<String, Seating.Given> of, int seed) {
    return new Seating(QUOTAS, SEATS, panels, of, "%064x".formatted(seed));
  }

  @Test
  void everybodyIsDrawnAsOftenAsTheirChanceSays() {
    Map<String, Integer> often = new HashMap<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      List<String> panel = seating(given, seed).panel();
      assertThat(panel).hasSize(SEATS);
      panel.forEach(name -> often.merge(name, 1, Integer::sum));
    }

    lottery
        .chances()
        .forEach(
            (name, chance) ->
                assertThat((double) often.getOrDefault(name, 0) / DRAWS)
                    .as(name)
                    // Five standard deviations: once in a million and a half for each.
                    .isCloseTo(chance, within(5 * Math.sqrt(chance * (1 - chance) / DRAWS))));
  }

  @Test
  void everyPanelKeepsTheQuotas() {
    for (int seed = 0; seed < 500; seed++) {
      assertThat(keeps(seating(given, seed).panel())).isTrue();
    }
  }

  @Test
  void whoFollowsIsLikeTheOneWhoLeavesAsLongAsThereIsAnybody() {
    for (int seed = 0; seed < 200; seed++) {
      Seating seating = seating(given, seed);
      for (String gone : seating.panel()) {
        List<String> staying = without(seating.panel(), gone);
        seating
            .after(gone, staying, Set.of(gone))
            .ifPresent(
                next -> {
                  List<String> after = new ArrayList<>(staying);
                  after.add(next);
                  assertThat(keeps(after)).isTrue();
                  boolean anybodyAlike =
                      given.keySet().stream()
                          .anyMatch(name -> alike(name, gone) && !seating.panel().contains(name));
                  if (anybodyAlike) {
                    assertThat(alike(next, gone)).isTrue();
                  }
                });
      }
    }
  }

  @Test
  void aSeatStaysEmptyWhenNobodyKeepsTheQuotas() {
    Seating seating = seating(given, 1);
    List<String> panel = seating.panel();
    Set<String> allOthers = new HashSet<>(given.keySet());

    assertThat(seating.after(panel.getFirst(), without(panel, panel.getFirst()), allOthers))
        .isEmpty();
  }

  @Test
  void whoErasesTheirAnswersChangesNobodyElsesPlaceExceptThatOneFollowsThem() {
    for (int seed = 0; seed < 200; seed++) {
      List<String> before = seating(given, seed).panel();
      for (String gone : given.keySet()) {
        Map<String, Seating.Given> left = new TreeMap<>(given);
        left.remove(gone);
        List<String> after = seating(left, seed).panel();
        Set<String> stayed = new TreeSet<>(before);
        stayed.remove(gone);
        if (!before.contains(gone)) {
          assertThat(after).isEqualTo(before);
        } else if (after.size() == SEATS) {
          assertThat(after).containsAll(stayed).doesNotContain(gone);
        }
      }
    }
  }

  @Test
  void nobodyWithoutAnswersIsChosen() {
    Map<String, Seating.Given> left = new TreeMap<>(given);
    left.remove("M10");
    left.remove("M11");

    // Without men the quotas cannot be kept, and a seat is left for it.
    for (int seed = 0; seed < 50; seed++) {
      assertThat(seating(left, seed).panel()).hasSizeLessThan(SEATS).doesNotContain("M10", "M11");
    }
  }

  @Test
  void nobodyFollowsWhoWouldBeOneTooMany() {
    List<Quota> quotas =
        List.of(
            new Quota("town", "east", 0, 2),
            new Quota("town", "north", 0, 1),
            new Quota("town", "south", 0, 2));
    Map<String, Seating.Given> people = new TreeMap<>();
    List.of("M1 east", "M2 north", "M3 north", "M4 south", "M5 south")
        .forEach(
            one ->
                people.put(
                    one.substring(0, 2),
                    new Seating.Given(
                        Map.of("town", one.substring(3)), "%064x".formatted(one.hashCode()))));
    LotteryText.Panels one = LotteryText.read("0 1 2\n1000000000000 1 1 1");
    for (int seed = 0; seed < 100; seed++) {
      Seating seating = new Seating(quotas, 3, one, people, "%064x".formatted(seed));
      List<String> panel = seating.panel();

      String next = seating.after("M1", without(panel, "M1"), Set.of("M1")).orElseThrow();

      assertThat(next).isIn("M4", "M5");
    }
  }

  @Test
  void whoFollowsOneWhoErasedTheirAnswersIsAnybodyWithWhomTheQuotasAreKept() {
    List<String> panel = seating(given, 3).panel();
    String gone = panel.stream().filter(name -> is(name, "women")).findFirst().orElseThrow();
    Map<String, Seating.Given> left = new TreeMap<>(given);
    left.remove(gone);

    List<String> after = new ArrayList<>(without(panel, gone));
    after.add(seating(left, 3).after(gone, after, Set.of()).orElseThrow());

    assertThat(keeps(after)).isTrue();
  }

  @Test
  void whoFollowsCannotBeToldWhenSomebodyWhoStaysErasedTheirAnswers() {
    List<String> panel = seating(given, 3).panel();
    Map<String, Seating.Given> left = new TreeMap<>(given);
    left.remove(panel.getFirst());
    left.remove(panel.getLast());

    assertThat(seating(left, 3).after(panel.getFirst(), without(panel, panel.getFirst()), Set.of()))
        .isEmpty();
  }

  @Test
  void theTextHoldsTheWholeLotteryAndNobodysName() {
    assertThat(panels.ticketed()).isEqualTo(lottery.panels());
    assertThat(LotteryText.of(lottery)).doesNotContain("M").doesNotContain("women");
  }

  private static List<String> without(List<String> panel, String gone) {
    return panel.stream().filter(name -> !name.equals(gone)).toList();
  }

  private boolean is(String name, String feature) {
    return given.get(name).features().containsValue(feature);
  }

  private boolean alike(String one, String other) {
    return given.get(one).features().equals(given.get(other).features());
  }

  private boolean keeps(List<String> panel) {
    return QUOTAS.stream()
        .allMatch(
            quota -> {
              long having =
                  panel.stream()
                      .filter(
                          name ->
                              given
                                  .get(name)
                                  .features()
                                  .get(quota.category())
                                  .equals(quota.feature()))
                      .count();
              return having >= quota.min() && having <= quota.max();
            });
  }
}

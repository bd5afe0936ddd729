package org.mycelium.bot.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mycelium.bot.draw.ExactSimplex.Equation;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * All panels of a small pool, person by person, and the fairest lottery over them by the definition
 * of LEXIMIN: the lowest chance is made as high as it can be, whoever cannot have more keeps it,
 * and so on with the others.
 */
final class EveryPanel {
  private final List<Map<String, String>> people;
  private final List<List<Integer>> panels = new ArrayList<>();

  EveryPanel(List<Quota> quotas, List<Map<String, String>> people, int seats) {
    this.people = people;
    for (int set = 0; set < 1 << people.size(); set++) {
      int chosen = set;
      List<Integer> panel =
          IntStream.range(0, people.size()).filter(i -> (chosen >> i & 1) == 1).boxed().toList();
      if (panel.size() == seats && quotas.stream().allMatch(quota -> keeps(panel, quota))) {
        panels.add(panel);
      }
    }
  }

  private boolean keeps(List<Integer> panel, Quota quota) {
    long having =
        panel.stream()
            .filter(i -> quota.feature().equals(people.get(i).get(quota.category())))
            .count();
    return having >= quota.min() && having <= quota.max();
  }

  boolean isEmpty() {
    return panels.isEmpty();
  }

  /** Everybody's chance, in the order of the people. */
  List<Ratio> chances() {
    Ratio[] levels = new Ratio[people.size()];
    while (Arrays.asList(levels).contains(null)) {
      Ratio[] lottery = together(levels);
      Ratio lowest = lottery[panels.size()];
      Ratio[] next = levels.clone();
      for (int i = 0; i < levels.length; i++) {
        // Whoever has more already can have more.
        if (levels[i] == null && chance(i, lottery).equals(lowest)) {
          next[i] = chance(i, most(i, levels, lowest)).equals(lowest) ? lowest : null;
        }
      }
      levels = next;
    }
    return List.of(levels);
  }

  /** The lottery that gives those without a level the most that all of them can have. */
  private Ratio[] together(Ratio... levels) {
    List<Equation> equations = equations(levels, Ratio.ZERO);
    for (int i = 0; i < levels.length; i++) {
      equations.get(i).factors()[panels.size()] = levels[i] == null ? Ratio.of(-1) : Ratio.ZERO;
    }
    Ratio[] gains = nothing();
    gains[panels.size()] = Ratio.ONE;
    return ExactSimplex.most(gains, equations);
  }

  /** The lottery that gives one the most, if nobody without a level has less than the least. */
  private Ratio[] most(int person, Ratio[] levels, Ratio least) {
    Ratio[] gains = nothing();
    gains[panels.size() + 1 + person] = Ratio.ONE;
    return ExactSimplex.most(gains, equations(levels, least));
  }

  /**
   * That everybody has their level or the least, and what they have beyond; and that one panel is
   * drawn. The variables are the panels, one more, and what each has beyond.
   */
  private List<Equation> equations(Ratio[] levels, Ratio least) {
    List<Equation> equations = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      Ratio[] factors = nothing();
      for (int panel = 0; panel < panels.size(); panel++) {
        factors[panel] = panels.get(panel).contains(i) ? Ratio.ONE : Ratio.ZERO;
      }
      factors[panels.size() + 1 + i] = Ratio.of(-1);
      equations.add(new Equation(factors, levels[i] == null ? least : levels[i]));
    }
    Ratio[] one = nothing();
    Arrays.fill(one, 0, panels.size(), Ratio.ONE);
    equations.add(new Equation(one, Ratio.ONE));
    return equations;
  }

  private Ratio chance(int person, Ratio... lottery) {
    Ratio chance = Ratio.ZERO;
    for (int panel = 0; panel < panels.size(); panel++) {
      if (panels.get(panel).contains(person)) {
        chance = chance.plus(lottery[panel]);
      }
    }
    return chance;
  }

  private Ratio[] nothing() {
    Ratio[] nothing = new Ratio[panels.size() + 1 + people.size()];
    Arrays.fill(nothing, Ratio.ZERO);
    return nothing;
  }
}

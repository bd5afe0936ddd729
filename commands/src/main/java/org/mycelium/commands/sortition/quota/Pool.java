package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.sortition.Name;

/**
 * Who can be drawn, by types, and what the panel must be like. In whichever order people and quotas
 * are given, the pool is the same.
 *
 * @param quotas by category and feature
 * @param types by their first person
 * @param seats how many are drawn
 */
public record Pool(List<Quota> quotas, List<PersonType> types, int seats) {
  private static final Comparator<Quota> BY_FEATURE =
      Comparator.comparing(Quota::category, Name.ORDER).thenComparing(Quota::feature, Name.ORDER);

  /** Keeps its own copies. */
  public Pool {
    quotas = List.copyOf(quotas);
    types = List.copyOf(types);
  }

  /**
   * A pool of people.
   *
   * @param quotas one for each feature
   * @param features of each person by id: the feature in each category
   * @throws IllegalArgumentException if somebody has a feature without a quota, or there are fewer
   *     people than seats
   */
  public static Pool of(List<Quota> quotas, Map<String, Map<String, String>> features, int seats) {
    if (seats < 1 || seats > features.size()) {
      throw new IllegalArgumentException(seats + " of " + features.size());
    }
    List<Quota> sorted = quotas.stream().sorted(BY_FEATURE).toList();
    Map<Map.Entry<String, String>, Integer> places = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      places.put(Map.entry(sorted.get(i).category(), sorted.get(i).feature()), i);
    }
    Map<List<Integer>, List<String>> byFeatures = new HashMap<>();
    features.forEach(
        (id, theirs) ->
            byFeatures.computeIfAbsent(places(theirs, places), _ -> new ArrayList<>()).add(id));
    List<PersonType> types =
        byFeatures.entrySet().stream()
            .map(type -> new PersonType(type.getKey(), type.getValue()))
            .sorted(Comparator.comparing(type -> type.people().getFirst(), Name.ORDER))
            .toList();
    return new Pool(sorted, types, seats);
  }

  private static List<Integer> places(
      Map<String, String> features, Map<Map.Entry<String, String>, Integer> places) {
    return features.entrySet().stream()
        .map(
            feature -> {
              Integer place = places.get(Map.entry(feature.getKey(), feature.getValue()));
              if (place == null) {
                throw new IllegalArgumentException("no quota for " + feature);
              }
              return place;
            })
        .sorted()
        .toList();
  }

  /** How many people there are. */
  public int people() {
    return types.stream().mapToInt(PersonType::size).sum();
  }

  /** How many have the feature of a quota. */
  int having(int quota) {
    return types.stream().filter(type -> type.has(quota)).mapToInt(PersonType::size).sum();
  }

  /** The same people under other quotas for the same features, in the same order. */
  Pool under(List<Quota> others) {
    return new Pool(others, types, seats);
  }

  /** Whether a panel has all its seats filled and every quota kept. */
  public boolean admits(Panel panel) {
    if (panel.seats() != seats) {
      return false;
    }
    int[] counts = new int[quotas.size()];
    for (int type = 0; type < types.size(); type++) {
      for (int quota : types.get(type).quotas()) {
        counts[quota] += panel.of(type);
      }
    }
    for (int quota = 0; quota < counts.length; quota++) {
      if (counts[quota] < quotas.get(quota).min() || counts[quota] > quotas.get(quota).max()) {
        return false;
      }
    }
    return true;
  }
}

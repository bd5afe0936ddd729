package org.mycelium.commands.lot.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mycelium.commands.sortition.Name;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * Quotas as one line, which is what a draw commits to: {@code age: 30-59 6-12, 60+ 2-8; gender: men
 * 8-14, women 8-14}. Sorted by the bytes of category and feature, so that the same quotas are the
 * same line.
 */
public final class QuotaText {
  /** What has a meaning in the line stands in no category or feature. */
  static final String RESERVED = ",;:";

  private static final Comparator<Quota> ORDER =
      Comparator.comparing(Quota::category, Name.ORDER).thenComparing(Quota::feature, Name.ORDER);

  private QuotaText() {}

  /** In the order of the line. */
  static List<Quota> sorted(List<Quota> quotas) {
    return quotas.stream().sorted(ORDER).toList();
  }

  /** By category, in the order of the line. */
  static Map<String, List<Quota>> byCategory(List<Quota> quotas) {
    return sorted(quotas).stream()
        .collect(Collectors.groupingBy(Quota::category, LinkedHashMap::new, Collectors.toList()));
  }

  /** The line. */
  public static String of(List<Quota> quotas) {
    return byCategory(quotas).entrySet().stream()
        .map(
            category ->
                category.getKey()
                    + ": "
                    + category.getValue().stream()
                        .map(one -> one.feature() + " " + one.min() + "-" + one.max())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /**
   * What a line of {@link #of} says.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static List<Quota> read(String line) {
    List<Quota> quotas = new ArrayList<>();
    for (String category : line.split("; ", -1)) {
      int colon = category.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("no category");
      }
      for (String feature : category.substring(colon + 2).split(", ", -1)) {
        quotas.add(quota(category.substring(0, colon), feature));
      }
    }
    return quotas;
  }

  private static Quota quota(String category, String feature) {
    int space = feature.lastIndexOf(' ');
    int dash = feature.lastIndexOf('-');
    if (space < 0 || dash < space) {
      throw new IllegalArgumentException("no quota");
    }
    return new Quota(
        category,
        feature.substring(0, space),
        Integer.parseInt(feature.substring(space + 1, dash)),
        Integer.parseInt(feature.substring(dash + 1)));
  }
}

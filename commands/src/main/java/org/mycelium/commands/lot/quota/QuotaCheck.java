package org.mycelium.commands.lot.quota;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mycelium.commands.sortition.quota.Quota;

/** What is wrong with quotas whoever gives answers: it takes no answers to see it. */
final class QuotaCheck {
  private QuotaCheck() {}

  /** The first thing that is wrong. */
  static Optional<QuotaRefusal> problem(List<Quota> quotas, int seats) {
    for (Map.Entry<String, List<Quota>> category : QuotaText.byCategory(quotas).entrySet()) {
      Optional<QuotaRefusal> problem = problem(category.getKey(), category.getValue(), seats);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<QuotaRefusal> problem(String category, List<Quota> quotas, int seats) {
    if (quotas.size() < 2) {
      return Optional.of(new QuotaRefusal.OneFeature(category, quotas.getFirst().feature()));
    }
    OptionalInt leftOut = FeatureWords.leftOut(quotas.stream().map(Quota::feature).toList());
    if (leftOut.isPresent()) {
      return Optional.of(new QuotaRefusal.LeavesOut(category, leftOut.getAsInt()));
    }
    int least = quotas.stream().mapToInt(Quota::min).sum();
    int most = quotas.stream().mapToInt(quota -> Math.min(quota.max(), seats)).sum();
    if (least > seats || most < seats) {
      return Optional.of(new QuotaRefusal.Sum(category, seats, least, most));
    }
    // If all who are drawn must have a feature, or none may, then the list of names tells it.
    return quotas.stream()
        .filter(quota -> atLeast(quota, most, seats) >= seats || atMost(quota, least, seats) <= 0)
        .findFirst()
        .map(quota -> new QuotaRefusal.TellsAll(category, quota.feature()));
  }

  private static int atLeast(Quota quota, int most, int seats) {
    return Math.max(quota.min(), seats - (most - Math.min(quota.max(), seats)));
  }

  private static int atMost(Quota quota, int least, int seats) {
    return Math.min(quota.max(), seats - (least - quota.min()));
  }
}

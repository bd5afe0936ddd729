package org.mycelium.commands.lot.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * One bound that gives way in the least change that would make a panel possible.
 *
 * @param quota as it was asked for
 * @param lower whether its smaller number gives way, not the greater one
 * @param to as what it would work; empty where that would tell of fewer than five people, since the
 *     bound is then their number, or what they leave to others
 */
public record Relaxation(Quota quota, boolean lower, Optional<Integer> to) {
  /**
   * All that give way.
   *
   * @param relaxed the same quotas after the change, in any order
   */
  static List<Relaxation> of(List<Quota> asked, List<Quota> relaxed, int seats) {
    Map<List<String>, Quota> before =
        asked.stream().collect(Collectors.toMap(Relaxation::feature, quota -> quota));
    List<Relaxation> changes = new ArrayList<>();
    for (Quota then : relaxed) {
      Quota quota = before.getOrDefault(feature(then), then);
      if (then.min() < quota.min()) {
        changes.add(new Relaxation(quota, true, told(then.min(), then.min())));
      }
      if (then.max() > quota.max()) {
        changes.add(new Relaxation(quota, false, told(then.max(), seats - then.max())));
      }
    }
    return changes;
  }

  private static List<String> feature(Quota quota) {
    return List.of(quota.category(), quota.feature());
  }

  private static Optional<Integer> told(int bound, int people) {
    return Optional.of(bound).filter(_ -> people >= Listing.FEW);
  }

  /** The number that gives way. */
  int from() {
    return lower ? quota.min() : quota.max();
  }
}

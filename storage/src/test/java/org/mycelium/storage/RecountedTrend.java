package org.mycelium.storage;

import java.math.BigDecimal;
import java.util.List;

/** How a row of numbers goes, worked out a second time. */
final class RecountedTrend {
  private RecountedTrend() {}

  /** Of at least four numbers, the oldest first. */
  static String of(List<Long> row) {
    long most = row.stream().reduce(0L, Math::max);
    long least = row.stream().reduce(most, Math::min);
    if (BigDecimal.valueOf(most - least)
            .compareTo(BigDecimal.valueOf(most).multiply(new BigDecimal("0.05")))
        <= 0) {
      return "steady";
    }
    int up = 0;
    int down = 0;
    int pairs = 0;
    for (int first = 0; first < row.size(); first++) {
      for (Long later : row.subList(first + 1, row.size())) {
        pairs++;
        up += later > row.get(first) ? 1 : 0;
        down += later < row.get(first) ? 1 : 0;
      }
    }
    boolean higher = row.getLast() > row.getFirst();
    boolean lower = row.getLast() < row.getFirst();
    return higher && up - down >= pairs / 2.0
        ? "rising"
        : lower && down - up >= pairs / 2.0 ? "falling" : "up and down";
  }
}

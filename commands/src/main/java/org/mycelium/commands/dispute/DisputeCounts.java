package org.mycelium.commands.dispute;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many disputes there were in whole weeks.
 *
 * @param opened how many were opened
 * @param settled how many were settled, by how; none that is zero
 * @param open how many were open at their end
 * @param takenBack how many counts were taken back in them, of these weeks or of the one before
 */
public record DisputeCounts(int opened, Map<Settlement, Integer> settled, int open, int takenBack) {
  /** Keeps its own copy. */
  public DisputeCounts {
    settled = java.util.Collections.unmodifiableMap(new TreeMap<>(settled));
  }

  /** How many were settled in whatever way. */
  public int allSettled() {
    return settled.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many were settled among us, without police or court. */
  public int settledAmongUs() {
    return settled.entrySet().stream()
        .filter(entry -> entry.getKey().ours())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Whether nothing happened; what is open meanwhile is nobody's news. */
  public boolean quiet() {
    return opened == 0 && settled.isEmpty() && takenBack == 0;
  }
}

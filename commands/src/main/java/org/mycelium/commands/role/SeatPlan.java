package org.mycelium.commands.role;

import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of the seats of a role whose number is to change, as people read it before they
 * vote.
 *
 * @param more how many are added
 * @param closing which seats end, and when
 */
public record SeatPlan(int more, List<Closing> closing) {
  /** As many as before. */
  public static final SeatPlan SAME = new SeatPlan(0, List.of());

  /** Keeps its own copy. */
  public SeatPlan {
    closing = List.copyOf(closing);
  }

  /**
   * A seat that ends.
   *
   * @param term the last one of it; 0 if it never begins
   * @param day on which that term ends, or the first would have begun
   */
  public record Closing(int seat, int term, LocalDate day) {}
}

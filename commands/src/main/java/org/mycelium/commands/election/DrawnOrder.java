package org.mycelium.commands.election;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * An order that was drawn elsewhere, such as in front of everybody. It has nothing to say of ties
 * in which somebody is who was not drawn.
 *
 * @param order places on the slate, first the luckiest; none twice
 */
public record DrawnOrder(List<Integer> order) implements ByLot {
  /** Keeps its own copy; refuses a place that stands twice. */
  public DrawnOrder {
    order = List.copyOf(order);
    if (new HashSet<>(order).size() < order.size()) {
      throw new IllegalArgumentException("drawn twice: " + order);
    }
  }

  @Override
  public List<Integer> narrow(List<Integer> tied, boolean first, List<Round> before, Slate slate) {
    if (!order.containsAll(tied)) {
      return tied;
    }
    Comparator<Integer> luck = order(slate);
    return List.of(tied.stream().min(first ? luck : luck.reversed()).orElseThrow());
  }

  /** Who was not drawn comes last. */
  @Override
  public Comparator<Integer> order(Slate slate) {
    return Comparator.comparingInt(
        candidate -> order.contains(candidate) ? order.indexOf(candidate) : order.size());
  }
}

package org.mycelium.commands.sortition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a draw came to. The whole list is put in an order once; whatever happens later only takes
 * people out of it.
 *
 * @param seed what the order follows from, as 64 hex digits
 * @param order everybody eligible, first drawn first
 * @param seats how many serve
 * @param departures of different people, all of them in the order
 */
public record Result(String seed, List<String> order, int seats, List<Departure> departures) {
  /** Refuses the departure of somebody who is not there, or who left before. */
  public Result {
    order = List.copyOf(order);
    departures = List.copyOf(departures);
    Set<String> there = new HashSet<>(order);
    if (!departures.stream().allMatch(departure -> there.remove(departure.who()))) {
      throw new IllegalArgumentException("somebody leaves who is not there");
    }
  }

  /** The draw itself, before anybody declined. */
  static Result drawn(Announcement announcement, String seed) {
    return new Result(
        seed, orderOf(announcement.eligible(), seed), announcement.seats(), List.of());
  }

  /**
   * The order that follows from a seed: for each place in turn, one of those left over, each
   * equally likely, changes places with the one who stood there (Fisher and Yates).
   */
  static List<String> orderOf(Eligible eligible, String seed) {
    HashedNumbers numbers = new HashedNumbers(seed);
    List<String> order = new ArrayList<>(eligible.names());
    for (int place = 0; place < order.size(); place++) {
      Collections.swap(order, place, place + (int) numbers.below(order.size() - place));
    }
    return order;
  }

  /** The same draw without somebody more. */
  public Result without(Departure departure) {
    List<Departure> more = new ArrayList<>(departures);
    more.add(departure);
    return new Result(seed, order, seats, more);
  }

  /**
   * Who serves: the first in the order who have not left, fewer than the seats if too many have.
   */
  public List<String> seated() {
    List<String> left = left();
    return left.subList(0, Math.min(seats, left.size()));
  }

  /** Who moves up next, in this order. */
  public List<String> reserves() {
    List<String> left = left();
    return left.subList(Math.min(seats, left.size()), left.size());
  }

  private List<String> left() {
    Set<String> gone = departures.stream().map(Departure::who).collect(Collectors.toSet());
    return order.stream().filter(name -> !gone.contains(name)).toList();
  }
}

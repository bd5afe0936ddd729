package org.mycelium.commands.sortition.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mycelium.commands.sortition.HashedNumbers;
import org.mycelium.commands.sortition.Name;

/**
 * Panels on tickets: one ticket is drawn, then who of each type sits on its panel. The chances are
 * those of the tickets, as fractions without rounding. Immutable.
 *
 * @param error by how much anybody's chance may differ from the one that LEXIMIN names
 * @param ceiling what nobody's chance can exceed without lowering another's that is no higher, by
 *     type
 */
public record Lottery(Pool pool, List<Ticketed> panels, double error, List<Double> ceiling) {
  /** How many tickets there are. */
  public static final long TICKETS = 1_000_000_000_000L;

  /**
   * A panel on some of the tickets.
   *
   * @param tickets at least 1
   */
  public record Ticketed(Panel panel, long tickets) {}

  /** Refuses tickets that are lost, or a panel that breaks a quota. */
  public Lottery {
    panels = List.copyOf(panels);
    ceiling = List.copyOf(ceiling);
    if (panels.stream().mapToLong(Ticketed::tickets).sum() != TICKETS) {
      throw new IllegalArgumentException("tickets are missing");
    }
    for (Ticketed ticketed : panels) {
      if (!pool.admits(ticketed.panel())) {
        throw new IllegalArgumentException("a panel breaks a quota");
      }
    }
  }

  /** Shares out the tickets by weights, those left over to where most was cut off. */
  static List<Ticketed> tickets(List<Panel> panels, double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += Math.max(0, weight);
    }
    double total = sum;
    long[] tickets = new long[weights.length];
    double[] rest = new double[weights.length];
    long left = TICKETS;
    for (int i = 0; i < weights.length; i++) {
      double share = Math.max(0, weights[i]) / total * TICKETS;
      tickets[i] = (long) Math.floor(share);
      rest[i] = share - tickets[i];
      left -= tickets[i];
    }
    Integer[] order = new Integer[weights.length];
    java.util.Arrays.setAll(order, i -> i);
    java.util.Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -rest[i]));
    for (int i = 0; left != 0; i = (i + 1) % order.length) {
      long change = Long.signum(left);
      if (tickets[order[i]] + change >= 0) {
        tickets[order[i]] += change;
        left -= change;
      }
    }
    List<Ticketed> all = new ArrayList<>();
    for (int i = 0; i < tickets.length; i++) {
      if (tickets[i] > 0) {
        all.add(new Ticketed(panels.get(i), tickets[i]));
      }
    }
    return all;
  }

  /** On how many tickets somebody of a type sits, times the size of the type. */
  private BigInteger places(int type) {
    BigInteger places = BigInteger.ZERO;
    for (Ticketed ticketed : panels) {
      places =
          places.add(
              BigInteger.valueOf(ticketed.tickets())
                  .multiply(BigInteger.valueOf(ticketed.panel().of(type))));
    }
    return places;
  }

  /** The chance of each who is of a type, the nearest double. */
  public double chance(int type) {
    double people = (double) TICKETS * pool.types().get(type).size();
    return places(type).doubleValue() / people;
  }

  /** Everybody's chance, by id in {@link Name#ORDER}. */
  public SortedMap<String, Double> chances() {
    SortedMap<String, Double> chances = new TreeMap<>(Name.ORDER);
    for (int type = 0; type < pool.types().size(); type++) {
      double chance = chance(type);
      pool.types().get(type).people().forEach(id -> chances.put(id, chance));
    }
    return chances;
  }

  /** The smallest chance of anybody. */
  public double smallestChance() {
    return Collections.min(chances().values());
  }

  /**
   * Draws a panel; the same seed draws the same one.
   *
   * @return ids in {@link Name#ORDER}
   */
  public List<String> draw(String seed) {
    HashedNumbers numbers = new HashedNumbers(seed);
    Panel panel = onTicket(numbers.below(TICKETS));
    List<String> drawn = new ArrayList<>();
    for (int type = 0; type < pool.types().size(); type++) {
      List<String> people = new ArrayList<>(pool.types().get(type).people());
      for (int place = 0; place < panel.of(type); place++) {
        Collections.swap(people, place, place + (int) numbers.below(people.size() - place));
        drawn.add(people.get(place));
      }
    }
    drawn.sort(Name.ORDER);
    return List.copyOf(drawn);
  }

  private Panel onTicket(long ticket) {
    long before = 0;
    for (Ticketed ticketed : panels) {
      before += ticketed.tickets();
      if (ticket < before) {
        return ticketed.panel();
      }
    }
    throw new IllegalStateException("no ticket " + ticket);
  }
}

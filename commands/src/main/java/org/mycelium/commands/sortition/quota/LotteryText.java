package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A lottery as a text without people, to be hashed and kept: on the first line the types, each by
 * the places of its quotas, then a line for each panel, its tickets and how many of each type.
 */
public final class LotteryText {
  private LotteryText() {}

  /** The text. */
  public static String of(Lottery lottery) {
    String types =
        lottery.pool().types().stream()
            .map(type -> joined(type.quotas(), ","))
            .collect(Collectors.joining(" "));
    return types
        + lottery.panels().stream()
            .map(one -> "\n" + line(one, lottery.pool().types().size()))
            .collect(Collectors.joining());
  }

  private static String line(Lottery.Ticketed ticketed, int types) {
    return ticketed.tickets()
        + IntStream.range(0, types)
            .mapToObj(type -> " " + ticketed.panel().of(type))
            .collect(Collectors.joining());
  }

  private static String joined(List<Integer> numbers, String by) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(by));
  }

  /**
   * The panels of a text, and of which types they are.
   *
   * @param types the places of the quotas of each
   */
  public record Panels(List<List<Integer>> types, List<Lottery.Ticketed> ticketed) {
    /** Keeps its own copies. */
    public Panels {
      types = List.copyOf(types);
      ticketed = List.copyOf(ticketed);
    }

    /** The panel on a ticket. */
    Panel on(long ticket) {
      long before = 0;
      for (Lottery.Ticketed one : ticketed) {
        before += one.tickets();
        if (ticket < before) {
          return one.panel();
        }
      }
      throw new IllegalStateException("no ticket " + ticket);
    }

    /**
     * The chance of each who is of a type.
     *
     * @param size how many are of it
     */
    public double chance(int type, int size) {
      double seats = 0;
      for (Lottery.Ticketed one : ticketed) {
        seats += (double) one.tickets() / Lottery.TICKETS * one.panel().of(type);
      }
      return seats / size;
    }
  }

  /**
   * What a text of {@link #of} holds.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Panels read(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<List<Integer>> types = new ArrayList<>();
    for (String type : lines.getFirst().split(" ", -1)) {
      types.add(Arrays.stream(type.split(",", -1)).map(Integer::valueOf).toList());
    }
    List<Lottery.Ticketed> panels = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      long[] numbers = Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
      int[] counts = Arrays.stream(numbers).skip(1).mapToInt(Math::toIntExact).toArray();
      panels.add(new Lottery.Ticketed(new Panel(counts), numbers[0]));
    }
    return new Panels(types, panels);
  }
}

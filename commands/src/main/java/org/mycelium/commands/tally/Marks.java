package org.mycelium.commands.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a ballot says of options, which go by the numbers on the card: from 1 in the order they were
 * offered, and {@link #NONE} for none of them.
 */
public sealed interface Marks extends Mark {
  /** The number of "none of these". */
  int NONE = 0;

  /** How votes are counted that say something of options, whatever they say. */
  Choice MARKED = new Choice("marked");

  @Override
  default Choice counted() {
    return MARKED;
  }

  /**
   * Which is better than which: {@code 2>1=3}.
   *
   * @param tiers best first; those of a tier are equal, and kept in order of number
   */
  record Ranked(List<List<Integer>> tiers) implements Marks {
    private static final Pattern CANONICAL = Pattern.compile("\\d{1,3}(?:[>=]\\d{1,3}){0,200}");

    /** Keeps its own copy; refuses an empty ballot or tier, and what is named twice. */
    public Ranked {
      tiers = tiers.stream().map(tier -> tier.stream().sorted().toList()).toList();
      Set<Integer> seen = new HashSet<>();
      if (tiers.isEmpty()
          || tiers.stream().anyMatch(List::isEmpty)
          || !tiers.stream().flatMap(List::stream).allMatch(no -> no >= NONE && seen.add(no))) {
        throw new IllegalArgumentException("no ranking: " + tiers);
      }
    }

    @Override
    public String canonical() {
      return tiers.stream()
          .map(tier -> tier.stream().map(String::valueOf).collect(Collectors.joining("=")))
          .collect(Collectors.joining(">"));
    }

    private static Ranked read(String canonical) {
      List<List<Integer>> tiers = new ArrayList<>();
      for (String tier : canonical.split(">", -1)) {
        tiers.add(List.of(tier.split("=", -1)).stream().map(Integer::valueOf).toList());
      }
      return new Ranked(tiers);
    }
  }

  /**
   * How much each is worth: {@code 1:5,3:2}. One point each is an approval.
   *
   * @param points by option, at least 1 each; who is not in it has none
   */
  record Points(SortedMap<Integer, Integer> points) implements Marks {
    private static final Pattern CANONICAL =
        Pattern.compile("\\d{1,3}:\\d{1,4}(?:,\\d{1,3}:\\d{1,4}){0,200}");

    /** Keeps its own copy; refuses an empty ballot, and points below 1. */
    public Points {
      points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
      if (points.isEmpty()
          || points.firstKey() < NONE
          || points.values().stream().anyMatch(value -> value < 1)) {
        throw new IllegalArgumentException("no points: " + points);
      }
    }

    /** One point for each of these. */
    public static Points approving(Set<Integer> options) {
      return new Points(
          new TreeMap<>(options.stream().collect(Collectors.toMap(no -> no, _ -> 1))));
    }

    @Override
    public String canonical() {
      return points.entrySet().stream()
          .map(entry -> entry.getKey() + ":" + entry.getValue())
          .collect(Collectors.joining(","));
    }

    private static Points read(String canonical) {
      SortedMap<Integer, Integer> points = new TreeMap<>();
      for (String entry : canonical.split(",", -1)) {
        int colon = entry.indexOf(':');
        points.put(
            Integer.valueOf(entry.substring(0, colon)),
            Integer.valueOf(entry.substring(colon + 1)));
      }
      return new Points(points);
    }
  }

  /** Whether this is the form of such a ballot rather than the word of a position. */
  static boolean reads(String canonical) {
    return Ranked.CANONICAL.matcher(canonical).matches()
        || Points.CANONICAL.matcher(canonical).matches();
  }

  /** Reads the form kept in facts; empty for anything else. */
  static Optional<Marks> fromCanonical(String canonical) {
    if (!reads(canonical)) {
      return Optional.empty();
    }
    try {
      Marks marks = canonical.contains(":") ? Points.read(canonical) : Ranked.read(canonical);
      return Optional.of(marks).filter(read -> read.canonical().equals(canonical));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an option twice, or no points
    }
  }

  /** The options it says something of, in order of number. */
  default List<Integer> options() {
    return switch (this) {
      case Ranked ranked -> ranked.tiers().stream().flatMap(List::stream).sorted().toList();
      case Points points -> List.copyOf(points.points().keySet());
    };
  }
}

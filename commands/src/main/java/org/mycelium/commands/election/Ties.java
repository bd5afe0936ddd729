package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles the ties of one run of a count and remembers them. Where no rule settles a tie it follows
 * a script, so that {@link Ways} can try every way. One use, one thread.
 */
public final class Ties {
  private final Slate slate;
  private final List<TieBreak> rules;
  private final List<Integer> script;
  private final List<Tie> seen = new ArrayList<>();
  private final List<Integer> openSizes = new ArrayList<>();
  private boolean untried;

  Ties(Slate slate, List<TieBreak> rules, List<Integer> script) {
    this.slate = slate;
    this.rules = List.copyOf(rules);
    this.script = List.copyOf(script);
  }

  /**
   * Which of the tied comes first.
   *
   * @param before all rounds before this one
   */
  public int first(Tie.Matter matter, List<Integer> tied, List<Round> before) {
    return settle(matter, tied, true, before);
  }

  /** Which of the tied comes last. */
  public int last(Tie.Matter matter, List<Integer> tied, List<Round> before) {
    return settle(matter, tied, false, before);
  }

  /**
   * The best of the tied for so many places.
   *
   * @return as many as there are places, the best first; none if no rule settles it, which then
   *     remains an open tie that {@link Ways} does not go into
   */
  public List<Integer> choose(
      Tie.Matter matter, List<Integer> tied, int places, List<Round> before) {
    List<Integer> chosen = new ArrayList<>();
    List<Integer> left = new ArrayList<>(tied);
    while (chosen.size() < places) {
      List<Integer> best = narrowed(left, true, before);
      if (best.size() > 1) {
        seen.add(new Tie(before.size() + 1, matter, tied, places, new Tie.Open()));
        return List.of();
      }
      chosen.addAll(best);
      left.removeAll(best);
    }
    String by = rules.getLast().word();
    seen.add(new Tie(before.size() + 1, matter, tied, places, new Tie.Settled(by, chosen)));
    return chosen;
  }

  /** Whether the rules settle this tie without a script; remembers nothing. */
  public boolean settles(List<Integer> tied, boolean first, List<Round> before) {
    return narrowed(tied, first, before).size() == 1;
  }

  private int settle(Tie.Matter matter, List<Integer> tied, boolean first, List<Round> before) {
    if (tied.size() == 1) {
      return tied.getFirst();
    }
    List<Integer> left = tied;
    for (TieBreak rule : rules) {
      left = rule.narrow(left, first, before, slate);
      if (left.size() == 1) {
        settled(matter, tied, before.size() + 1, rule.word(), left);
        return left.getFirst();
      }
    }
    return left.get(open(matter, tied, before.size() + 1, left.size()));
  }

  private List<Integer> narrowed(List<Integer> tied, boolean first, List<Round> before) {
    List<Integer> left = tied;
    for (TieBreak rule : rules) {
      if (left.size() > 1) {
        left = rule.narrow(left, first, before, slate);
      }
    }
    return left;
  }

  /**
   * Remembers a tie that a rule of the method itself settled.
   *
   * @param round the round it came up in, from 1
   */
  public void settled(
      Tie.Matter matter, List<Integer> tied, int round, String by, List<Integer> chosen) {
    seen.add(new Tie(round, matter, tied, chosen.size(), new Tie.Settled(by, chosen)));
  }

  /**
   * Which of so many equally good ways to go where no rule settles it.
   *
   * @param round the round it came up in, from 1
   * @return from 0, below {@code ways}
   */
  public int open(Tie.Matter matter, List<Integer> among, int round, int ways) {
    int place = openSizes.size();
    seen.add(new Tie(round, matter, among, 1, new Tie.Open()));
    openSizes.add(ways);
    return place < script.size() ? script.get(place) : 0;
  }

  /**
   * Remembers an open tie with so many ways to go that they are not tried: it is then not known
   * whether it makes a difference.
   *
   * @param round the round it came up in, from 1
   */
  public void openUntried(Tie.Matter matter, List<Integer> among, int round) {
    seen.add(new Tie(round, matter, among, 1, new Tie.Open()));
    untried = true;
  }

  /** The lot, if one was asked for. */
  public Optional<ByLot> lot() {
    return rules.stream().filter(ByLot.class::isInstance).map(ByLot.class::cast).findFirst();
  }

  /** All ties so far, in the order they came up. */
  public List<Tie> seen() {
    return List.copyOf(seen);
  }

  /** Whether a tie stayed open of which not every way is tried. */
  boolean untried() {
    return untried;
  }

  /** Whether a tie stayed open that can be tried one way and another. */
  boolean scripted() {
    return !openSizes.isEmpty();
  }

  /** The script that differs in the last place possible; empty if all were tried. */
  Optional<List<Integer>> nextScript() {
    for (int place = openSizes.size() - 1; place >= 0; place--) {
      int taken = place < script.size() ? script.get(place) : 0;
      if (taken + 1 < openSizes.get(place)) {
        List<Integer> next = new ArrayList<>(script.subList(0, Math.min(place, script.size())));
        while (next.size() < place) {
          next.add(0);
        }
        next.add(taken + 1);
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}

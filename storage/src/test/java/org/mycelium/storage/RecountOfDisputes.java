package org.mycelium.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.journal.Fact;

/** Counts the disputes of one week anew, from what was written, week after week by UTC. */
final class RecountOfDisputes {
  private static final String OPENED = "opened";

  private final LocalDate told;

  /** What was counted and not taken back as earlier versions did. */
  private final Deque<String> standing = new ArrayDeque<>();

  /** What was counted in the running week, and what is asked back in it. */
  private Map<String, Integer> counted = new HashMap<>();

  private final Map<String, Integer> asked = new HashMap<>();

  /** What was left of the week before. */
  private Map<String, Integer> before = new HashMap<>();

  private LocalDate running = LocalDate.MIN;
  private int open;
  private int back;

  RecountOfDisputes(LocalDate told) {
    this.told = told;
  }

  /** In the order in which it was written. */
  void hear(Instant at, Fact fact) {
    switch (fact) {
      case DisputeOpened _ -> add(at, OPENED);
      case DisputeResolved f -> add(at, f.how().key());
      case DisputeMiscounted _ -> ask(at, standing.removeLast());
      case DisputeTakenBack f -> {
        Settlement how = f.settled();
        ask(at, how == null ? OPENED : how.key());
      }
      default -> {}
    }
  }

  private void add(Instant at, String kind) {
    turn(RecountOfMoney.monday(at));
    standing.add(kind);
    counted.merge(kind, 1, Integer::sum);
  }

  private void ask(Instant at, String kind) {
    turn(RecountOfMoney.monday(at));
    asked.merge(kind, 1, Integer::sum);
  }

  /** All was heard. */
  void end() {
    turn(told);
    settle();
  }

  private void turn(LocalDate monday) {
    if (running.equals(monday)) {
      return;
    }
    settle();
    before = running.equals(monday.minusWeeks(1)) ? counted : new HashMap<>();
    counted = new HashMap<>();
    asked.clear();
    running = monday;
  }

  /** Takes one after another from the running week, and where that has none from the one before. */
  private void settle() {
    back = 0;
    int change = 0;
    for (Map.Entry<String, Integer> kind : counted.entrySet()) {
      change += kind.getKey().equals(OPENED) ? kind.getValue() : -kind.getValue();
    }
    for (Map.Entry<String, Integer> kind : asked.entrySet()) {
      for (int slip = 0; slip < kind.getValue(); slip++) {
        if (one(counted, kind.getKey()) || one(before, kind.getKey())) {
          back++;
          change += kind.getKey().equals(OPENED) ? -1 : 1;
        }
      }
    }
    open = Math.max(0, open + change);
  }

  private static boolean one(Map<String, Integer> from, String kind) {
    int left = from.getOrDefault(kind, 0);
    if (left > 0) {
      from.put(kind, left - 1);
    }
    return left > 0;
  }

  int opened() {
    return counted.getOrDefault(OPENED, 0);
  }

  int settled() {
    return counted.values().stream().mapToInt(Integer::intValue).sum() - opened();
  }

  int ours() {
    return counted.entrySet().stream()
        .filter(kind -> !kind.getKey().equals(OPENED))
        .filter(kind -> Settlement.of(kind.getKey()).orElseThrow().ours())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  int open() {
    return open;
  }

  int back() {
    return back;
  }
}

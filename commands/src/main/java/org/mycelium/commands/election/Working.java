package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.List;

/** How a result came about. */
public sealed interface Working {
  /** The rounds, oldest first; none where the method has no rounds. */
  List<Round> rounds();

  /** The part of it that does not depend on how an open tie would have been settled. */
  Working until(Tie open);

  /** Round by round. */
  record Counting(List<Round> rounds) implements Working {
    /** Keeps its own copy. */
    public Counting {
      rounds = List.copyOf(rounds);
    }

    @Override
    public Working until(Tie open) {
      List<Round> known = rounds.subList(0, Math.min(open.round(), rounds.size()));
      if (known.size() < open.round()) {
        return new Counting(known);
      }
      Round last = known.getLast();
      List<Round> neutral = new ArrayList<>(known.subList(0, known.size() - 1));
      neutral.add(
          new Round(
              last.measure(),
              last.tally(),
              open.matter() == Tie.Matter.ELECTION ? List.of() : last.elected(),
              List.of(),
              last.exhausted(),
              last.quotaOrNull(),
              List.of()));
      return new Counting(neutral);
    }
  }
}

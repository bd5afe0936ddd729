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

  /**
   * Purchase by purchase, where how much there is to spend depends on what is bought.
   *
   * @param share what each voter has to spend in the end; in whole units of money, of which a seat
   *     costs as many as there are voters
   * @param purchases in order, one for each round
   */
  record Buying(List<Round> rounds, long share, List<Purchase> purchases) implements Working {
    /** Keeps its own copies. */
    public Buying {
      rounds = List.copyOf(rounds);
      purchases = List.copyOf(purchases);
    }

    @Override
    public Working until(Tie open) {
      return new Buying(List.of(), 0, List.of());
    }
  }

  /**
   * Something that is bought, and who pays how much.
   *
   * @param payments the highest first, adding up to the cost; none if it was added from what was
   *     left over
   */
  record Purchase(int option, long cost, List<Payment> payments) {
    /** Keeps its own copy. */
    public Purchase {
      payments = List.copyOf(payments);
    }
  }

  /** So many voters pay as much each, which is more than nothing. */
  record Payment(long voters, Rational each) {}

  /**
   * By strongest paths.
   *
   * @param strengths of the strongest path from one to another: the votes of its weakest step, or
   *     their margin; 0 where there is none
   */
  record Paths(Pairwise pairwise, Strength strength, Pairwise strengths) implements Working {
    @Override
    public List<Round> rounds() {
      return List.of();
    }

    @Override
    public Working until(Tie open) {
      return this;
    }
  }

  /**
   * By majorities locked in one after the other.
   *
   * @param majorities in the order they were looked at
   */
  record Locking(Pairwise pairwise, Strength strength, List<Majority> majorities)
      implements Working {
    /** Keeps its own copy. */
    public Locking {
      majorities = List.copyOf(majorities);
    }

    @Override
    public List<Round> rounds() {
      return List.of();
    }

    /** Leaving out all that are tied prefers none of them. */
    @Override
    public Working until(Tie open) {
      if (open.matter() == Tie.Matter.MAJORITY) {
        return this;
      }
      int known = Math.min(open.round() - 1, majorities.size());
      return new Locking(pairwise, strength, majorities.subList(0, known));
    }
  }

  /**
   * More voters prefer one to the other than the other way round.
   *
   * @param votes how many prefer the winner
   * @param against how many prefer the loser
   * @param locked whether it counts; otherwise it would close a circle with stronger ones
   */
  record Majority(int winner, int loser, long votes, long against, boolean locked) {
    /** The same, not locked in. */
    public Majority leftOut() {
      return new Majority(winner, loser, votes, against, false);
    }
  }
}

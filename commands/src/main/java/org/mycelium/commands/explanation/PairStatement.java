package org.mycelium.commands.explanation;

import java.util.List;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What came of comparing everybody with everybody. */
public sealed interface PairStatement extends Statement {
  /** So many prefer one to the other, and so many the other way round. */
  record Pair(String winner, String loser, long votes, long against) implements Message {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.pair",
          Names.in("winner", winner),
          Names.in("loser", loser),
          Arg.num("votes", votes),
          Arg.num("against", against));
    }

    private Message seenFromTheWinner() {
      return out ->
          out.line(
              "explanation.to-pair",
              Names.in("loser", loser),
              Arg.num("votes", votes),
              Arg.num("against", against));
    }
  }

  /**
   * One is preferred to every other.
   *
   * @param closest those that were closest, the closest first
   * @param others how many others there are
   */
  record BeatsAll(String name, List<Pair> closest, int others) implements PairStatement {
    /** Keeps its own copy. */
    public BeatsAll {
      closest = List.copyOf(closest);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "explanation.beats-all",
          Names.in("name", name),
          Arg.series("pairs", closest.stream().map(Pair::seenFromTheWinner).toList()),
          Arg.num("others", others));
    }
  }

  /** Nobody is preferred to every other, or several are to be chosen. */
  record NobodyBeatsAll() implements PairStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.nobody-beats-all");
    }
  }

  /** One pair. */
  record Preferred(Pair pair) implements PairStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.preferred", Arg.said("pair", pair));
    }
  }

  /**
   * The strongest path from one to another is stronger than that back.
   *
   * @param forth votes of its weakest step, or their margin
   * @param back the same the other way round; 0 if there is no path
   */
  record Stronger(String winner, String loser, long forth, long back, Strength strength)
      implements PairStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.stronger",
          Names.in("winner", winner),
          Names.in("loser", loser),
          Arg.num("forth", forth),
          Arg.num("back", back),
          Arg.word("plain", forth > back ? "yes" : "no"),
          Arg.word("strength", strength.name()));
    }
  }

  /**
   * The strongest majorities, which are kept.
   *
   * @param others how many others are kept
   */
  record Kept(List<Pair> pairs, int others) implements PairStatement {
    /** Keeps its own copy. */
    public Kept {
      pairs = List.copyOf(pairs);
    }

    @Override
    public void write(Prose out) {
      out.line("explanation.kept", Arg.series("pairs", pairs), Arg.num("others", others));
    }
  }

  /**
   * Majorities that would close a circle with stronger ones, or with equal ones.
   *
   * @param others how many others are left out
   */
  record LeftOut(List<Pair> pairs, int others) implements PairStatement {
    /** Keeps its own copy. */
    public LeftOut {
      pairs = List.copyOf(pairs);
    }

    @Override
    public void write(Prose out) {
      out.line("explanation.left-out", Arg.series("pairs", pairs), Arg.num("others", others));
    }
  }
}

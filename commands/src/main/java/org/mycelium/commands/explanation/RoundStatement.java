package org.mycelium.commands.explanation;

import java.util.List;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/** What happened in the rounds of a count. */
public sealed interface RoundStatement extends Statement {
  /** How many votes it takes for a place. */
  record Needed(Rational quota) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.needed",
          Arg.said("quota", Figure.brief(quota)),
          Arg.word("one", Figure.one(quota)));
    }
  }

  /**
   * What came before the rounds that are told.
   *
   * @param from the first of them
   * @param to the last of them
   * @param chosen who reached a place in them
   * @param out how many had to go in them
   */
  record Earlier(int from, int to, List<String> chosen, int out) implements RoundStatement {
    /** Keeps its own copy. */
    public Earlier {
      chosen = List.copyOf(chosen);
    }

    @Override
    public void write(Prose prose) {
      prose.line(
          "explanation.earlier",
          Arg.num("from", from),
          Arg.num("to", to),
          Arg.num("rounds", to - from + 1L),
          Arg.word("some", chosen.isEmpty() ? "no" : "yes"),
          Names.some("names", chosen),
          Arg.num("out", out));
    }
  }

  /** Some have enough for a place. */
  record Reached(int round, Tally elected) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.reached", Arg.num("round", round), elected.in("who"));
    }
  }

  /** As many are left as there are places, so they have them with what they have. */
  record Filled(int round, Tally elected) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.filled",
          Arg.num("round", round),
          Arg.num("count", elected.shares().size() + elected.others()),
          elected.in("who"));
    }
  }

  /** What somebody has above what is needed goes on. */
  record Surplus(int round, String from, Tally to) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.surplus", Arg.num("round", round), Names.in("name", from), to.in("to"));
    }
  }

  /**
   * Who has the fewest is out, and their votes go on.
   *
   * @param to to whom; empty if nothing moves
   */
  record Dropped(int round, Tally out, Tally to) implements RoundStatement {
    @Override
    public void write(Prose prose) {
      prose.line(
          "explanation.dropped",
          Arg.num("round", round),
          Arg.num("count", out.shares().size() + out.others()),
          out.in("who"),
          Arg.word("moves", to.empty() ? "no" : "yes"),
          to.in("to"));
    }
  }

  /** The round in which somebody has more than half of what still counts. */
  record Decisive(int round, Tally tally, Rational quota) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.decisive",
          Arg.num("round", round),
          tally.in("tally"),
          Arg.said("quota", Figure.brief(quota)));
    }
  }

  /**
   * Who has most points goes into the runoff.
   *
   * @param place the place it is about; 0 if there is only one
   */
  record Finalists(int place, Tally finalists, Tally others) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.finalists",
          Arg.word("many", place > 0 ? "yes" : "no"),
          Arg.num("place", place),
          finalists.in("who"),
          Arg.word("more", others.empty() ? "no" : "yes"),
          others.in("others"));
    }
  }

  /** How many ballots prefer one finalist to the other. */
  record Runoff(Share winner, Share loser, Rational neither) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.runoff",
          Names.in("winner", winner.name()),
          Arg.said("votes", Figure.brief(winner.amount())),
          Names.in("loser", loser.name()),
          Arg.said("against", Figure.brief(loser.amount())),
          Arg.word("some", neither.signum() == 0 ? "no" : "yes"),
          Arg.said("neither", Figure.brief(neither)));
    }
  }

  /** Somebody takes a place because they add most for the voters. */
  record Gained(int place, Share chosen, Tally others) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.gained",
          Arg.word("many", place > 0 ? "yes" : "no"),
          Arg.num("place", place),
          Names.in("name", chosen.name()),
          Arg.said("gain", Figure.brief(chosen.amount())),
          Arg.word("more", others.empty() ? "no" : "yes"),
          others.in("others"));
    }
  }

  /** So many places more were filled in the same way. */
  record MorePlaces(int count) implements RoundStatement {
    @Override
    public void write(Prose out) {
      out.line("explanation.more-places", Arg.num("count", count));
    }
  }
}

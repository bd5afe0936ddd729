package org.mycelium.commands.explanation;

import java.util.List;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** One sentence of an explanation. Names in it are untrusted. */
public sealed interface Statement extends Message
    permits Statement.Counted,
        Statement.Chosen,
        Statement.Certain,
        Statement.Open,
        Statement.Ranked,
        Statement.Sums,
        Statement.Nobody,
        Statement.Tied,
        Statement.MoreTies,
        Statement.Unharmed,
        RoundStatement,
        PairStatement,
        MoneyStatement {

  /**
   * How many ballots were counted, and how.
   *
   * @param places how many were to be filled; 0 if money is spent
   */
  record Counted(Method method, long ballots, int places) implements Statement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.counted",
          Arg.said("method", name(method)),
          Arg.num("ballots", ballots),
          Arg.num("places", places));
    }
  }

  /** Who is chosen, in order. */
  record Chosen(List<String> names) implements Statement {
    /** Keeps its own copy. */
    public Chosen {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line("explanation.chosen", Names.some("names", names));
    }
  }

  /** Who is chosen however an open tie is settled. */
  record Certain(List<String> names) implements Statement {
    /** Keeps its own copy. */
    public Certain {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line("explanation.certain", Names.some("names", names));
    }
  }

  /** Between whom a tie leaves it open. */
  record Open(List<String> names) implements Statement {
    /** Keeps its own copy. */
    public Open {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line("explanation.open", Names.some("names", names));
    }
  }

  /**
   * The first places of the ranking, equal ones together.
   *
   * @param others how many come after those
   */
  record Ranked(List<List<String>> tiers, int others) implements Statement {
    /** Keeps its own copies. */
    public Ranked {
      tiers = tiers.stream().map(List::copyOf).toList();
    }

    @Override
    public void write(Prose out) {
      int place = 1;
      List<Message> parts = new java.util.ArrayList<>();
      for (List<String> tier : tiers) {
        int first = place;
        parts.add(
            part ->
                part.line("explanation.rank", Arg.num("place", first), Names.some("names", tier)));
        place += tier.size();
      }
      out.line("explanation.ranked", Arg.series("ranking", parts), Arg.num("others", others));
    }
  }

  /** What everybody has, where that is all there is to it, or how it begins. */
  record Sums(Round.Measure measure, boolean first, Tally tally) implements Statement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.sums",
          Arg.word("measure", first ? "FIRST" : measure.name()),
          tally.in("tally"));
    }
  }

  /** How many votes are with nobody at the end. */
  record Nobody(Rational votes, boolean decimals) implements Statement {
    @Override
    public void write(Prose out) {
      out.line(
          "explanation.exhausted",
          Arg.said("votes", Figure.brief(votes)),
          Arg.word("one", Figure.one(votes)),
          Arg.word("decimals", decimals ? "yes" : "no"));
    }
  }

  /**
   * Somewhere the count alone did not decide.
   *
   * @param round 0 where there are no rounds
   * @param places how many of them it is about
   * @param by the word of the rule that settled it; empty if it is open
   * @param chosen who is chosen, out, or first by it; may be empty
   */
  record Tied(
      int round, Tie.Matter matter, List<String> among, int places, String by, List<String> chosen)
      implements Statement {
    /** Keeps its own copies. */
    public Tied {
      among = List.copyOf(among);
      chosen = List.copyOf(chosen);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "explanation.tie",
          Arg.word("where", round > 0 ? "round" : "count"),
          Arg.num("round", round),
          Names.some("names", among),
          Arg.word("matter", matter.name()),
          Arg.num("places", places),
          Arg.said("settled", settled()));
    }

    private Message settled() {
      return out ->
          out.line(
              "explanation.tie-settled",
              Arg.word("by", by.isEmpty() ? "open" : by.replace('-', '_')),
              Arg.word("what", chosen.isEmpty() ? "NOTHING" : matter.name()),
              Names.some("names", chosen));
    }
  }

  /** There were more ties than are told. */
  record MoreTies(int count) implements Statement {
    @Override
    public void write(Prose out) {
      out.line("explanation.more-ties", Arg.num("count", count));
    }
  }

  /** An open tie makes no difference to who is chosen. */
  record Unharmed() implements Statement {
    @Override
    public void write(Prose out) {
      out.line("explanation.unharmed");
    }
  }

  /** A method in words: "instant runoff". */
  static Message name(Method method) {
    return out ->
        out.line("explanation.method", Arg.word("method", method.word().replace('-', '_')));
  }
}

package org.mycelium.commands.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * The figures that decided a choice, in a line or two: sums, the last round, or the comparisons
 * that the winner won. The whole count is told elsewhere.
 */
public final class Figures {
  /** Meek's count has nine decimals; for the line in a result these are enough. */
  private static final int DECIMALS = 5;

  private Figures() {}

  /** The figures behind this result; nothing where nobody said anything of the options. */
  public static Message of(Selection selection, Result result) {
    return out -> write(out, selection, result);
  }

  /** Whether sums mean something while votes are still taken, as they do where each vote adds. */
  public static boolean adds(Method method) {
    return switch (method) {
      case PLURALITY, APPROVAL, SCORE, DOT -> true;
      case STAR, IRV, STV_SCOTTISH, STV_MEEK, SCHULZE, RANKED_PAIRS, PAV, EQUAL_SHARES -> false;
    };
  }

  private static void write(Prose out, Selection selection, Result result) {
    if (result.ballots() == 0) {
      return;
    }
    switch (result.working()) {
      case Working.Counting counting -> rounds(out, selection, counting.rounds());
      case Working.Buying buying -> rounds(out, selection, buying.rounds());
      case Working.Paths paths -> duels(out, selection, result, paths.pairwise());
      case Working.Locking locking -> duels(out, selection, result, locking.pairwise());
    }
  }

  private static void rounds(Prose out, Selection selection, List<Round> rounds) {
    if (rounds.isEmpty()) {
      return;
    }
    Round last = rounds.getLast();
    boolean finale = last.measure() == Round.Measure.PREFERENCES && rounds.size() > 1;
    if (finale) {
      line(out, selection, rounds.get(rounds.size() - 2), 1);
    }
    line(out, selection, last, finale ? 1 : rounds.size());
  }

  private static void line(Prose out, Selection selection, Round round, int number) {
    out.line(
        "question.figures",
        Arg.word("measure", round.measure().name()),
        Arg.num("round", number),
        Arg.word("quota", round.quota().isPresent() ? "yes" : "no"),
        Arg.decimal("needed", decimal(round.quota().orElse(Rational.ZERO))),
        Arg.said("all", sums(selection, round)));
  }

  /** "bike 5, trailer 3", the most first. */
  private static Message sums(Selection selection, Round round) {
    List<Map.Entry<Integer, Rational>> entries = new ArrayList<>(round.tally().entrySet());
    entries.sort(
        Map.Entry.<Integer, Rational>comparingByValue()
            .reversed()
            .thenComparing(Comparator.comparing(Map.Entry::getKey)));
    return SelectionWords.joined(
        "question.marks.and",
        entries.stream()
            .map(e -> amount(selection, selection.number(e.getKey()), e.getValue()))
            .toList());
  }

  private static Message amount(Selection selection, int number, Rational amount) {
    return out ->
        out.line(
            "question.figures.amount",
            Arg.said("name", SelectionWords.name(selection, number)),
            Arg.decimal("amount", decimal(amount)));
  }

  /** The first winner, or each of those tied, compared with every other. */
  private static void duels(Prose out, Selection selection, Result result, Pairwise pairs) {
    List<Integer> standing = result.slate().standing();
    if (result.winners().isEmpty() || standing.size() < 2) {
      return;
    }
    int winner = result.winners().getFirst();
    out.line(
        "question.figures.duels",
        Arg.said("name", SelectionWords.name(selection, selection.number(winner))),
        Arg.said(
            "all",
            SelectionWords.joined(
                "question.marks.and",
                standing.stream()
                    .filter(other -> other != winner)
                    .map(other -> duel(selection, winner, other, pairs))
                    .toList())));
  }

  private static Message duel(Selection selection, int winner, int other, Pairwise pairs) {
    return out ->
        out.line(
            "question.figures.duel",
            Arg.said("name", SelectionWords.name(selection, selection.number(other))),
            Arg.num("wins", pairs.of(winner, other)),
            Arg.num("losses", pairs.of(other, winner)));
  }

  private static BigDecimal decimal(Rational amount) {
    BigDecimal exact =
        new BigDecimal(amount.numerator())
            .divide(new BigDecimal(amount.denominator()), DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}

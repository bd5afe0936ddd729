package org.mycelium.commands.question;

import java.util.List;
import java.util.Map;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Quorum;

/**
 * Whether those who have not voted could still change which options are chosen, votes already cast
 * taken as standing. Where votes simply add up it is a matter of the distance; elsewhere nothing is
 * settled before everybody voted.
 */
public final class Settled {
  private Settled() {}

  /** Whether nothing can change any more. */
  public static boolean already(
      Selection selection, Quorum quorum, List<Ballot> ballots, int electorate) {
    int missing = electorate - ballots.size();
    if (missing == 0) {
      return true;
    }
    if (!quorum.isMet(ballots.size(), electorate) || !Figures.adds(selection.method())) {
      return false;
    }
    Result result = selection.result(ballots);
    return Outcome.of(selection, result) instanceof Outcome.Chosen
        && result.decided()
        && distant(result, (long) missing * most(selection));
  }

  /** Whether nobody who is out can catch up with anybody who is in, nor the order change. */
  private static boolean distant(Result result, long reach) {
    Map<Integer, Rational> tally = result.rounds().getLast().tally();
    List<Rational> amounts = tally.values().stream().sorted((a, b) -> b.compareTo(a)).toList();
    int seats = result.winners().size();
    for (int place = 0; place < Math.min(seats, amounts.size() - 1); place++) {
      Rational distance = amounts.get(place).minus(amounts.get(place + 1));
      if (distance.compareTo(Rational.of(reach)) <= 0) {
        return false;
      }
    }
    return true;
  }

  /** By how much one ballot can change the distance between two options. */
  private static int most(Selection selection) {
    return selection.method() == Method.SCORE || selection.method() == Method.DOT
        ? selection.terms().points()
        : 1;
  }
}

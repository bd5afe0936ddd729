package org.mycelium.commands.election;

import java.util.function.Function;
import org.mycelium.commands.election.method.EqualShares;
import org.mycelium.commands.election.method.Gregory;
import org.mycelium.commands.election.method.Irv;
import org.mycelium.commands.election.method.Meek;
import org.mycelium.commands.election.method.MostPoints;
import org.mycelium.commands.election.method.Pav;
import org.mycelium.commands.election.method.Plurality;
import org.mycelium.commands.election.method.RankedPairs;
import org.mycelium.commands.election.method.Schulze;
import org.mycelium.commands.election.method.Star;

/** Counts ballots by a method. */
public final class Election {
  private Election() {}

  /**
   * Counts whichever ballots these are.
   *
   * @throws IllegalArgumentException if the method counts another kind of ballots, or cannot fill
   *     as many seats
   */
  public static Result of(Method method, Votes votes, CountRules rules) {
    return switch (votes) {
      case Votes.Ranked(Profile<Ranking> profile) -> ofRankings(method, profile, rules);
      case Votes.Scored(Profile<Scores> profile) -> ofScores(method, profile, rules);
    };
  }

  /**
   * Counts ranked ballots.
   *
   * @throws IllegalArgumentException if the method counts another kind of ballots, or cannot fill
   *     as many seats
   */
  public static Result ofRankings(Method method, Profile<Ranking> profile, CountRules rules) {
    check(method, rules, method.ballots() == Method.Ballots.RANKS);
    return by(
        method,
        profile,
        method == Method.STV_SCOTTISH ? Gregory.scottish(rules) : rules,
        ties ->
            switch (method) {
              case PLURALITY -> Plurality.count(profile, rules, ties);
              case IRV -> Irv.USUAL.count(profile, ties);
              case STV_SCOTTISH -> Gregory.SCOTTISH.count(profile, rules, ties);
              case STV_MEEK -> Meek.count(profile, rules, ties);
              case SCHULZE -> Schulze.count(profile, rules, ties);
              case RANKED_PAIRS -> RankedPairs.count(profile, rules, ties);
              case APPROVAL, SCORE, STAR, DOT, PAV, EQUAL_SHARES ->
                  throw new IllegalArgumentException(method.word());
            });
  }

  /**
   * Counts points or approvals.
   *
   * @throws IllegalArgumentException if the method counts another kind of ballots
   */
  public static Result ofScores(Method method, Profile<Scores> profile, CountRules rules) {
    check(method, rules, method.ballots() != Method.Ballots.RANKS);
    return by(
        method,
        profile,
        rules,
        ties ->
            switch (method) {
              case APPROVAL -> MostPoints.count(Round.Measure.APPROVALS, profile, rules, ties);
              case SCORE, DOT -> MostPoints.count(Round.Measure.POINTS, profile, rules, ties);
              case STAR -> Star.count(profile, rules, ties);
              case PAV -> Pav.count(profile, rules, ties);
              case EQUAL_SHARES -> EqualShares.count(profile, rules, ties);
              case PLURALITY, IRV, STV_SCOTTISH, STV_MEEK, SCHULZE, RANKED_PAIRS ->
                  throw new IllegalArgumentException(method.word());
            });
  }

  /**
   * Counts by a variant of a method, such as one with other options.
   *
   * @param count a run of the count; may be called several times
   */
  public static Result by(
      Method method, Profile<?> profile, CountRules rules, Function<Ties, Outcome> count) {
    return Ways.count(method, profile.slate(), rules, profile.total(), count);
  }

  private static void check(Method method, CountRules rules, boolean fits) {
    if (!fits || (rules.seats() > 1 && !method.manySeats())) {
      throw new IllegalArgumentException(method.word() + " with " + rules.seats() + " seats");
    }
  }
}

package org.mycelium.commands.election.method;

import java.util.List;
import java.util.NavigableMap;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Ties;

/**
 * The seats go to those with the most points in all: score voting with points from 0, approval
 * voting with 0 and 1, dot voting where each voter has a number of dots to spread. Who was left
 * blank has nothing from that ballot.
 */
public final class MostPoints {
  private MostPoints() {}

  /** Counts. */
  public static Outcome count(
      Round.Measure measure, Profile<Scores> profile, CountRules rules, Ties ties) {
    Round round = Round.last(measure, sums(profile), List.of(), Rational.ZERO);
    return Tallies.most(round, rules.seats(), ties);
  }

  /** The points of all who stand. */
  static NavigableMap<Integer, Rational> sums(Profile<Scores> profile) {
    long[] points = new long[profile.slate().size()];
    profile.forEach(
        (ballot, weight) -> {
          for (int candidate = 0; candidate < points.length; candidate++) {
            points[candidate] += weight * ballot.of(candidate);
          }
        });
    return Tallies.of(profile.slate().standing(), points);
  }
}

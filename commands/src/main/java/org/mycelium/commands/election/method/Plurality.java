package org.mycelium.commands.election.method;

import java.util.BitSet;
import java.util.List;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Ties;

/**
 * The seats go to those with the most first choices. With several seats that is the single
 * non-transferable vote. A ballot whose first choice is shared counts for nobody.
 */
public final class Plurality {
  private Plurality() {}

  /** Counts. */
  public static Outcome count(Profile<Ranking> profile, CountRules rules, Ties ties) {
    BitSet standing = profile.slate().standingSet();
    long[] votes = new long[profile.slate().size()];
    long[] nobody = new long[1];
    profile.forEach(
        (ballot, weight) -> {
          int[] order = Preferences.USUAL.read(ballot, standing);
          if (order.length == 0) {
            nobody[0] += weight;
          } else {
            votes[order[0]] += weight;
          }
        });
    Round round =
        Round.last(
            Round.Measure.VOTES,
            Tallies.of(profile.slate().standing(), votes),
            List.of(),
            Rational.of(nobody[0]));
    return Tallies.most(round, rules.seats(), ties);
  }
}

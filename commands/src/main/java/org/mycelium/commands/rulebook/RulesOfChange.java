package org.mycelium.commands.rulebook;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.tally.Majority;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;

/**
 * How it is voted on what decides about every other vote: on rules, and on who takes part. What
 * asks for more than everyone is brought down to everyone, else an assembly that has shrunk could
 * never change it.
 *
 * @param least how long such votes last at least
 * @param usual how long votes last here
 */
public record RulesOfChange(Rule rule, Quorum quorum, Duration least, Duration usual) {
  /** Of these settings, for so many voters. */
  public static RulesOfChange of(Settings settings, int electorate) {
    Rule rule = settings.ruleForRules();
    Quorum quorum = settings.quorumForRules();
    return new RulesOfChange(
        rule.obstacle(electorate).isEmpty()
            ? rule
            : new Majority(new Fraction(1, 1), Majority.Bar.AT_LEAST, Majority.Base.ELIGIBLE),
        quorum.needed(electorate) <= electorate ? quorum : new Quorum(quorum.share(), electorate),
        settings.changingRules().period(),
        settings.votingPeriod());
  }

  /** When such a vote closes if nothing was said of it. */
  public Instant closesAt(Instant now) {
    return now.plus(usual.compareTo(least) < 0 ? least : usual);
  }
}

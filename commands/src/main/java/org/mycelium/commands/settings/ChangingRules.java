package org.mycelium.commands.settings;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.tally.Majority;
import org.mycelium.commands.tally.MajorityWithFloors;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;

/**
 * The rule for changing rules, itself a rule that is changed under it.
 *
 * @param rule empty for the ordinary one, but two thirds where that is less: then nobody who is
 *     protected by a stricter rule can lose it by a weaker one
 * @param quorum empty for the ordinary one
 * @param period how long a vote about rules is open at least
 */
public record ChangingRules(Optional<Rule> rule, Optional<Quorum> quorum, Duration period) {
  /** What holds until an assembly decides otherwise. */
  static final ChangingRules DEFAULT =
      new ChangingRules(Optional.empty(), Optional.empty(), Duration.ofDays(3));

  /** The rule in an assembly whose ordinary one is this. */
  Rule ruleBeside(Rule ordinary) {
    return rule.orElseGet(
        () ->
            switch (ordinary) {
              case Majority majority -> majority.atLeastTwoThirds();
              case MajorityWithFloors floors -> floors.atLeastTwoThirds();
              default -> ordinary;
            });
  }

  /** The quorum in an assembly whose ordinary one is this. */
  Quorum quorumBeside(Quorum ordinary) {
    return quorum.orElse(ordinary);
  }

  ChangingRules withRule(Optional<Rule> next) {
    return new ChangingRules(next, quorum, period);
  }

  ChangingRules withQuorum(Optional<Quorum> next) {
    return new ChangingRules(rule, next, period);
  }

  ChangingRules withPeriod(Duration next) {
    return new ChangingRules(rule, quorum, next);
  }
}

package org.mycelium.bot.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Unranked;

/**
 * Rules of a count by name, as {@code --rule quota=hare} has them.
 *
 * @param tieBreaks the words of rules for ties, in order
 * @param problem what is wrong with them
 */
record NamedRules(
    Unranked unranked,
    Strength strength,
    Quota quota,
    List<String> tieBreaks,
    Optional<String> problem) {
  /** Keeps its own copy. */
  NamedRules {
    tieBreaks = List.copyOf(tieBreaks);
  }

  static NamedRules of(Map<String, String> given) {
    Unranked unranked = CountRules.USUAL.unranked();
    Strength strength = CountRules.USUAL.strength();
    Quota quota = CountRules.USUAL.quota();
    List<String> tieBreaks = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    for (Map.Entry<String, String> rule : given.entrySet()) {
      String value = rule.getValue();
      switch (rule.getKey()) {
        case "unranked" -> {
          problem = problem.or(() -> expected(rule, Unranked.values()));
          unranked = Choices.of(value, Unranked.values()).orElse(unranked);
        }
        case "strength" -> {
          problem = problem.or(() -> expected(rule, Strength.values()));
          strength = Choices.of(value, Strength.values()).orElse(strength);
        }
        case "quota" -> {
          problem = problem.or(() -> expected(rule, Quota.values()));
          quota = Choices.of(value, Quota.values()).orElse(quota);
        }
        case "tie-break" -> tieBreaks.addAll(List.of(value.split(",", -1)));
        default ->
            problem =
                problem.or(
                    () ->
                        Optional.of(
                            "names unranked, strength, quota or tie-break, not " + rule.getKey()));
      }
    }
    return new NamedRules(unranked, strength, quota, tieBreaks, problem);
  }

  private static <E extends Enum<E>> Optional<String> expected(
      Map.Entry<String, String> rule, E[] values) {
    return Choices.of(rule.getValue(), values).isPresent()
        ? Optional.empty()
        : Optional.of(rule.getKey() + ": expected one of " + Choices.words(values));
  }
}

package org.mycelium.commands.settings;

import java.util.Optional;
import org.mycelium.commands.text.Message;

/** Whether settings go together, and leave the assembly able to decide anything. Pure. */
public final class Soundness {
  private Soundness() {}

  /**
   * What stands against a change of settings; only what the change brings in, not what was so
   * before.
   *
   * @param electorate how many take part
   */
  public static Optional<Message> obstacle(Settings before, Settings after, int electorate) {
    if (!after.rule().equals(before.rule())) {
      Optional<Message> obstacle = after.rule().obstacle(electorate);
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    if (!after.quorum().equals(before.quorum()) && after.quorum().needed(electorate) > electorate) {
      return Optional.of(
          new SettingsMessage.QuorumLocksOut(after.quorum().needed(electorate), electorate));
    }
    if (!after.ruleForRules().equals(before.ruleForRules())) {
      Optional<Message> obstacle = after.ruleForRules().obstacle(electorate);
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    if (!after.quorumForRules().equals(before.quorumForRules())
        && after.quorumForRules().needed(electorate) > electorate) {
      return Optional.of(
          new SettingsMessage.QuorumLocksOut(
              after.quorumForRules().needed(electorate), electorate));
    }
    if (!after.reminders().equals(before.reminders())
        && after.reminders().longest().compareTo(after.votingPeriod()) >= 0) {
      return Optional.of(
          new SettingsMessage.ReminderTooLong(after.reminders().longest(), after.votingPeriod()));
    }
    return Optional.empty();
  }
}

package org.mycelium.commands.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.settings.Setting;

/** What can be asked of the assembly's rules. */
public sealed interface RulebookCommand extends Command {
  /** Shows them all, each with the decision that made it. */
  record ShowRules() implements RulebookCommand {}

  /** Shows one with its history. */
  record ShowRule(Setting setting) implements RulebookCommand {}

  /**
   * Opens a vote on changing some.
   *
   * @param title the changes as they were written; untrusted
   * @param text further lines; untrusted
   * @param closesAt the end of the vote; as long as such votes last at least, if it was not said
   */
  record ProposeChange(
      List<RuleChange> changes, String title, String text, Optional<Instant> closesAt)
      implements RulebookCommand {
    /** Keeps its own copy. */
    public ProposeChange {
      changes = List.copyOf(changes);
    }
  }
}

package org.mycelium.commands.recall;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.tally.Fraction;

/** What can be asked of recalls. */
public sealed interface RecallCommand extends Command {
  /** Tells how it goes, and what is asked for now. */
  record Show() implements RecallCommand {}

  /**
   * Asks that somebody be recalled, alone or with others who did.
   *
   * @param word how the command was called, in the language of whoever wrote it
   * @param whom a role, a person, or both, as written
   */
  record Ask(String word, String whom, Optional<String> reason) implements RecallCommand {}

  /** Does not ask for it any more. */
  record TakeBack(String whom) implements RecallCommand {}

  /**
   * Proposes how many have to ask.
   *
   * @param title what the proposal is called: the line as it was written
   * @param text why, on further lines
   */
  record Share(String title, Fraction share, String text) implements RecallCommand {}
}

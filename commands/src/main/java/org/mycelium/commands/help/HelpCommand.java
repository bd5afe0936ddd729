package org.mycelium.commands.help;

import java.util.Optional;
import org.mycelium.commands.decision.Command;

/** What can be asked about the bot itself. */
public sealed interface HelpCommand extends Command {
  /** One page about one command, or the short list of all. */
  record Help(Optional<String> word) implements HelpCommand {}

  /** What this is, who runs it, what it keeps. */
  record About() implements HelpCommand {}
}

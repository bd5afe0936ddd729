package org.mycelium.commands.grammar;

import org.mycelium.commands.decision.Command;
import org.mycelium.commands.text.Message;

/** What was made of something a person wrote. */
public sealed interface Reading {
  /** A command. */
  record Understood(Command command) implements Reading {}

  /** Meant for the bot, but not a command: what is wrong, what would work, an example. */
  record Problem(Message message) implements Reading {}

  /** Not meant for the bot. */
  record NotForMe() implements Reading {}
}

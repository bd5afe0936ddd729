package org.mycelium.commands.power;

import org.mycelium.commands.decision.Command;

/** What can be asked of the power that roles carry. */
public sealed interface PowerCommand extends Command {
  /** Tells which roles carry which, and who has it. */
  record Show() implements PowerCommand {}

  /**
   * Proposes that a role carry power.
   *
   * @param word how the command was called, in the language of whoever wrote it
   * @param role its name or number, as written
   * @param level from 1; 0 for none
   * @param text why, on further lines
   */
  record Empower(String word, String role, int level, String text) implements PowerCommand {}

  /**
   * The room's power levels, or what the roles make of them, may have changed.
   *
   * @param room as the homeserver last showed it
   * @param asking whether something that was asked of the homeserver has not been answered yet
   */
  record Balance(RoomLevels room, boolean asking) implements PowerCommand {}
}

package org.mycelium.bot.draw;

import java.util.List;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.SubcommandGroup;
import org.mycelium.bot.cli.Terminal;

/** {@code draw}: everything about lots. */
public final class DrawCommand {
  private DrawCommand() {}

  /** The subcommand with all that belongs to it. */
  public static Subcommand in(Terminal terminal) {
    return new SubcommandGroup(
        "draw",
        "Draws lots, and checks draws, from files alone: no database, no network. What is trusted"
            + " in each, and how to check it with a program of your own, is in"
            + " deploy/docs/DRAWS.md.",
        "draw rfc3797 --pool 25 --count 10 --source \"9319\" --source \"2 5 12 8 10\"",
        List.of(new Rfc3797Command(terminal)));
  }
}

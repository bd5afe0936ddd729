package org.mycelium.bot.draw;

import java.security.SecureRandom;
import java.util.List;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.SubcommandGroup;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.assembly.Entropy;

/** {@code draw}: everything about lots. */
public final class DrawCommand {
  private DrawCommand() {}

  /** The subcommand with all that belongs to it, secrets from the operating system's dice. */
  public static Subcommand in(Terminal terminal) {
    SecureRandom random = new SecureRandom();
    return in(
        terminal,
        count -> {
          byte[] bytes = new byte[count];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  static Subcommand in(Terminal terminal, Entropy entropy) {
    return new SubcommandGroup(
        "draw",
        "Draws lots, and checks draws, from files alone: no database, no network. What is trusted"
            + " in each, and how to check it with a program of your own, is in"
            + " deploy/docs/DRAWS.md.",
        "draw verify drawn.json",
        List.of(
            new AnnounceCommand(terminal, entropy),
            new CommitCommand(terminal, entropy),
            new MakeCommand(terminal),
            new StrikeCommand(terminal),
            new VerifyDrawCommand(terminal),
            new StratifiedCommand(terminal, entropy),
            new Rfc3797Command(terminal)));
  }
}

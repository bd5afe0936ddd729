package org.mycelium.bot.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.power.PowerArchive;

/** Rooms whose power levels do not follow the roles, as the bot last saw them. */
final class PowerCheck {
  private PowerCheck() {}

  /**
   * @param file the database, absolute
   */
  static List<Finding> examine(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return PowerArchive.of(file).stream().map(PowerCheck::finding).toList();
    } catch (CannotOpen e) {
      // What is wrong with the database another check says.
      return List.of();
    }
  }

  private static Finding finding(PowerArchive.Hindered room) {
    return Finding.warning(
        "power",
        "roles of the assembly in "
            + room.roomId()
            + " are to carry power in it, and do not: "
            + words(room.why()));
  }

  private static String words(Hindrance why) {
    return switch (why) {
      case NO_RIGHT ->
          "the bot may not change power levels there. Whoever has the power can give it more in the"
              + " room's settings.";
      case TOO_HIGH ->
          "a role is to carry as much as the bot has itself, or more. Give the bot more in the"
              + " room's settings, or have the assembly decide on less.";
      case REFUSED -> "the homeserver refused it. The bot's log says how.";
      case CONTESTED -> "somebody changes it back each time. That is for the assembly to settle.";
    };
  }
}

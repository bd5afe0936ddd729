package org.mycelium.storage.room;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * A room as the bot knows it.
 *
 * @param kind whose it is
 * @param joined whether the bot is in it
 * @param assembly the assembly whose room it is; empty in private, and before the founding
 * @param counterpart the person of a private room, by exact Matrix id
 * @param chosen the assembly that person said they mean there
 */
public record Room(
    String roomId,
    Kind kind,
    boolean joined,
    Optional<AssemblyId> assembly,
    Optional<String> counterpart,
    Optional<AssemblyId> chosen) {
  /** Whose a room is. */
  public enum Kind {
    /** An assembly's, or about to be. */
    ASSEMBLY,
    /** One person's and the bot's. */
    PRIVATE,
    /** Was private, until somebody else came into it. */
    OVERHEARD
  }

  /** Whether nobody but one person and the bot reads there. */
  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }
}

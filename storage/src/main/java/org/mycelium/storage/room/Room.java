package org.mycelium.storage.room;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * A room as the bot knows it.
 *
 * @param isPrivate whether it is for one person and the bot
 * @param joined whether the bot is in it
 * @param assembly the assembly whose room it is; empty in private, and before the founding
 * @param counterpart the person of a private room, by exact Matrix id
 * @param chosen the assembly that person said they mean there
 */
public record Room(
    String roomId,
    boolean isPrivate,
    boolean joined,
    Optional<AssemblyId> assembly,
    Optional<String> counterpart,
    Optional<AssemblyId> chosen) {}

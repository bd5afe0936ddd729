package org.mycelium.storage.inbox;

/**
 * A stretch of a room's history that a sync left out, being read backwards.
 *
 * @param batch the sync that left it out
 * @param from where to read on, backwards; moves as pages come
 * @param to the sync before, where reading may stop
 * @param reached the lowest position given to an event of it so far; 0 at first
 */
public record Gap(long id, String roomId, long batch, String from, String to, long reached) {}

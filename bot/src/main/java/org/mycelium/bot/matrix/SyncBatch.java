package org.mycelium.bot.matrix;

import java.util.List;

/**
 * What one sync brought.
 *
 * @param nextBatch to be stored only in the transaction that stores the events
 * @param joined rooms with something new, in the order of the answer
 */
public record SyncBatch(
    String nextBatch, List<JoinedRoom> joined, List<Invite> invites, List<LeftRoom> left) {
  /** Copies the lists. */
  public SyncBatch {
    joined = List.copyOf(joined);
    invites = List.copyOf(invites);
    left = List.copyOf(left);
  }
}

package org.mycelium.commands.election;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How a ranked ballot is read where it counts for one candidate at a time.
 *
 * @param sharedRank what becomes of a ballot when it comes to a rank that several candidates share
 * @param maxSkipped how many ranks in a row may be left out; a longer gap exhausts the ballot
 */
public record Preferences(SharedRank sharedRank, int maxSkipped) {
  /** A gap of any length is passed over; a shared rank exhausts. */
  public static final Preferences USUAL = new Preferences(SharedRank.EXHAUSTS, Integer.MAX_VALUE);

  /** A gap exhausts, and so does a shared rank. */
  public static final Preferences CONSECUTIVE = new Preferences(SharedRank.EXHAUSTS, 0);

  /** What becomes of a ballot that gives one rank to several who stand; an "overvote". */
  public enum SharedRank {
    /** It counts for nobody from there on. */
    EXHAUSTS,
    /** That rank is passed over. */
    IS_SKIPPED
  }

  /** The candidates it counts for, one after the other. */
  public int[] read(Ranking ballot, BitSet standing) {
    int[] order = new int[ballot.size()];
    int length = 0;
    int before = 0;
    for (int from = 0; from < ballot.size(); ) {
      int rank = ballot.rank(from);
      if (rank - before - 1 > maxSkipped) {
        break;
      }
      int end = ballot.endOfRank(from);
      int chosen = -1;
      int sharing = 0;
      for (int i = from; i < end; i++) {
        if (standing.get(ballot.candidate(i))) {
          chosen = ballot.candidate(i);
          sharing++;
        }
      }
      if (sharing == 1) {
        order[length++] = chosen;
      } else if (sharing > 1 && sharedRank == SharedRank.EXHAUSTS) {
        break;
      }
      before = rank;
      from = end;
    }
    return length == order.length ? order : Arrays.copyOf(order, length);
  }
}

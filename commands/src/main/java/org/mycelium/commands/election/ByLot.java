package org.mycelium.commands.election;

import java.util.Comparator;

/**
 * An order that chance gave, the same for the whole count: who comes first in it wins every tie
 * that it settles, and is the last to be out.
 */
public sealed interface ByLot extends TieBreak permits Lot, DrawnOrder {
  @Override
  default String word() {
    return "lot";
  }

  /** The order of the draw, first the luckiest. */
  Comparator<Integer> order(Slate slate);
}

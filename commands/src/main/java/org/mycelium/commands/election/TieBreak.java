package org.mycelium.commands.election;

import java.util.List;

/** A rule that settles ties, agreed on before anybody knew that there would be one. */
public interface TieBreak {
  /** What it is called where machines read. */
  String word();

  /**
   * Those of the tied whom the rule puts first, or last.
   *
   * @param tied at least two
   * @param first whether the best are asked for, or the worst
   * @param before all rounds before the one of the tie, oldest first
   * @return one if it settles the tie, all of them if it has nothing to say
   */
  List<Integer> narrow(List<Integer> tied, boolean first, List<Round> before, Slate slate);
}

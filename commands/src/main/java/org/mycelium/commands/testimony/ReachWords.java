package org.mycelium.commands.testimony;

import java.util.Set;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/** Says who may read a story, each by itself. */
final class ReachWords {
  private ReachWords() {}

  static void write(Prose out, Set<Reach> reach) {
    out.line(
        "testimony.reach",
        Arg.word("room", reach.contains(Reach.ROOM) ? "yes" : "no"),
        Arg.word("federation", reach.contains(Reach.FEDERATION) ? "yes" : "no"),
        Arg.word("public", reach.contains(Reach.PUBLIC) ? "yes" : "no"));
  }
}

package org.mycelium.commands.testimony;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;

/**
 * What became of stories. The journal names no teller, not even of those told by name: a name is a
 * word like the others, which can be erased.
 */
public sealed interface TestimonyFact extends Fact {
  /** Which story. */
  TestimonyNo testimony();

  /**
   * A story was told.
   *
   * @param event words for what happened; null if it is about something else
   * @param teller the name it is told under; null if it is told without one
   */
  record TestimonyTold(
      TestimonyNo testimony,
      Topic topic,
      @Nullable Commitment event,
      Commitment words,
      @Nullable Commitment teller,
      Set<Reach> reach)
      implements TestimonyFact {
    /** Keeps its own copy. */
    public TestimonyTold {
      reach = Reach.copy(reach);
      if ((topic instanceof Topic.OfEvent) != (event != null)) {
        throw new IllegalArgumentException("words for an event belong to an event");
      }
    }
  }

  /** It may be told to these from now on, and to nobody else. */
  record ReachChanged(TestimonyNo testimony, Set<Reach> reach) implements TestimonyFact {
    /** Keeps its own copy. */
    public ReachChanged {
      reach = Reach.copy(reach);
    }
  }

  /** It is told without a name from now on. */
  record TellerUnnamed(TestimonyNo testimony) implements TestimonyFact {}

  /** It was taken back, and its words are erased. */
  record TestimonyWithdrawn(TestimonyNo testimony) implements TestimonyFact {}

  /** It stood in the digest of the assembly; it will in no other. */
  record TestimonyRead(TestimonyNo testimony) implements TestimonyFact {}

  @Override
  default boolean unsigned() {
    // What the clock does has nobody to hide, and happens once because of its cause.
    return !(this instanceof TestimonyRead);
  }
}

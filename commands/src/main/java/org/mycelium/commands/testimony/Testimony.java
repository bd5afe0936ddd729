package org.mycelium.commands.testimony;

import java.util.Optional;
import java.util.Set;

/**
 * A story as it may be told now.
 *
 * @param event the teller's words for what happened, untrusted; empty if it is about something else
 * @param words the story, untrusted, never edited by anybody else; empty once it was erased
 * @param teller the name it is told under, untrusted; empty if it is told without one
 * @param reach for whom it may be told; nobody, if it is empty
 */
public record Testimony(
    TestimonyNo no,
    Topic topic,
    String event,
    String words,
    Optional<String> teller,
    Set<Reach> reach) {
  /** Longest story, in code points: half a page. */
  public static final int MAX_WORDS = 2_000;

  /** Longest words for what happened, in code points. */
  static final int MAX_EVENT = 120;

  /** As much of it as stands in a digest, in code points. */
  public static final int DIGEST_WORDS = 200;

  /** Keeps its own copy. */
  public Testimony {
    reach = Reach.copy(reach);
  }

  /** Whether it may be told to these. */
  public boolean isFor(Reach some) {
    return reach.contains(some);
  }
}

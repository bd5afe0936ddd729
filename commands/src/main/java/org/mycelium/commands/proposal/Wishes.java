package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one member wants to be reminded. Theirs alone: no fact, and gone when it is deleted.
 *
 * @param privately whether in private, and never by name in the room
 * @param quietUntil until when not at all; {@link #FOR_GOOD} for altogether; empty for never
 * @param quietOn of which proposals not at all
 */
public record Wishes(boolean privately, Optional<Instant> quietUntil, Set<ProposalNo> quietOn) {
  /** What holds for who never said anything. */
  public static final Wishes NONE = new Wishes(false, Optional.empty(), Set.of());

  /** A time that does not come: the end of the year 9999. */
  public static final Instant FOR_GOOD = Instant.parse("9999-12-31T23:59:59Z");

  /** Keeps its own copy. */
  public Wishes {
    quietOn = Set.copyOf(quietOn);
  }

  /** Whether this member is not reminded of that proposal now. */
  public boolean silence(ProposalNo proposal, Instant now) {
    return quietOn.contains(proposal) || quietUntil.filter(now::isBefore).isPresent();
  }

  /** In private from now on, or in the room. */
  public Wishes privately(boolean wanted) {
    return new Wishes(wanted, quietUntil, quietOn);
  }

  /** Not reminded of anything until then. */
  public Wishes quietUntil(Instant until) {
    return new Wishes(privately, Optional.of(until), quietOn);
  }

  /** Reminded of everything again. */
  public Wishes loud() {
    return new Wishes(privately, Optional.empty(), Set.of());
  }

  /** Not reminded of this one, or reminded of it again. */
  public Wishes quietOn(ProposalNo proposal, boolean wanted) {
    Set<ProposalNo> changed = new HashSet<>(quietOn);
    boolean _ = wanted ? changed.add(proposal) : changed.remove(proposal);
    return new Wishes(privately, quietUntil, changed);
  }
}

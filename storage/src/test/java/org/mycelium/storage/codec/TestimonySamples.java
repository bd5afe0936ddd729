package org.mycelium.storage.codec;

import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyFact.ReachChanged;
import org.mycelium.commands.testimony.TestimonyFact.TellerUnnamed;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyRead;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyWithdrawn;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.Topic;

/** A fact of each kind that stories have. */
final class TestimonySamples {
  private static final Commitment WORDS = new Commitment("1".repeat(64));
  private static final Commitment MORE = new Commitment("a2".repeat(32));
  private static final TestimonyNo T3 = new TestimonyNo(3);

  private TestimonySamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new TestimonyTold(
            T3,
            new Topic.OfDecision(new DecisionNo(12)),
            null,
            WORDS,
            MORE,
            Set.of(Reach.ROOM, Reach.PUBLIC)),
        new ReachChanged(T3, Set.of(Reach.FEDERATION)),
        new TellerUnnamed(T3),
        new TestimonyRead(T3),
        new TestimonyWithdrawn(T3));
  }
}

package org.mycelium.storage.codec;

import java.time.Duration;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.CareDecided;
import org.mycelium.commands.scrip.ScripFact.ContestDropped;
import org.mycelium.commands.scrip.ScripFact.PaymentContested;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ReversalAsked;
import org.mycelium.commands.scrip.ScripFact.ReversalDropped;
import org.mycelium.commands.scrip.ScripFact.ScripClosed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;

/** A fact of each kind that scrip has. */
final class ScripSamples {
  private static final Commitment WORDS = new Commitment("1".repeat(64));
  private static final Commitment MORE = new Commitment("a2".repeat(32));

  private ScripSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new ScripDecided(
            WORDS, new ScripTerms(2, 20_00, 40_00, 10_00, Duration.ofDays(7)), new DecisionNo(12)),
        new CareDecided(new RoleNo(2), new DecisionNo(14)),
        new CareDecided(null, new DecisionNo(15)),
        new ScripClosed(new DecisionNo(13)),
        new PaymentMade(new PaymentNo(3), new MemberNo(2), new MemberNo(5), 1_50, WORDS),
        new ReversalAsked(new PaymentNo(3), new MemberNo(2)),
        new ReversalDropped(new PaymentNo(3)),
        new PaymentReversed(new PaymentNo(4), new PaymentNo(3)),
        new PaymentContested(new PaymentNo(3), new MemberNo(5), MORE),
        new ContestDropped(new PaymentNo(3)));
  }
}

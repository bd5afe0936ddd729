package org.mycelium.commands.scrip;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;

/** What happened to the assembly's scrip. Amounts are whole numbers of its smallest unit. */
public sealed interface ScripFact extends Fact {
  /** There is scrip, under these terms from now on. */
  record ScripDecided(Commitment unit, ScripTerms terms, DecisionNo decision)
      implements ScripFact {}

  /**
   * Who holds this role is told whose accounts rest.
   *
   * @param role null for nobody
   */
  record CareDecided(@Nullable RoleNo role, DecisionNo decision) implements ScripFact {}

  /** Nothing is paid any more. */
  record ScripClosed(DecisionNo decision) implements ScripFact {}

  /**
   * Somebody paid somebody.
   *
   * @param what it was for; null if it was not said
   */
  record PaymentMade(
      PaymentNo payment, MemberNo from, MemberNo to, long units, @Nullable Commitment what)
      implements ScripFact {
    /** Refuses what moves nothing, too much, or nowhere. */
    public PaymentMade {
      if (units <= 0 || units > ScripTerms.MAX_UNITS || from.equals(to)) {
        throw new IllegalArgumentException("no payment: " + units);
      }
    }
  }

  /** One of the two wants it taken back. */
  record ReversalAsked(PaymentNo payment, MemberNo by) implements ScripFact {}

  /** They do not want it after all. */
  record ReversalDropped(PaymentNo payment) implements ScripFact {}

  /** Both wanted it: an entry is taken back by its opposite. */
  record PaymentReversed(PaymentNo payment, PaymentNo reversed) implements ScripFact {}

  /**
   * One of the two says that it is wrong.
   *
   * @param why null if it was not said
   */
  record PaymentContested(PaymentNo payment, MemberNo by, @Nullable Commitment why)
      implements ScripFact {}

  /** They do not say so any more. */
  record ContestDropped(PaymentNo payment) implements ScripFact {}
}

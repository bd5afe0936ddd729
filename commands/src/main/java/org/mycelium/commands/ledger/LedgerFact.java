package org.mycelium.commands.ledger;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;

/** What happened to the assembly's money. Who did it is the actor of the cause. */
public sealed interface LedgerFact extends Fact {
  /** There is a line of the budget. */
  record LineOpened(LineNo line, Commitment name, DecisionNo decision) implements LedgerFact {}

  /** There is not any more; what it had left was returned. */
  record LineClosed(LineNo line, DecisionNo decision) implements LedgerFact {}

  /**
   * Who may record from now on.
   *
   * @param role null for every member
   */
  record KeeperDecided(@Nullable RoleNo role, DecisionNo decision) implements LedgerFact {}

  /** Where the receipt of an entry is, in the place of any that was named before. */
  record ReceiptFiled(EntryNo entry, Commitment reference) implements LedgerFact {}

  /** A fact that is an entry. */
  sealed interface Recorded extends LedgerFact {
    /** The entry's number. */
    EntryNo entry();
  }

  /** A decision assigns money to a line. */
  record Allotted(EntryNo entry, LineNo line, Money money, DecisionNo decision)
      implements Recorded {}

  /** What a line had left is common again. */
  record Returned(EntryNo entry, LineNo line, Money money, DecisionNo decision)
      implements Recorded {}

  /** Money came in. */
  record IncomeRecorded(EntryNo entry, Money money, Commitment what) implements Recorded {}

  /** Money was spent. */
  record SpendingRecorded(
      EntryNo entry, LineNo line, Money money, Commitment what, DecisionNo decision)
      implements Recorded {}

  /** An entry is taken back by its opposite. */
  record EntryReversed(EntryNo entry, EntryNo reversed, Commitment reason) implements Recorded {}
}

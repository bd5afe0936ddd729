package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.TermsBeside;

/** What can be asked of the assembly's money. Amounts and names are as they were written. */
public sealed interface LedgerCommand extends Command {
  /** Shows the budget: what each line has, and what is common. */
  record ShowBudget() implements LedgerCommand {}

  /** Shows one line of it. */
  record ShowLine(String name) implements LedgerCommand {}

  /**
   * Shows the ledger.
   *
   * @param before the entries older than this one; the newest if it was not said
   */
  record ShowLedger(Optional<EntryNo> before) implements LedgerCommand {}

  /** Hands the ledger out as a file. */
  record HandOut() implements LedgerCommand {}

  /** Shows one entry. */
  record ShowEntry(EntryNo entry) implements LedgerCommand {}

  /**
   * Proposes to assign money to a line.
   *
   * @param title what the proposal is called: the line as it was written
   * @param text why, on further lines
   * @param terms how it is voted on
   */
  record ProposeMoney(String title, String amount, String name, String text, TermsBeside terms)
      implements LedgerCommand {}

  /** Proposes to close a line. */
  record ProposeClosing(String title, String name, String text, TermsBeside terms)
      implements LedgerCommand {}

  /**
   * Proposes who may record.
   *
   * @param role by name; empty for every member
   */
  record ProposeKeeper(String title, Optional<String> role, String text, TermsBeside terms)
      implements LedgerCommand {}

  /**
   * Records what was spent.
   *
   * @param name the line of the budget; if it was not said, the only one there is
   * @param under the decision that allows it; if it was not said, the only one that does
   * @param again whether it is another one, although the ledger has the same already
   */
  record Spend(
      String amount,
      Optional<String> name,
      String what,
      Optional<DecisionNo> under,
      Optional<Receipt> receipt,
      boolean again)
      implements LedgerCommand {}

  /**
   * Records what was spent, where the budget alone tells which of the words are a line's name.
   *
   * @param name all of the words
   * @param either how they can be read; may be empty
   */
  record SpendEither(String amount, String name, List<Spend> either) implements LedgerCommand {
    /** Keeps its own copy. */
    public SpendEither {
      either = List.copyOf(either);
    }
  }

  /**
   * Records what came in.
   *
   * @param again whether it is another one, although the ledger has the same already
   */
  record Receive(String amount, String what, Optional<Receipt> receipt, boolean again)
      implements LedgerCommand {}

  /** Takes an entry back. */
  record Reverse(EntryNo entry, String reason) implements LedgerCommand {}

  /** Says where the receipt of an entry is. */
  record FileReceipt(EntryNo entry, Receipt receipt) implements LedgerCommand {}
}

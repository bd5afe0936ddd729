package org.mycelium.commands.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.Money;

/**
 * What becomes of lines of the bank. What the bank says of them may name people: its words are
 * erased once a line is dealt with.
 */
public sealed interface BankFact extends Fact {
  /**
   * A line was brought in.
   *
   * @param money below zero if it left the account
   * @param text null if it was not brought in
   */
  record LineStaged(BankNo line, LocalDate day, Money money, @Nullable Commitment text)
      implements BankFact {}

  /** It is this entry of the ledger. */
  record LineMatched(BankNo line, EntryNo entry) implements BankFact {}

  /** It belongs to no entry. */
  record LineIgnored(BankNo line, Commitment reason) implements BankFact {}

  /** It is to be dealt with anew. */
  record LineReopened(BankNo line) implements BankFact {}
}

package org.mycelium.commands.bank;

import java.time.LocalDate;
import java.util.Optional;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.Money;

/**
 * A line of the bank's statement, as it stands.
 *
 * @param money below zero if it left the account
 * @param text what the bank says of it, untrusted; empty if that was not brought in, and once the
 *     line was dealt with
 * @param entry the entry of the ledger it is matched with
 * @param ignored whether it was set aside
 */
public record BankLine(
    BankNo no, LocalDate day, Money money, String text, Optional<EntryNo> entry, boolean ignored) {
  /** Whether somebody still has to deal with it. */
  boolean open() {
    return entry.isEmpty() && !ignored;
  }

  /** Whether it is the amount that went in or out, with the sign left out. */
  boolean comesTo(Money amount) {
    return money.tender().equals(amount.tender()) && Math.abs(money.units()) == amount.units();
  }
}

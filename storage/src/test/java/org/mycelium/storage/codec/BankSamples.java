package org.mycelium.storage.codec;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.mycelium.commands.bank.BankFact.LineIgnored;
import org.mycelium.commands.bank.BankFact.LineMatched;
import org.mycelium.commands.bank.BankFact.LineReopened;
import org.mycelium.commands.bank.BankFact.LineStaged;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;

/** A fact of each kind that the bank's lines have. */
final class BankSamples {
  private static final BankNo LINE = new BankNo(3);
  private static final Commitment WORDS = new Commitment("1".repeat(64));

  private BankSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new LineStaged(
            LINE, LocalDate.of(2026, 12, 1), new Money(new Tender("EUR"), -45_00), WORDS),
        new LineMatched(LINE, new EntryNo(12)),
        new LineIgnored(LINE, WORDS),
        new LineReopened(LINE));
  }
}

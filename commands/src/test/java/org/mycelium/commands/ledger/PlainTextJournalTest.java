package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

class PlainTextJournalTest {
  private static final Tender EUR = new Tender("EUR");
  private static final LineNo L1 = new LineNo(1);
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final PlainTextJournal journal =
      new PlainTextJournal(
          ZoneId.of("Europe/Madrid"), List.of(new BudgetLine(L1, "tools; a:b,  c")));

  private static LedgerEntry spent(int no, Instant at, String what) {
    return spent(no, at, what, Optional.empty());
  }

  private static LedgerEntry spent(int no, Instant at, String what, Optional<String> receipt) {
    return new LedgerEntry(
        new EntryNo(no),
        LedgerEntry.Kind.SPENT,
        new Transfer(new Account.Line(L1), new Account.Spent(L1), new Money(EUR, 45_50)),
        at,
        Optional.of(new MemberNo(1)),
        Optional.of(new DecisionNo(12)),
        what,
        receipt,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void everyPostingSaysWhatItsAccountStandsAtAfterIt() {
    journal.entry(spent(1, NOON, "tyres"), "Bo");
    assertThat(journal.entry(spent(2, NOON, "chain"), "Bo"))
        .isEqualTo(
            """

            2026-12-01 * (E2) chain  ; kind:spent, decision:D12, by:Bo
                expenses:L1 tools a b c  45.50 EUR = 91.00 EUR
                assets:L1 tools a b c  -45.50 EUR = -91.00 EUR
            """);
  }

  @Test
  void whatPeopleWroteBeginsNoCommentNoLineAndNoTag() {
    assertThat(journal.entry(spent(1, NOON, "a;b\n2026-01-01 * x\n  assets  9 EUR"), "Bo, kind:x"))
        .startsWith("\n2026-12-01 * (E1) a b 2026-01-01 * x assets 9 EUR  ; kind:spent,")
        .contains(", by:Bo kind x\n")
        .hasLineCount(4);
  }

  @Test
  void aLinkToAReceiptBeginsNoTag() {
    Optional<String> link =
        Optional.of("https://matrix.to/#/!a:b/$b,decision:D77,by:Bo,date:2020-01-01");
    assertThat(journal.entry(spent(1, NOON, "a", link), "Ana"))
        .contains(
            ", by:Ana, receipt:https://matrix.to/#/!a:b/$b%2Cdecision:D77%2Cby:Bo%2Cdate:2020-01-01\n")
        .hasLineCount(4);
  }

  @Test
  void daysDoNotGoBackBecauseSumsWouldNotBeThoseThatProgramsFind() {
    assertThat(journal.entry(spent(2, NOON, "a"), "")).contains(" = ");
    assertThat(journal.entry(spent(1, NOON.minusSeconds(60), "b"), "")).contains(" = ");
    LedgerEntry earlier = spent(3, NOON.minusSeconds(100_000), "c");
    assertThatThrownBy(() -> journal.entry(earlier, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("E3");
  }

  @Test
  void accountsAndCurrenciesAreDeclaredWithTheirDecimals() {
    assertThat(journal.head("Ours", List.of(EUR, new Tender("JPY"))))
        .contains("commodity 1000.00 EUR\ncommodity 1000. JPY\n")
        .contains("account assets:L1 tools a b c\naccount expenses:L1 tools a b c\n");
  }
}

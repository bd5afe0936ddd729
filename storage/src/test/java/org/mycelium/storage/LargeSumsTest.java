package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;

/** A sum that does not fit is none, and what would lead to it changes nothing. */
final class LargeSumsTest {
  @TempDir Path folder;

  private House house = null;

  @BeforeEach
  void open() {
    house = House.ofMembers(folder.resolve("house.db"), 3);
  }

  @Test
  void noBalanceOfTheLedgerOverflows() {
    receive(1, 5);
    house.run("update balance set amount = 9223372036854775802 where account = 'common'");
    assertThatThrownBy(() -> receive(2, 6)).hasMessageContaining("a balance does not fit");
    assertThat(balances()).containsExactly("common 9223372036854775802", "income -5");
    receive(2, 5);
    assertThat(balances()).containsExactly("common 9223372036854775807", "income -10");
  }

  @Test
  void noAccountOfScripOverflows() {
    openScrip();
    pay(1, 1, 2, 5);
    house.run("update scrip_account set received = 9223372036854775802 where member = 2");
    assertThatThrownBy(() -> pay(2, 3, 2, 6)).hasMessageContaining("a balance does not fit");
    pay(2, 3, 2, 5);
    assertThat(accounts()).containsExactly("1 -5", "2 10", "3 -5");
  }

  @Test
  void whatAllAccountsAboveZeroHaveTogetherDoesNotOverflow() {
    openScrip();
    pay(1, 1, 2, 5);
    house.run("update scrip_entry set above_after = 9223372036854775802");
    assertThatThrownBy(() -> pay(2, 1, 2, 6)).hasMessageContaining("a balance does not fit");
    assertThat(accounts()).containsExactly("1 -5", "2 5");
    pay(2, 1, 2, 5);
    assertThat(accounts()).containsExactly("1 -10", "2 10");
  }

  private void receive(int no, long cents) {
    Disclosure what = house.disclose("dues");
    house.append(
        ONE,
        member(1),
        List.of(
            new IncomeRecorded(
                new EntryNo(no), new Money(new Tender("EUR"), cents), what.commitment())),
        List.of(what));
  }

  private void openScrip() {
    Disclosure unit = house.disclose("hours");
    ScripTerms terms = new ScripTerms(2, 20_00, 20_00, 5_00, Duration.ofDays(7));
    house.append(ONE, null, List.of(new ScripDecided(unit.commitment(), terms, D1)), List.of(unit));
  }

  private void pay(int no, int from, int to, long units) {
    house.append(new PaymentMade(new PaymentNo(no), member(from), member(to), units, null));
  }

  private List<String> balances() {
    return House.texts(
        house.reading, "select account || ' ' || amount as text from balance order by account");
  }

  private List<String> accounts() {
    return House.texts(
        house.reading,
        "select member || ' ' || balance as text from scrip_account order by member");
  }
}

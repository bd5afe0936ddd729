package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.storage.ledger.StoredBooks;
import org.mycelium.storage.scrip.StoredScrip;
import org.mycelium.storage.sql.Session;
import org.sqlite.ProgressHandler;

/**
 * A page of an account that saw little must not be searched for among all that others ever saw.
 * What is counted are the steps of SQLite's machine, which are the same on every computer.
 */
final class StatementStepsTest {
  private static final int MANY = 20_000;
  private static final int PAGE = 20;
  private static final int STEPS_AT_ONCE = 100;

  @TempDir private Path folder;

  @Test
  void aPageOfTheLedgerIsFoundByItsAccount() throws SQLException {
    String entries =
        """
        WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < %d)
        INSERT INTO ledger_entry
          (assembly, no, kind, source, target, currency, amount, source_after, target_after, at_ms, seq)
        SELECT 1, no, 'spent', iif(no <= 3, 'common', 'line/1'), 'spent/1', 'EUR', 1, 0, 0, no, no FROM n
        """;
    long steps =
        steps(
            entries,
            session ->
                new StoredBooks(session, ONE)
                    .statement(Account.of("common"), new EntryNo(MANY), PAGE)
                    .size(),
            3);
    assertThat(steps).isLessThan(MANY / 2);
  }

  @Test
  void aPageOfScripIsFoundByItsMember() throws SQLException {
    String payments =
        """
        WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < %d)
        INSERT INTO scrip_entry
          (assembly, no, payer, payee, amount, payer_after, payee_after, payer_limit, above_after, at_ms, seq)
        SELECT 1, no, iif(no <= 3, 1, 2), 3, 1, 0, 0, 0, 0, no, no FROM n
        """;
    long steps =
        steps(
            payments,
            session ->
                new StoredScrip(session, ONE)
                    .statement(new MemberNo(1), new PaymentNo(MANY), PAGE)
                    .size(),
            3);
    assertThat(steps).isLessThan(MANY / 2);
  }

  private long steps(String rows, Function<Session, Integer> page, int found) throws SQLException {
    Path file = folder.resolve("house.db");
    House.ofMembers(file, 3).close();
    AtomicLong steps = new AtomicLong();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement filling = connection.createStatement()) {
      filling.executeUpdate(rows.formatted(MANY));
      try (Session session = new Session(connection)) {
        ProgressHandler.setHandler(
            connection,
            STEPS_AT_ONCE,
            new ProgressHandler() {
              @Override
              protected int progress() {
                steps.addAndGet(STEPS_AT_ONCE);
                return 0;
              }
            });
        assertThat(page.apply(session)).isEqualTo(found);
      }
    }
    return steps.get();
  }
}

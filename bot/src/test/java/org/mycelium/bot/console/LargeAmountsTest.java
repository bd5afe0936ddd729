package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;

/**
 * Where books are as full as a number can be, more is answered and not counted wrong, and the room
 * goes on. Millions of messages lead there; here a few rows are written by hand.
 */
final class LargeAmountsTest {
  private static final String OPEN =
      """
      room: ana, bo, chidi

      """;

  private static final String BEGIN =
      """
      ana: /scrip open hours, limit 20, grows to 40
      ana: /vote yes
      bo: /vote yes
      ana: /close
      ana: /budget 300 EUR for tools
      ana: /vote yes
      bo: /vote yes
      ana: /close
      ana: /income 5 EUR "the fair"
      ana (private): pay bo 2 hours "bread"
      """;

  @TempDir Path folder;

  @Test
  void anAmountThatTheLedgerCannotHoldIsAnswered() throws Exception {
    play(OPEN + BEGIN);
    plant(
        "update balance set amount = 4611686018427387903 where account = 'common'",
        "update balance set amount = -4611686018427387903 where account = 'income'");

    assertThat(
            play(
                OPEN
                    + """
                    bo: /income 10 EUR "one more"
                    bo: /spend 10 EUR on tools "a drill"
                    bo: /budget 10 EUR for tools
                    bo: /income 10 JPY "another purse"
                    """))
        .containsSubsequence(
            "bo: /income 10 EUR",
            "That is more than this ledger can hold. Is \"10 EUR\" a slip? Nothing was recorded.",
            "bo: /spend 10 EUR",
            "That is more than this ledger can hold.",
            "bo: /budget 10 EUR",
            "That is more than this ledger can hold.",
            "bo: /income 10 JPY",
            "E3: 10 JPY came in");
    assertThat(play(OPEN + "bo: /ledger\nbo: /budget\n"))
        .containsSubsequence("E3", "What the budget has left", "46,116,860,184,27", "10 JPY");
  }

  @Test
  void aPaymentThatAnAccountCannotCountIsAnswered() throws Exception {
    play(OPEN + BEGIN);
    plant("update scrip_account set received = 9223372036854775800 where balance > 0");

    assertThat(
            play(
                OPEN
                    + """
                    chidi (private): pay bo 1 hour "soup"
                    bo (private): pay chidi 1 hour "soup"
                    bo (private): balance
                    bo: /scrip
                    [+7d]
                    bo: /scrip
                    """))
        .containsSubsequence(
            "pay bo 1 hour",
            "that account would stand at more than can be counted. Is 1 hour a slip? Nothing was",
            "pay chidi 1 hour",
            "S2: you paid 1 hour",
            "bo (private): balance",
            "an account can go down to -40 hours",
            "bo: /scrip",
            "3 accounts were used.",
            "bo: /scrip",
            "In the last whole week",
            "2 payments were made");
  }

  private void plant(String... updates) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mycelium.db"));
        Statement statement = connection.createStatement()) {
      for (String update : updates) {
        assertThat(statement.executeUpdate(update)).as(update).isOne();
      }
    }
  }

  /** What everybody saw. */
  private String play(String transcript) throws IOException {
    Path file = folder.resolve("played.transcript");
    Files.writeString(file, transcript);
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            folder.resolve("mycelium.db").toString(),
            "--record",
            file.toString());
    assertThat(played.code()).as(played.out() + played.err()).isZero();
    return Files.readString(file).replaceAll("[\\u2066-\\u2069]", "");
  }
}

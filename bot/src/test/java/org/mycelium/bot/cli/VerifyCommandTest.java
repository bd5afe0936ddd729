package org.mycelium.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void aSoundDatabaseIsToldWithTheHeadOfItsJournal() {
    Path file = folder.resolve("mycelium.db");
    DecidedDatabase.make(file, "Buy a cargo bike");

    Outcome outcome = verify(file);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("All is as the journal says: 6 facts, 2 texts, ")
        .containsPattern("assembly 1: 6 facts, the last has the hash [0-9a-f]{64}\\R$");
  }

  @Test
  void aTamperedVoteIsAProblemWithItsPlace() throws Exception {
    Path file = folder.resolve("mycelium.db");
    DecidedDatabase.make(file, "Buy a cargo bike");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update ballot set choice = 'no'");
    }

    Outcome outcome = verify(file);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith(
            "problem  ballot, assembly 1, proposal 1, round 1, voter 1, choice (journal line 4): ")
        .contains("1 problem. Stop the bot,");
  }

  @Test
  void whatIsNoDatabaseIsExplained() {
    Outcome outcome = verify(folder.resolve("none.db"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1, "", "There is no file " + folder + "/none.db." + System.lineSeparator()));
  }

  private static Outcome verify(Path file) {
    return Outcome.of(VerifyCommand::new, Map.of(), "verify", "--db", file.toString());
  }
}

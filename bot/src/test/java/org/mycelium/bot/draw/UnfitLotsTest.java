package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.console.ConsoleCommand;

/**
 * Whoever has the database writes into draws what makes none: the room is told, and goes on. A row
 * that cannot be read must stop nothing else.
 */
final class UnfitLotsTest {
  private static final String ROOM = "room: ana, bo, chidi, dina, eva";
  private static final String HEX = "lower(hex(zeroblob(32)))";

  @TempDir static Path base;

  @TempDir Path folder;

  /** One drawn, one of a tie, one that awaits the beacon, one under way, and one with quotas. */
  @BeforeAll
  static void drawsOfEveryKind() throws Exception {
    Outcome made =
        said(
            base,
            "ana: /draw 2 from members for the keys, for 1h",
            "bo: /chance teapots",
            "chidi: /chance",
            "ana: /propose Which snack? options: nuts, figs",
            "ana: /draw 1 from members for the till, for 1h, reveal 1h, with beacon",
            "bo (private): chance L2 0fa30301d41ac304180f18352039d2cad0fef6a99f94c9ea2122573b70d75718",
            "dina: /chance L2 pots",
            "ana: /vote P1 nuts",
            "bo: /vote P1 figs",
            "chidi: /vote P1 nuts",
            "dina: /vote P1 figs",
            "eva: /vote P1 abstain",
            "ana: /close P1",
            "[+1h]",
            "bo: /decline L1",
            "dina: /draw 1 from members for the door, for 20h, reveal 5h",
            "eva: /chance L4 kettles",
            "eva: /draw 2 for the panel with quotas: gender women 1-2, men 0-1",
            "ana (private): category woman",
            "[+1h]");
    assertThat(made.code()).as(made.out() + made.err()).isZero();
    assertThat(made.out())
        .contains("Drawn: L1", "L2", "L3 · Lot that settles the tie", "L4", "L5 · Lots for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about = 'x'",
        "commit_until_ms = reveal_until_ms",
        "seal = 'x'",
        "seats = 99",
        "convener = 99",
        "stage = 'gathering'"
      })
  void whoeverAsksIsTold(String change) throws Exception {
    alter("lot SET " + change + " WHERE no = 1");
    String said =
        said(folder, "ana: /draw verify L1", "ana: /draw L1", "ana: /draws", "bo: /decline L1")
            .out();
    assertThat(said).contains("Draw L1 does not fit: what I keep of it makes no draw any more");
    assertThat(said).contains("- L1: was changed in my database");
    assertThat(said).contains("L4, the door");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lot SET about = 'x' WHERE no = 4 | what I keep of it makes no draw",
        "lot SET commit_until_ms = reveal_until_ms WHERE no = 4 | what I keep of it makes no draw",
        "lot SET seal = lower(hex(zeroblob(32))) WHERE no = 4 | not what I announced",
        "lot_chance SET commitment = lower(hex(zeroblob(32))) WHERE lot = 4 | not what was put in",
        "private_text SET text = 'x' WHERE commitment ="
            + " (SELECT seal_secret_kept FROM lot WHERE no = 4) | not what I announced",
      })
  void oneThatIsUnderWayIsCalledOff(String change, String words) throws Exception {
    alter(change);
    String due = said(folder, "[+2d]").out();
    assertThat(due).containsOnlyOnce("Draw L4").contains("cannot be made").contains(words);
    assertThat(said(folder, "[+2d]", "dina: /draw 1 from members for the door, for 1h").out())
        .doesNotContain("Draw L4")
        .contains("Lots for the door");
  }

  /** Every column, with whatever its type takes: nothing is thrown, and the room goes on. */
  @Test
  void noColumnHaltsTheRoom() throws Exception {
    List<String> halted = new ArrayList<>();
    int changed = 0;
    for (String change : changes()) {
      Path place = Files.createTempDirectory(folder, "changed");
      copy(place);
      if (tried(place, change)) {
        changed++;
        Outcome after =
            said(
                place,
                "ana: /draws",
                "ana: /draw verify L1",
                "ana: /draw L1",
                "bo: /decline L1",
                "ana: /draw verify L2",
                "ana: /draw L2",
                "ana: /draw verify L3",
                "ana: /draw verify L4",
                "bo: /chance L4 spoons",
                "ana: /draw cancel L2",
                "ana: /draw P1",
                "ana: /draw verify L5",
                "bo (private): category man",
                "bo (private): category",
                "bo (private): forget categories",
                "[+8d]",
                "ana: /draws",
                "ana: /digest",
                "dina: /draw 1 from members for the window, for 1h");
        if (after.code() != 0 || !after.out().contains("Lots for the window")) {
          halted.add(
              change
                  + "\n"
                  + after.out().substring(Math.max(0, after.out().length() - 300))
                  + after.err());
        }
      }
    }
    assertThat(halted).isEmpty();
    assertThat(changed).isGreaterThan(100);
  }

  private static List<String> changes() throws Exception {
    List<String> changes = new ArrayList<>();
    try (Connection file = open(base);
        Statement statement = file.createStatement()) {
      for (String table :
          List.of("lot", "lot_place", "lot_chance", "lot_option", "quota_draw", "quota_answer")) {
        try (ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
          while (columns.next()) {
            String column = columns.getString("name");
            if (!Set.of("assembly", "no", "lot").contains(column)) {
              for (String value : values(columns.getString("type"))) {
                changes.add(table + " SET " + column + " = " + value);
              }
            }
          }
        }
      }
    }
    return changes;
  }

  private static List<String> values(String type) {
    return type.equals("INTEGER")
        ? List.of("NULL", "-1", "0", "2", "9223372036854775807")
        : List.of("NULL", "''", "'rubbish'", HEX);
  }

  private static boolean tried(Path place, String change) throws Exception {
    try (Connection file = open(place);
        Statement statement = file.createStatement()) {
      return statement.executeUpdate("UPDATE OR IGNORE " + change) > 0;
    } catch (SQLException notPossible) {
      return false;
    }
  }

  private void alter(String change) throws Exception {
    copy(folder);
    try (Connection file = open(folder);
        Statement statement = file.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE " + change)).isPositive();
    }
  }

  private static void copy(Path to) throws Exception {
    try (Connection file = open(base);
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    Files.copy(base.resolve("mycelium.db"), to.resolve("mycelium.db"));
  }

  private static Connection open(Path place) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + place.resolve("mycelium.db"));
  }

  private static Outcome said(Path place, String... lines) throws Exception {
    Path talk = place.resolve("talk.transcript");
    Files.write(talk, List.of(ROOM, "", String.join("\n", lines)));
    return Outcome.of(
        ConsoleCommand::new,
        Map.of(),
        "console",
        "--db",
        place.resolve("mycelium.db").toString(),
        "--files",
        place.toString(),
        talk.toString());
  }
}

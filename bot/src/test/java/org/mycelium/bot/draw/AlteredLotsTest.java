package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.console.ConsoleCommand;

/** Whoever has the database changes a draw that was made: in the room it does not fit any more. */
final class AlteredLotsTest {
  private static final String ROOM = "room: ana, bo, chidi, dina, eva";

  @TempDir Path folder;

  private Path handedOut = Path.of("");

  /** What is changed, where the room is told that it does not fit, and in which words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lot_place SET place = 99 WHERE place = 1 | outcome.order[0] | belongs there, but",
        "lot SET seed = lower(hex(zeroblob(32))) | outcome.seed | but 000000000000",
        "lot_chance SET secret = lower(hex(zeroblob(32))) WHERE member = 1"
            + " | contributions[0].secret | M1's secret is not the one",
        "lot_chance SET member = 3 WHERE member = 2 | contributions[1].secret | M3's secret is not",
        "lot SET seats = 1 | contributions[0].secret | M1's secret is not",
        "lot SET commit_until_ms = commit_until_ms + 60000 | contributions[0].secret | M1's secret",
        "lot SET seal_secret = lower(hex(zeroblob(32))) | seal_secret | announced seal was made of",
        "lot SET seal = lower(hex(zeroblob(32))) | contributions[0].secret | M1's secret",
        "private_text SET text = 'the accounts' WHERE text = 'the keys' | purpose | the words"
      })
  void theRoomIsToldTheFirstThingThatDoesNotFit(String change, String place, String words)
      throws Exception {
    handedOut = Files.createDirectory(folder.resolve("before"));
    said("ana: /draw 2 from members for the keys, for 1h", "bo: /chance teapots", "ana: /chance");
    assertThat(said("[+1h]", "chidi: /draw verify L1")).contains("All fits: draw L1, the keys");

    assertThat(alter(change)).isPositive();

    handedOut = Files.createDirectory(folder.resolve("after"));
    assertThat(said("chidi: /draw verify L1"))
        .contains("room> Draw L1 does not fit, at " + place + ":\n")
        .contains(words)
        .doesNotContain("fits");
    String file = handedOut.resolve("draw-l1.json").toString();
    Outcome offline = Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", file);
    assertThat(offline.out()).startsWith("problem  " + place);
  }

  /** The file cannot show that, since it takes the answers; the bot can, and must. */
  @Test
  void theRoomIsToldWhereAPanelWithQuotasIsAnother() throws Exception {
    handedOut = folder;
    said(
        "ana: /draw 2 for the panel with quotas: gender women 1-2, men 0-1; age under 30 0-2,"
            + " 30+ 0-2, until tomorrow 18:00",
        "ana (private): category woman, 30+",
        "bo (private): category man, 51",
        "chidi (private): category woman, 30+",
        "dina (private): category woman, 30+");
    assertThat(said("[+2d]", "ana: /draw verify L1"))
        .contains("All fits: draw L1, the panel", "it fits what I was bound to");

    // Somebody who was not drawn takes the place of the one who was first.
    alter(
        "lot_place SET place = 9 WHERE member ="
            + " (SELECT max(member) FROM lot_place WHERE place IS NULL)");
    alter("lot_place SET place = NULL WHERE place = 1");
    alter("lot_place SET place = 1 WHERE place = 9");

    assertThat(said("ana: /draw verify L1"))
        .contains("What I keep of the answers and the lottery does not lead to this panel.")
        .doesNotContain("it fits what I was bound to");
  }

  private String said(String... lines) throws Exception {
    Path talk = folder.resolve("talk.transcript");
    Files.write(talk, List.of(ROOM, "", String.join("\n", lines)));
    Outcome console =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database(),
            "--files",
            handedOut.toString(),
            talk.toString());
    assertThat(console.code()).as(console.out() + console.err()).isZero();
    return console.out();
  }

  /** Past the bot, as only whoever runs it can. */
  private int alter(String change) throws Exception {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = file.createStatement()) {
      return statement.executeUpdate("UPDATE " + change);
    }
  }

  private String database() {
    return folder.resolve("mycelium.db").toString();
  }
}

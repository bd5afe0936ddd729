package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.cli.VerifyCommand;
import org.mycelium.bot.console.ConsoleCommand;
import org.mycelium.bot.count.CountCommand;

/**
 * A tie that a lot settled, checked by whoever has nothing but the files the room got: the draw is
 * computed again, and the ballots are counted again with what it brought.
 */
final class TieLotFilesTest {
  @TempDir Path folder;

  private String told = "";

  @BeforeEach
  void vote() throws Exception {
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo, chidi, dana",
                "ana: /propose Which day? options: Monday, Tuesday, Friday by irv",
                "ana: /vote Monday",
                "bo: /vote Tuesday",
                "chidi: /vote Monday",
                "dana: /vote Tuesday",
                "ana: /close",
                "bo: /chance seven blue teapots",
                "[+1d]"));
    Outcome console =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--files",
            folder.toString(),
            "--db",
            folder.resolve("kept.db").toString(),
            talk.toString());
    assertThat(console.code()).isZero();
    told = console.out();
  }

  @Test
  void theTablesFollowFromTheJournal() {
    Outcome verified =
        Outcome.of(
            VerifyCommand::new, Map.of(), "verify", "--db", folder.resolve("kept.db").toString());

    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void theDrawFitsWithoutTheBot() throws Exception {
    Path drawn = folder.resolve("draw-l1.json");

    Outcome verified = Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", drawn.toString());

    assertThat(verified.out())
        .startsWith("All fits: P1: Which day?, 1 of 2.\n")
        .contains("P1.1 (Monday)")
        .contains("P1.2 (Tuesday)");
    assertThat(DrawFile.text(DrawFile.read(drawn))).isEqualTo(Files.readString(drawn));
  }

  @Test
  void theBallotsCountedWithWhatWasDrawnChooseWhatTheRoomWasTold() throws Exception {
    boolean monday = told.contains("Drawn, in this order: Monday, Tuesday.");
    String order = monday ? "order:1+2" : "order:2+1";
    assertThat(told).contains("--tie-break " + order).contains("decision D1");

    Outcome counted =
        Outcome.of(
            CountCommand::new,
            Map.of(),
            "count",
            folder.resolve("p1.blt").toString(),
            "--method",
            "irv",
            "--tie-break",
            order);

    assertThat(counted.out()).contains("Elected: " + (monday ? "Monday" : "Tuesday"));
    assertThat(told).contains("Which day? — " + (monday ? "Monday" : "Tuesday"));
  }
}

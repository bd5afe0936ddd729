package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.console.ConsoleCommand;

/** The files that a room gets of a draw are checked by whoever has nothing else. */
final class LotFilesTest {
  @TempDir Path folder;

  private Path drawn = Path.of("");

  @BeforeEach
  void draw() throws Exception {
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo, chidi",
                "ana: /draw 1 from members for the \"green\" keys, for 1h",
                "bo: /chance seven blue teapots",
                "ana: /chance",
                "[+1h]",
                "ana: /draw decline L1",
                "bo: /draw decline L1",
                "ana: /draw verify L1"));
    Outcome console =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--files",
            folder.toString(),
            talk.toString());
    assertThat(console.code()).isZero();
    drawn = folder.resolve("draw-l1-2.json");
  }

  @Test
  void everyFileFits() throws Exception {
    assertThat(verify(folder.resolve("draw-l1-announced.json")).out())
        .startsWith("All fits; announced, and nothing is drawn yet: the \"green\" keys, 1 of 3.\n");
    assertThat(verify(folder.resolve("draw-l1.json")).out())
        .startsWith("All fits: the \"green\" keys, 1 of 3.\n");
    assertThat(verify(drawn).out())
        .contains("    1. M3 (Chidi)\n")
        .contains("This was drawn in a room.")
        .contains("Secrets that were left with the bot were known to whoever runs it");
  }

  @Test
  void everyFileIsWrittenAsWeWriteIt() throws Exception {
    assertThat(DrawFile.text(DrawFile.read(drawn))).isEqualTo(Files.readString(drawn));
  }

  /** What is changed, and where it is found. */
  @ParameterizedTest
  @CsvSource({
    "'green', 'red', purpose",
    "'\"about\":\"L1 ', '\"about\":\"L2 ', announcement.hash",
    "'[\"M1\",\"M2\",\"M3\"],\"eligible_hash', '[\"M1\",\"M2\",\"M4\"],\"eligible_hash', announcement.eligible_hash"
  })
  void aChangeIsFoundWithItsPlace(String from, String to, String place) throws Exception {
    String text = Files.readString(drawn);
    assertThat(text).contains(from);
    Files.writeString(drawn, text.replace(from, to));

    Outcome outcome = verify(drawn);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("problem  " + place);
  }

  /** Who says that they contribute, and as whom. */
  @ParameterizedTest
  @CsvSource({"M2, M2", "Bo, M2", "bo, M2", "M7, M7"})
  void aMembersSecretIsTheirsByNumberOrName(String who, String number) {
    Outcome outcome = commit(who);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).containsPattern("(?m)^  " + number + ",[0-9a-f]{64},$");
  }

  @Test
  void aSecretOfNobodyKnownIsRefusedAndSaysWhoIs() {
    Outcome outcome = commit("boo");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("\"boo\". It knows M1 Ana, M2 Bo, M3 Chidi.");
  }

  private Outcome commit(String who) {
    String file = folder.resolve("draw-l1-announced.json").toString();
    return Outcome.of(DrawCommand::in, Map.of(), "draw", "commit", file, "--who", who);
  }

  private static Outcome verify(Path file) {
    return Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", file.toString());
  }
}

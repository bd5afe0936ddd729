package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        .startsWith(
            "All fits; announced, and nothing is drawn yet in this file: the \"green\" keys,"
                + " 1 of 3.\n");
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

  /** Nothing shows that somebody left but the room, so the file's word is called its word. */
  @Test
  void whoLeftIsToldAsWhatTheFileClaims() throws Exception {
    assertThat(verify(drawn).out())
        .containsPattern(
            "(?m)^First drawn: M. \\(\\w+\\)\\.\n"
                + "The file claims that these do not serve:\n"
                + "  M1 \\(Ana\\), declined\n"
                + "  M2 \\(Bo\\), declined\n"
                + "That stands under no hash");

    String text = Files.readString(drawn);
    String order = between(text, "\"order\":[", "]");
    String hidden =
        text.replaceFirst("\"departures\":\\[[^]]*]", "\"departures\":[]")
            .replaceFirst("\"seated\":\\[[^]]*]", "\"seated\":[" + order.substring(0, 4) + "]")
            .replaceFirst("\"reserves\":\\[[^]]*]", "\"reserves\":[" + order.substring(5) + "]");
    assertThat(hidden).isNotEqualTo(text);
    Files.writeString(drawn, hidden);

    assertThat(verify(drawn).code()).isZero();
    assertThat(verify(drawn).out())
        .contains(
            "The file claims that nobody who was drawn has declined or been disqualified since."
                + " That stands under no hash",
            "compare with what was told since");
    assertThat(verify(drawn, "--json").out()).contains("\"departures\":[],\"claimed\":");
  }

  /** Names, titles and ids are what somebody wrote who may want to deceive. */
  @Test
  void nothingOfAFileActsOnTheTerminal() throws Exception {
    String text = Files.readString(drawn);
    String acting = "\\u001b[2J\\u009b2J\\nAll fits\\u202e\\u2066\\u200bx";
    Files.writeString(drawn, text.replace("\"Chidi\"", "\"Chi" + acting + "di\""));
    assertThat(verify(drawn).out()).contains("M3 (Chi[2J2J All fitsxdi)");
    isHarmless(verify(drawn));

    Files.writeString(drawn, text.replaceFirst("\"format\"", "\"" + acting + "\":1,\"format\""));
    isHarmless(verify(drawn));
    Files.writeString(drawn, text.replaceFirst("\\{", "{\u001b[2J"));
    isHarmless(verify(drawn));
  }

  private static void isHarmless(Outcome outcome) {
    assertThat(outcome.out() + outcome.err())
        .isNotEmpty()
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]")
        .doesNotContain("\nAll fitsx");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
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

  private static Outcome verify(Path file, String... more) {
    List<String> words = new ArrayList<>(List.of("draw", "verify", file.toString()));
    words.addAll(List.of(more));
    return Outcome.of(DrawCommand::in, Map.of(), words.toArray(String[]::new));
  }
}

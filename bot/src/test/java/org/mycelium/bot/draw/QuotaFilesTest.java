package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.console.ConsoleCommand;

/** What anyone can check of a draw with quotas from the files that a room gets. */
final class QuotaFilesTest {
  @TempDir Path folder;

  private Path drawn = Path.of("");
  private String salt = "";
  private String printed = "";

  @BeforeEach
  void draw() throws Exception {
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo, chidi, dana, eva",
                "ana: /draw 2 for the panel with quotas: gender women 1-2, men 0-1; age under 30"
                    + " 0-2, 30+ 0-2, until tomorrow 18:00",
                "ana (private): category woman, 30+",
                "bo (private): category man, 51",
                "chidi (private): category woman, 30+",
                "dana (private): category woman, 30+",
                "[+1d]",
                "bo (private): category",
                "[+1d]",
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
    Matcher told = Pattern.compile("salt[^:]*: ([0-9a-f]{64})").matcher(console.out());
    assertThat(told.find()).isTrue();
    salt = told.group(1);
    Matcher gave = Pattern.compile("- L1: (.+)").matcher(console.out());
    assertThat(gave.find()).isTrue();
    printed = gave.group(1);
    drawn = folder.resolve("draw-l1.json");
  }

  @Test
  void everyFileFitsAndSaysWhatCannotBeChecked() {
    assertThat(verify(folder.resolve("draw-l1-announced.json")).out())
        .startsWith(
            "All fits; announced, and nothing is drawn yet in this file: the panel, 2 of 4.\n");
    assertThat(verify(drawn).out())
        .startsWith("All fits: the panel, 2 of 4.\n")
        .contains("Quotas: age: 30+ 0-2, under 30 0-2; gender: men 0-1, women 1-2")
        .contains("Not checked, because it takes answers that only the bot can read");
  }

  @Test
  void everyFileIsWrittenAsWeWriteIt() throws Exception {
    assertThat(DrawFile.text(DrawFile.read(drawn))).isEqualTo(Files.readString(drawn));
  }

  @Test
  void noFileSaysWhoIsWhat() throws Exception {
    String text = Files.readString(drawn);

    assertThat(text).doesNotContain(salt);
    assertThat(text.replace("age: 30+ 0-2, under 30 0-2; gender: men 0-1, women 1-2", ""))
        .doesNotContain("gender");
  }

  @Test
  void whoAnsweredChecksTheirOwnAnswers() {
    assertThat(answers("M2", salt, printed).out())
        .isEqualTo("All fits, and the draw is bound to these answers of M2.\n");
    assertThat(answers("M2", salt, printed.replace(", ", "; ")).code()).isZero();
    assertThat(answers("M2", salt, "gender: men\nage: 30+").code()).isZero();
    assertThat(answers("M2", salt, printed.replace(": men", ": women")).code()).isEqualTo(1);
    assertThat(answers("M2", salt, "gender: men").code()).isEqualTo(1);
    assertThat(answers("M3", salt, printed).code()).isEqualTo(1);
    assertThat(answers("M2", "0".repeat(64), printed).code()).isEqualTo(1);
    assertThat(answers("M2", "0", printed).code()).isEqualTo(2);
    assertThat(answers("M2", salt, "men, 30+").code()).isEqualTo(2);
  }

  @Test
  void nobodyGoesOnWithItOutsideOfTheRoom() {
    Outcome struck =
        Outcome.of(
            DrawCommand::in,
            Map.of(),
            "draw",
            "strike",
            drawn.toString(),
            "--who",
            "M1",
            "--cause",
            "declined");

    assertThat(struck.code()).isNotZero();
    assertThat(struck.err()).contains("only the bot");
  }

  /** With another first digit in the hash that stands after this. */
  private static String flipped(String text, String after) {
    int at = text.indexOf(after) + after.length();
    return text.substring(0, at) + (text.charAt(at) == '0' ? '1' : '0') + text.substring(at + 1);
  }

  /** What is changed, and where it is found; where it is the same, the hash after it is. */
  @ParameterizedTest
  @CsvSource({
    "'men 0-1, women 1-2', 'men 0-2, women 1-2', pledge.asked",
    "'\"lottery\":\"', '\"lottery\":\"', pledge",
    "'\"pledge\":{\"answers\":{\"M1\":\"', '\"pledge\":{\"answers\":{\"M1\":\"', pledge",
    "'\"seated\":[\"M', '\"seated\":[\"M9', outcome.seated",
    "'\"order\":[\"M', '\"order\":[\"M9', outcome.order"
  })
  void aChangeIsFoundWithItsPlace(String from, String to, String place) throws Exception {
    String text = Files.readString(drawn);
    assertThat(text).contains(from);
    Files.writeString(drawn, from.equals(to) ? flipped(text, from) : text.replace(from, to));

    Outcome outcome = verify(drawn);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("problem  " + place);
  }

  @Test
  void aFileThatKeepsItsPledgeToItselfIsFound() throws Exception {
    String text = Files.readString(drawn);
    Files.writeString(drawn, text.replaceFirst("\"pledge\":.*?,(?=\"purpose)", ""));

    assertThat(verify(drawn).out()).startsWith("problem  pledge:");
  }

  private Outcome answers(String who, String hex, String answers) {
    return Outcome.of(
        DrawCommand::in,
        Map.of(),
        "draw",
        "verify",
        drawn.toString(),
        "--who",
        who,
        "--salt",
        hex,
        "--answers",
        answers);
  }

  private static Outcome verify(Path file) {
    return Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", file.toString());
  }
}

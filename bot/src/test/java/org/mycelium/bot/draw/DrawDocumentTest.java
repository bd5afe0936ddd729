package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.sortition.DrawCheck;

/** Holds the code to the example in {@code deploy/docs/DRAWS.md}, and the example to the code. */
final class DrawDocumentTest {
  @TempDir Path folder;

  private final String document = Files.readString(Path.of("../deploy/docs/DRAWS.md"));
  private final String example = only("(?s)```json\n(.*?)```");
  private Path file = Path.of("");

  DrawDocumentTest() throws IOException {}

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("drawn.json"), example);
  }

  @Test
  void theExampleFitsAndIsWrittenToTheLastByteAsWeWriteIt() throws Exception {
    assertThat(DrawCheck.firstMisfit(DrawFile.read(file))).isEmpty();
    assertThat(DrawFile.text(DrawFile.read(file))).isEqualTo(example);
  }

  @Test
  void theBytesAreThoseOfTheClosingHash() throws Exception {
    StringBuilder hex = new StringBuilder();
    Pattern.compile("(?m)^([0-9a-f]{8}| {8})(?: ([0-9a-f]{2,64}))?(?: .*)?$")
        .matcher(only("(?s)its length first:\n\n```\n(.*?)```"))
        .results()
        .forEach(
            line ->
                hex.append(line.group(1).strip())
                    .append(line.group(2) == null ? "" : line.group(2)));
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(bytes).hasSize(Integer.parseInt(only("These are the (\\d+) bytes")));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo(DrawFile.read(file).closing());
  }

  @Test
  void verifySaysWhoServesAndWhatWasTrusted() {
    Outcome outcome = verify();

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("All fits: Food committee, 2 of 5.\n")
        .contains("    1. Élodie\n    2. bo\nReserves, in this order: chidi, ana\n")
        .contains("One person committed and did not reveal")
        .contains("Trusted: that nobody could foresee the beacon's round 1000")
        .contains("That the signature is the beacon's own was checked with its public key.");
  }

  /** What is changed, and where it is found. */
  @ParameterizedTest
  @CsvSource({
    "'\"about\":\"Food', '\"about\":\"Feed', announcement.hash",
    "'\"dana\",\"Élodie\"],\"eligible_hash', '\"fu\",\"Élodie\"],\"eligible_hash', announcement.eligible_hash",
    "'\"seats\":2', '\"seats\":3', announcement.hash",
    "'12:00:00Z', '12:00:01Z', announcement.hash",
    "'\"secret\":\"a0', '\"secret\":\"a1', contributions[0].secret",
    "'\"who\":\"bo\"}],', '\"who\":\"ana\"}],', contributions[1].who",
    "'\"who\":\"bo\"}],', '\"who\":\"gil\"}],', closing",
    "'\"commitment\":\"6', '\"commitment\":\"7', closing",
    "'seal_secret\":\"0f', 'seal_secret\":\"ff', seal_secret",
    "'\"round\":1000,\"sig', '\"round\":1001,\"sig', beacon.round",
    "'\"signature\":\"b4', '\"signature\":\"b5', beacon.signature",
    "'5e39\"}', '5e38\"}', beacon.signature",
    "'\"randomness\":\"fe', '\"randomness\":\"fd', beacon.randomness",
    "'\"period_s\":3,', '\"period_s\":6,', announcement.beacon",
    "'\"order\":[\"dana\",\"Élodie\"', '\"order\":[\"Élodie\",\"dana\"', outcome.order[0]",
    "'\"cause\":\"declined\",\"who\":\"dana\"', '\"cause\":\"declined\",\"who\":\"zoe\"', outcome.departures[0].who",
    "'\"cause\":\"declined\",\"who\":\"dana\"', '\"cause\":\"declined\",\"who\":\"bo\"', outcome.seated[0]",
    "'\"seated\":[\"Élodie\",\"bo\"]', '\"seated\":[\"Élodie\",\"chidi\"]', outcome.seated[1]",
    "'\"reserves\":[\"chidi\",\"ana\"]', '\"reserves\":[\"chidi\"]', outcome.reserves"
  })
  void aChangeIsFoundWithItsPlace(String from, String to, String place) throws Exception {
    change(from, to);
    Outcome outcome = verify();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("problem  " + place + ": ").hasLineCount(1);
  }

  /** What is changed, and what is expected instead. */
  @ParameterizedTest
  @CsvSource({
    "'\"seats\":2', '\"seats\":6', 'announcement.seats: expected a whole number from 1 to 5.'",
    "'\"seats\":2', '\"seats\":\"2\"', 'announcement.seats: expected a whole number from 1 to 5.'",
    "'\"seats\":2', '\"seats\":2,\"seat\":2', 'announcement.seat: expected nothing of that name.'",
    "'\"seats\":2', '\"seats\":2,\"seats\":2', 'is not JSON, at line 1, column'",
    "'draw/1', 'draw/2', 'format: expected \"mycelium/draw/1\"; newer'",
    "'\"bo\",\"chidi\",\"dana\"', '\"bo\",\"bo\",\"dana\"', 'announcement.eligible[2]: expected a name that does not'",
    "'\"bo\",\"chidi\",\"dana\"', '\"bo\",\" chidi\",\"dana\"', 'announcement.eligible[2]: expected a name: visible'",
    "'12:00:00Z', '12:00Z', 'announcement.commit_until: expected a time such as'",
    "'22T12:00:00Z', '24T12:00:00Z', 'announcement.reveal_until: expected a time after commit_until.'",
    "'\"reveal_until\":\"2023-08-23T13', '\"reveal_until\":\"2023-08-23T16', 'announcement.beacon.round: expected a round published'",
    "'\"signature\":\"b4', '\"signature\":\"', 'beacon.signature: expected 48, 64 or 96 bytes'",
    "'\"commitment\":\"6', '\"commitment\":\"', 'contributions[1].commitment: expected 64 lower-case'",
    "'declined', 'ill', 'outcome.departures[0].cause: expected \"declined\" or'",
    "'\"seal\":', '\"seel\":', 'announcement.seal: expected this member, which is missing.'"
  })
  void aFileThatIsNoDrawIsRefusedWithItsPlace(String from, String to, String said)
      throws Exception {
    change(from, to);
    Outcome outcome = verify();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(file.toString()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"holds\":true", "\"seated\":[\"Élodie\",\"bo\"]", "\"closing\":\""})
  void jsonSaysTheSame(String said) {
    assertThat(verify("--json").out()).contains(said).hasLineCount(1);
  }

  @Test
  void jsonNamesThePlace() throws Exception {
    change("\"seats\":2", "\"seats\":3");
    Outcome outcome = verify("--json");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith("{\"holds\":false,\"place\":\"announcement.hash\",\"problem\":\"");
  }

  private void change(String from, String to) throws IOException {
    assertThat(example).containsOnlyOnce(from);
    Files.writeString(file, example.replace(from, to));
  }

  private Outcome verify(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "draw";
    arguments[1] = "verify";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Outcome.of(DrawCommand::in, Map.of(), arguments);
  }

  private String only(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(document);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}

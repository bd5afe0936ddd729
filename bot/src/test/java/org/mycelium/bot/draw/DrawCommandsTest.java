package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.Terminal;

/** A draw from beginning to end, as an assembly without the bot's room would make it. */
final class DrawCommandsTest {
  private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-12-02T18:00:01Z");
  private static final String QUICKNETS_ROUND_1000 =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
          + "e342b73a8dd2bacbe47e4b6b63ed5e39";

  private static final String SIGNATURE = "5c".repeat(48);

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Random random = new Random(1);
  private Instant now = MORNING;

  @BeforeEach
  void names() throws IOException {
    file("names.txt", "bo\nana\n\nchidi\n  dana  \nÉlodie\n");
  }

  @Test
  void aDrawIsMadeFromFilesAndVerified() throws IOException {
    announce();
    String ana = commit("ana");
    String bo = commit("bo");
    file("contributions.csv", "who,commitment,secret\n" + ana + "\n" + withheld(bo) + "\n");
    now = AFTER;

    assertThat(make()).isZero();
    assertThat(said())
        .contains("One person committed and did not reveal", "Reserves, in this order: ")
        .contains("Trusted: whoever convened the draw, or at least");
    assertThat(run("draw", "verify", path("drawn.json"))).isZero();
    assertThat(said()).startsWith("All fits: Food committee, 2 of 5.");
  }

  @Test
  void aDrawThatWaitsForABeaconIsClosedFirst() throws IOException {
    announce("--beacon", "default");
    assertThat(said()).contains("The draw waits for round ");
    file("contributions.csv", "who,commitment,secret\n" + commit("ana") + "\n");
    now = AFTER;

    assertThat(make()).isZero();
    String closing = found("closing +([0-9a-f]{64})");
    assertThat(run("draw", "verify", path("drawn.json"))).isZero();
    assertThat(said())
        .startsWith("All fits; chance is closed, and nothing is drawn yet in this file")
        .contains(closing);
    String commitments = found("commitments +([0-9a-f]{64})");
    assertThat(commitments).isNotEqualTo(closing);

    assertThat(make("--signature", SIGNATURE)).isZero();
    assertThat(run("draw", "verify", path("drawn.json"))).isZero();
    assertThat(said())
        .contains(commitments, closing, "Trusted: that nobody could foresee the beacon's round");
  }

  @Test
  void anAnnouncementVerifiesByItself() throws IOException {
    announce();

    assertThat(run("draw", "verify", path("draw.json"))).isZero();
    assertThat(said())
        .startsWith(
            "All fits; announced, and nothing is drawn yet in this file: Food committee, 2 of 5.");
  }

  @Test
  void whoeverDeclinesIsReplacedByTheFirstReserve() throws IOException {
    announce();
    file("contributions.csv", "who,commitment,secret\n" + commit("ana") + "\n");
    now = AFTER;
    make();
    List<String> order = order();

    assertThat(strike(order.get(0), "declined")).isZero();
    assertThat(said()).startsWith("    1. " + order.get(1)).contains("    2. " + order.get(2));
    assertThat(strike(order.get(0), "disqualified")).isEqualTo(1);
    assertThat(complaint()).startsWith(order.get(0) + " is not in the drawn order");
    assertThat(run("draw", "verify", path("drawn.json"))).isZero();
  }

  @Test
  void theSealIsItsOwnersAndNeverWrittenOver() throws IOException {
    announce();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("seal.txt"))))
        .isEqualTo("rw-------");
    assertThat(said()).doesNotContain(Files.readString(folder.resolve("seal.txt")).strip());
    assertThat(run(announcement())).isEqualTo(1);
    assertThat(complaint()).contains("seal.txt is there already");
  }

  /** The lines after the head, A and B standing for what ana and bo hand in; then what is said. */
  @ParameterizedTest
  @CsvSource({
    "A;A, 'line 3: ana has committed already.'",
    "A;gil, 'line 3: expected 3 cells (who, commitment, secret), found 1.'",
    "'A;gil,zz,', 'line 3: commitment: expected 64 lower-case hex digits, found \"zz\".'",
    "'A; ,zz,', 'line 3: who: expected a name, found \"\".'",
    "A;FORGED, 'line 3: bo''s secret is not the one that was committed to in this draw.'"
  })
  void whatMembersHandedInIsCheckedLineByLine(String lines, String said) throws IOException {
    announce();
    String ana = commit("ana");
    String bo = commit("bo");
    String forged = bo.substring(0, bo.length() - 4) + (bo.endsWith("0000") ? "1111" : "0000");
    file(
        "contributions.csv",
        "who,commitment,secret\n"
            + lines.replace("A", ana).replace("FORGED", forged).replace(";", "\n")
            + "\n");
    now = AFTER;

    assertThat(make()).isEqualTo(2);
    assertThat(complaint()).startsWith(path("contributions.csv") + ", " + said);
  }

  @Test
  void theColumnsAreNamed() throws IOException {
    announce();
    file("contributions.csv", "name,commitment,secret\n");
    now = AFTER;

    assertThat(make()).isEqualTo(2);
    assertThat(complaint())
        .contains(
            "line 1: expected the columns who,commitment,secret, found name,commitment,secret.");
  }

  @Test
  void theSealStaysClosedWhileMembersCanReveal() throws IOException {
    announce();
    file("contributions.csv", "who,commitment,secret\n");

    assertThat(make()).isEqualTo(1);
    assertThat(complaint()).contains("The seal stays closed until ");
  }

  @Test
  void aDrawFromTheSealAloneSaysSo() throws IOException {
    announce();
    file("contributions.csv", "who,commitment,secret\n");
    now = AFTER;

    assertThat(make()).isZero();
    assertThat(said()).contains("Trusted: whoever convened the draw, and nobody else.");
  }

  @Test
  void aBeaconTypedWrongIsRefused() throws IOException {
    announce("--beacon", "default");
    file("contributions.csv", "who,commitment,secret\n");
    now = AFTER;

    assertThat(make("--signature", SIGNATURE.substring(1))).isEqualTo(2);
    assertThat(complaint()).contains("this has 95 characters");
    assertThat(make("--signature", SIGNATURE, "--round", "7")).isEqualTo(1);
    assertThat(complaint()).contains(" of the beacon was announced, but this is round 7.");
  }

  @Test
  void aSignatureThatTheBeaconDidNotMakeIsRefused() throws IOException {
    announce("--beacon", "quicknet");
    file("contributions.csv", "who,commitment,secret\n");
    now = AFTER;

    assertThat(make("--signature", QUICKNETS_ROUND_1000)).isEqualTo(1);
    assertThat(complaint()).contains("This is not the signature that the beacon made for round");
  }

  @Test
  void aBeaconThatNobodyAnnouncedIsRefused() throws IOException {
    announce();
    file("contributions.csv", "who,commitment,secret\n");
    now = AFTER;

    assertThat(make("--signature", SIGNATURE)).isEqualTo(1);
    assertThat(complaint()).contains("A beacon's round was entered, but none was announced.");
  }

  @ParameterizedTest
  @CsvSource({
    "--seats, 6, '--seats must be from 1 to 5'",
    "--commit-until, tomorrow, '--commit-until needs a day, a time and how far'",
    "--commit-until, 2026-11-01T18:00Z, '--commit-until must be to come'",
    "--reveal-until, 2026-12-01T17:00Z, '--commit-until must be to come, and --reveal-until later'",
    "--beacon, fastnet, '--beacon must be quicknet or default'"
  })
  void anAnnouncementThatCannotBeKeptIsRefused(String option, String value, String said) {
    String[] arguments = announcement(option, value);
    for (int i = 0; i < arguments.length - 2; i++) {
      if (arguments[i].equals(option)) {
        arguments[i + 1] = value;
        arguments = Arrays.copyOf(arguments, arguments.length - 2);
      }
    }

    assertThat(run(arguments)).isEqualTo(2);
    assertThat(complaint()).contains(said);
    assertThat(folder.resolve("seal.txt")).doesNotExist();
  }

  @Test
  void aNameThatStandsTwiceIsFoundWithItsLine() throws IOException {
    file("names.txt", "ana\nbo\nana\n");

    assertThat(run(announcement())).isEqualTo(2);
    assertThat(complaint()).startsWith(path("names.txt") + ", line 3: \"ana\" stands there twice.");
  }

  private void announce(String... more) {
    assertThat(run(announcement(more))).as(complaint()).isZero();
  }

  private String[] announcement(String... more) {
    String[] arguments = {
      "draw",
      "announce",
      "--about",
      "Food committee",
      "--seats",
      "2",
      "--eligible",
      path("names.txt"),
      "--commit-until",
      "2026-12-01T18:00Z",
      "--reveal-until",
      "2026-12-02T19:00+01:00",
      "--seal",
      path("seal.txt"),
      "--out",
      path("draw.json")
    };
    return with(arguments, more);
  }

  /** The line that is handed in after the reveal. */
  @Test
  void whoeverIsNotOnTheListIsToldSoAndMayAddChance() throws IOException {
    announce();
    assertThat(commit("anna")).isNotEmpty();
    assertThat(complaint()).contains("anna is not on the list", "Did you mean ana?");
  }

  private String commit(String who) {
    assertThat(run("draw", "commit", path("draw.json"), "--who", who)).isZero();
    return found("(?m)^ +(" + who + ",[0-9a-f]{64},[0-9a-f]{64})$");
  }

  private static String withheld(String line) {
    return line.substring(0, line.lastIndexOf(',') + 1);
  }

  private int make(String... more) {
    String[] arguments = {
      "draw",
      "make",
      path("draw.json"),
      "--contributions",
      path("contributions.csv"),
      "--seal",
      path("seal.txt"),
      "--out",
      path("drawn.json")
    };
    return run(with(arguments, more));
  }

  private int strike(String who, String cause) {
    return run("draw", "strike", path("drawn.json"), "--who", who, "--cause", cause);
  }

  private List<String> order() throws IOException {
    return Json.MAPPER
        .readTree(Files.readString(folder.resolve("drawn.json")))
        .at("/outcome/order")
        .valueStream()
        .map(name -> name.stringValue())
        .toList();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal = new Terminal(printing(out), printing(err), Map.of(), () -> now);
    return new Program(terminal, List.of(DrawCommand.in(terminal, this::bytes))).run(arguments);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(said());
    assertThat(matcher.find()).as(said()).isTrue();
    return matcher.group(1);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}

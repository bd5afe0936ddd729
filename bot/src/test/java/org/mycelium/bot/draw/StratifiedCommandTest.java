package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;

final class StratifiedCommandTest {
  private static final String PEOPLE =
      "id,gender,area\nana,woman,north\nbo,man,north\nchidi,man,south\ndana,woman,south\n";
  private static final String QUOTAS =
      "category,feature,min,max\ngender,woman,1,1\ngender,man,1,1\narea,north,0,2\narea,south,0,2\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("people.csv"), PEOPLE);
    Files.writeString(folder.resolve("quotas.csv"), QUOTAS);
  }

  @Test
  void jsonNamesThePanelAndEverybodysChance() throws Exception {
    Outcome outcome = draw("--count", "2", "--seed", "7", "--json");

    assertThat(outcome.code()).isZero();
    var node = Json.MAPPER.readTree(outcome.out());
    assertThat(node.get("selected").size()).isEqualTo(2);
    assertThat(node.get("probabilities").propertyNames())
        .containsExactly("ana", "bo", "chidi", "dana");
    assertThat(node.at("/probabilities/ana").doubleValue()).isEqualTo(0.5);
    assertThat(node.get("min_probability").doubleValue()).isEqualTo(0.5);
    assertThat(node.get("error").doubleValue()).isBetween(1e-10, 2e-8);
    assertThat(node.get("seed").stringValue()).isEqualTo("7");
  }

  /** So many kinds of people that no machine is done in a second. */
  @Test
  void whatTakesTooLongIsEndedAndSaysWhatWouldHelp() throws IOException {
    StringBuilder people = new StringBuilder("id");
    StringBuilder quotas = new StringBuilder("category,feature,min,max\n");
    for (int category = 0; category < 7; category++) {
      people.append(",c").append(category);
      for (int feature = 0; feature < 5; feature++) {
        quotas.append("c%d,f%d,%d,%d\n".formatted(category, feature, 20, 60));
      }
    }
    Random chance = new Random(7);
    for (int person = 0; person < 2_000; person++) {
      people.append("\np").append(person);
      for (int category = 0; category < 7; category++) {
        people.append(",f").append(Math.min(4, (int) Math.abs(chance.nextGaussian() * 2)));
      }
    }
    Files.writeString(folder.resolve("people.csv"), people.append('\n'));
    Files.writeString(folder.resolve("quotas.csv"), quotas);

    Outcome outcome = draw("--count", "200", "--seed", "7", "--time-limit", "1");

    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("This took longer than 1 s, so it was ended and nobody was drawn.")
        .contains("--time-limit gives it more time");
    assertThat(draw("--count", "200", "--time-limit", "0").err()).contains("--time-limit must be");
  }

  @Test
  void theSameSeedDrawsTheSamePanelAndAnotherAnother() {
    String seven = draw("--count", "2", "--seed", "7", "--json").out();

    assertThat(draw("--count", "2", "--seed", "7", "--json").out()).isEqualTo(seven);
    assertThat(
            java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> selected(Integer.toString(i)))
                .distinct())
        .hasSizeGreaterThan(1);
  }

  @Test
  void theFileOfAPanelFitsAndSaysWhatWasDrawn() throws IOException {
    String selected = draw("--count", "2", "--seed", "7", "--json", "--out", panel()).out();

    Outcome outcome = verify();

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("All fits: 2 of 4 people, drawn with the seed 7.\n")
        .contains("The smallest chance of anybody was 50.0000%.");
    String drawn = outcome.out().substring(outcome.out().lastIndexOf("quotas.\n") + 8).strip();
    assertThat(selected).contains("\"selected\":[\"" + drawn.replaceAll("\\s+", "\",\"") + "\"]");
  }

  /** What is changed in the file, and where it is found. */
  @ParameterizedTest
  @CsvSource({
    "'\"gender\":\"man\"', '\"gender\":\"woman\"', 'panels[0].counts'",
    "'\"max\":1', '\"max\":2', hash",
    "'\"tickets\":', '\"tickets\":1', 'panels[0].tickets'",
    "'\"selected\":[', '\"selected\":[\"aa\",', 'outcome.selected['"
  })
  void aChangeInTheFileIsFound(String from, String to, String place) throws IOException {
    draw("--count", "2", "--seed", "7", "--out", panel());
    String text = Files.readString(Path.of(panel()));
    assertThat(text).contains(from);
    Files.writeString(Path.of(panel()), text.replaceFirst(Pattern.quote(from), to));

    Outcome outcome = verify();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out() + outcome.err()).contains(place);
  }

  private String panel() {
    return folder.resolve("panel.json").toString();
  }

  private Outcome verify() {
    return Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", panel());
  }

  private String selected(String seed) {
    return draw("--count", "2", "--seed", seed, "--json").out().replaceFirst("],.*\\R", "");
  }

  @Test
  void wordsSayTheChancesBeforeThePanel() {
    assertThat(draw("--count", "2", "--seed", "7").out())
        .startsWith("2 of 4 people, of 4 types. The smallest chance of anybody is 50.0000%.")
        .contains("50.0000% each: 4 people", "Drawn with the seed 7:");
  }

  @Test
  void aColumnWithoutQuotasIsLeftOutAndToldOf() throws IOException {
    Files.writeString(
        folder.resolve("people.csv"), PEOPLE.replace("\n", ",x\n").replace("area,x", "area,shoe"));

    Outcome outcome = draw("--count", "2", "--json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("There are no quotas for shoe");
  }

  @Test
  void impossibleQuotasAreRefusedWithTheClashAndTheLeastChange() throws IOException {
    Files.writeString(
        folder.resolve("quotas.csv"),
        QUOTAS.replace("woman,1,1", "woman,3,3").replace("man,1,1", "man,0,9"));
    Outcome outcome = draw("--count", "3", "--json");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualToNormalizingNewlines(
            """
            No panel of 3 keeps these quotas. This one cannot be kept:
              gender woman: at least 3 (there are 2)
            The least change that makes it possible:
              gender woman: at least 2 instead of 3
            """);
  }

  /** The file, what is changed in it, and what is said. */
  @ParameterizedTest
  @CsvSource({
    "quotas.csv, 'woman,1,1', 'woman,one,1', 'line 2: min: expected a whole number, found \"one\".'",
    "quotas.csv, 'woman,1,1', 'woman,2,1', 'line 2: max: expected at least min, 2, found \"1\".'",
    "quotas.csv, 'woman,1,1', 'woman,1', 'line 2: expected 4 cells (category, feature, min, max), found 3.'",
    "quotas.csv, 'gender,man', 'gender,woman', 'line 3: feature: expected a feature that has no line yet'",
    "quotas.csv, 'min,max', 'least,most', 'line 1: expected the columns category,feature,min,max, found'",
    "quotas.csv, 'gender,woman', ',woman', 'line 2: category: expected a name, found'",
    "quotas.csv, 'gender,woman', 'id,woman', 'line 2: category: expected another name than that of the column of ids'",
    "quotas.csv, 'area,', 'region,', 'line 1: expected a column region, found id,gender,area.'",
    "people.csv, 'man,south', 'men,south', 'line 4: gender: expected one of woman, man, found \"men\".'",
    "people.csv, 'chidi', 'ana', 'line 4: id: expected an id that has no line yet, found \"ana\".'",
    "people.csv, 'bo,', ',', 'line 3: id: expected an id, found \"\".'",
    "people.csv, 'bo,', '\"bo,', 'line 3: expected a closing quotation mark, found the end of the file.'",
    "people.csv, 'id,', 'name,', 'line 1: expected a column id, found name,gender,area.'"
  })
  void aMalformedTableIsRefusedWithItsLine(String file, String from, String to, String said)
      throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
    Outcome outcome = draw("--count", "2");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(".csv, " + said).hasLineCount(1);
  }

  /** What spreadsheets make of a table, and what people add to it. */
  @ParameterizedTest
  @CsvSource({
    "'with a mark at its beginning', '^', '\uFEFF'",
    "'with semicolons', ',', ';'",
    "'with tabs', ',', '\t'",
    "'with the lines of another system', '\n', '\r\n'",
    "'in quotation marks', '([^,\n]+)', '\"$1\"'",
    "'with space around cells', ',', ' , '",
    "'with a line of empty cells', '\\z', ',,\n'"
  })
  void aTableIsReadAsSpreadsheetsWriteIt(String what, String from, String to) throws IOException {
    String plain = draw("--count", "2", "--seed", "7", "--json").out();
    for (String file : List.of("people.csv", "quotas.csv")) {
      String text = Files.readString(folder.resolve(file));
      Files.writeString(folder.resolve(file), text.replaceAll(from, to));
    }
    Outcome outcome = draw("--count", "2", "--seed", "7", "--json");

    assertThat(outcome.err()).as(what).isEmpty();
    assertThat(outcome.out()).as(what).isEqualTo(plain);
  }

  @Test
  void aColumnOfTheQuotasThatIsNotReadIsToldOf() throws IOException {
    Files.writeString(
        folder.resolve("quotas.csv"),
        QUOTAS.replaceAll("\n", ",0\n").replace("max,0", "max,min_flex"));

    Outcome outcome = draw("--count", "2", "--json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("The column min_flex of the quotas is not used.");
  }

  @Test
  void moreSeatsThanPeopleAreRefused() {
    Outcome outcome = draw("--count", "5");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--count must be from 1 to the number of people, 4");
  }

  private Outcome draw(String... options) {
    String[] begin = {
      "draw",
      "stratified",
      "--people",
      folder.resolve("people.csv").toString(),
      "--quotas",
      folder.resolve("quotas.csv").toString()
    };
    String[] all = Arrays.copyOf(begin, begin.length + options.length);
    System.arraycopy(options, 0, all, begin.length, options.length);
    return Outcome.of(DrawCommand::in, Map.of(), all);
  }
}

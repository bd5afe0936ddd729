package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.cli.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CountCommandTest {
  private static final String TENNESSEE =
      """
      weight,Memphis,Nashville,Chattanooga,Knoxville
      42,1,2,3,4
      26,4,1,2,3
      15,4,3,1,2
      17,4,3,2,1
      """;

  @TempDir Path folder;

  @Test
  void showsWinnersThenRounds() throws Exception {
    Outcome outcome = count("capital.csv", TENNESSEE, "--method", "irv");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            instant runoff, 1 seat, 100 ballots, 4 candidates

            Elected: Knoxville
            Ranking:
              1. Knoxville
              2. Memphis
              3. Nashville
              4. Chattanooga

            Round 1 (votes, 51 needed)
              Memphis      42
              Nashville    26
              Knoxville    17
              Chattanooga  15  out
              from Chattanooga: 15 to Knoxville

            Round 2 (votes, 51 needed)
              Memphis    42
              Knoxville  32
              Nashville  26  out
              from Nashville: 26 to Knoxville

            Round 3 (votes, 51 needed)
              Knoxville  58  elected
              Memphis    42
            """);
  }

  @Test
  void speaksSpanish() throws Exception {
    Outcome outcome = count("capital.csv", TENNESSEE, "--method", "irv", "--lang", "es");

    assertThat(outcome.out())
        .contains("Sale: Knoxville\n", "Ronda 1 (votos, hacen falta 51)\n")
        .contains("  Chattanooga  15  se va\n  de Chattanooga: 15 a Knoxville\n");
  }

  @Test
  void writesTheSameAsJson() throws Exception {
    JsonNode json = json(count("capital.csv", TENNESSEE, "--method", "irv", "--json"));

    assertThat(json.path("method").stringValue()).isEqualTo("irv");
    assertThat(json.path("seats").asInt()).isEqualTo(1);
    assertThat(Vectors.texts(json.path("winners"))).containsExactly("Knoxville");
    assertThat(json.path("ties")).isEmpty();
    assertThat(json.path("rounds")).hasSize(3);
    assertThat(json.at("/rounds/0/tally/Memphis").asInt()).isEqualTo(42);
    assertThat(Vectors.texts(json.at("/rounds/0/eliminated"))).containsExactly("Chattanooga");
    assertThat(json.at("/rounds/0/exhausted").asInt()).isZero();
    assertThat(json.at("/rounds/0/quota").asInt()).isEqualTo(51);
    assertThat(Vectors.texts(json.at("/rounds/2/elected"))).containsExactly("Knoxville");
  }

  @Test
  void takesSeatsWithdrawalsAndTitleFromABltFile() throws Exception {
    String blt =
        "\uFEFF4 2\r\n-3\r\n\r\n5 3 2 0\r\n4 1 0\r\n3 - 4 0\r\n0\r\n"
            + "\"Ana\"\r\n\"Bo\"\r\n\"Ciro\"\r\n\"Дана\"\r\n\"Stewards\"\r\n";
    JsonNode json = json(count("stewards.blt", blt, "--method", "plurality", "--json"));

    assertThat(json.path("title").stringValue()).isEqualTo("Stewards");
    assertThat(json.path("seats").asInt()).isEqualTo(2);
    assertThat(Vectors.texts(json.path("winners"))).containsExactly("Bo", "Ana");
    assertThat(json.at("/rounds/0/tally/Дана").asInt()).isEqualTo(3);
    assertThat(json.at("/rounds/0/tally").has("Ciro")).isFalse();
  }

  @Test
  void aTieStaysOpenUnlessARuleSettlesIt() throws Exception {
    String even = "A,B,C\n1,,\n,1,\n";
    Outcome open = count("even.csv", even, "--method", "plurality");
    assertThat(open.out())
        .contains("A tie is open, so it is not decided yet who is elected.")
        .contains("A and B are tied for a place; the ballots alone do not settle it.");

    JsonNode openJson = json(count("even.csv", even, "--method", "plurality", "--json"));
    assertThat(openJson.path("decided").asBoolean()).isFalse();
    assertThat(Vectors.texts(openJson.path("winners"))).containsExactly("A", "B");
    assertThat(openJson.at("/ties/0/settledBy").isNull()).isTrue();

    JsonNode drawn =
        json(count("even.csv", even, "--method", "plurality", "--tie-break", "lot:7", "--json"));
    assertThat(drawn.path("decided").asBoolean()).isTrue();
    assertThat(Vectors.texts(drawn.path("winners"))).hasSize(1).isSubsetOf("A", "B");
    assertThat(drawn.at("/ties/0/settledBy").stringValue()).isEqualTo("lot");
  }

  @ParameterizedTest
  @CsvSource({"1, B", "2, A", "3, A", "4, B"})
  void aLotCanBeDrawnAgainByAnyone(String seed, String first) throws Exception {
    // printf '1\nA' | sha256sum, and so on: the smaller one wins.
    JsonNode json =
        json(
            count(
                "even.csv",
                "A,B\n1,\n,1\n",
                "--method",
                "irv",
                "--tie-break",
                "lot:" + seed,
                "--json"));

    assertThat(Vectors.texts(json.path("winners"))).containsExactly(first);
  }

  @ParameterizedTest
  @CsvSource({"order:1+2, A", "order:2+1, B", "order:3+2+1, B"})
  void aLotThatWasDrawnElsewhereIsTakenAsItIs(String order, String first) throws Exception {
    JsonNode json =
        json(
            count(
                "even.csv",
                "A,B,C\n1,,\n,1,\n",
                "--method",
                "plurality",
                "--tie-break",
                order,
                "--json"));

    assertThat(Vectors.texts(json.path("winners"))).containsExactly(first);
    assertThat(json.at("/ties/0/settledBy").stringValue()).isEqualTo("lot");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("x.blt", "", "line 1: the file is empty; expected two numbers"),
        arguments("x.blt", "four 2\n", "line 1: the first line is something else"),
        arguments("x.blt", "2 3\n", "line 1: \"3\" seats; expected 1 to 2"),
        arguments("x.blt", "10000 1\n", "line 1: 10000 candidates; expected 1 to 1000."),
        arguments("x.blt", "9999999999999999999999 1\n", "line 1: "),
        arguments("x.blt", "2 1\n1 3 0\n0\n", "line 2: \"3\" is no candidate; expected numbers"),
        arguments("x.blt", "2 1\n1 1 bo 0\n0\n", "line 2: \"bo\" is no candidate"),
        arguments("x.blt", "2 1\n1 1 2 1 0\n0\n", "line 2: candidate 1 is there twice"),
        arguments("x.blt", "2 1\n1 1=1 0\n0\n", "line 2: candidate 1 is there twice"),
        arguments("x.blt", "2 1\n1 1 2\n0\n", "line 2: the ballot does not end"),
        arguments("x.blt", "2 1\n1 1 0 2 0\n0\n", "line 2: after 0 there is \"2 0\""),
        arguments("x.blt", "2 1\n0.5 1 0\n0\n", "line 2: \"0.5\" is no weight"),
        arguments("x.blt", "2 1\n99999999999 1 0\n0\n", "line 2: the weight \"99999999999\""),
        arguments("x.blt", "2 1\n999999999999999999999999 1 0\n0\n", "line 2: the weight"),
        arguments("x.blt", "2 1\n-3\n1 1 0\n0\n", "line 2: \"3\" has not withdrawn"),
        arguments("x.blt", "1 1\n-1\n1 1 0\n0\n\"A\"\n", "line 5: all have withdrawn"),
        arguments("x.blt", "2 1\n1 1 0\n", "line 2: the file ends; expected a 0"),
        arguments("x.blt", "2 1\n1 1 0\n0\n\"A\"\n", "line 4: the file ends after 1 names"),
        arguments("x.blt", "2 1\n0\n\"A\"\n\"A\"\n", "line 4: the candidate \"A\" is there twice"),
        arguments("x.blt", "2 1\n0\nA\n", "line 3: \"A\"; expected the names of 2 candidates"),
        arguments("x.csv", "", "line 1: the file is empty; expected a header"),
        arguments("x.csv", "A,A\n", "line 1: the candidate \"A\" is there twice"),
        arguments("x.csv", "A,\n", "line 1: a candidate has no name"),
        arguments("x.csv", "A,B\n1,0\n", "line 2: \"0\" for \"B\"; expected a rank, 1 the best"),
        arguments("x.csv", "A,B\n1,x\n", "line 2: \"x\" for \"B\"; expected a rank"),
        arguments("x.csv", "A,B\n1,-2\n", "line 2: \"-2\" for \"B\"; expected a rank"),
        arguments("x.csv", "A,B\r\n\r\n1,1.5\r\n", "line 3: \"1.5\" for \"B\"; expected a rank"),
        arguments("x.csv", "A,B\n1\n", "line 2: there are 1 candidates' columns; expected 2"),
        arguments("x.csv", "A,B\n1,2,3\n", "line 2: there are more columns; expected 2"),
        arguments("x.csv", "weight,A\n0,1\n", "line 2: the weight \"0\""),
        arguments("x.csv", "weight,A\n,1\n", "line 2: the weight nothing"),
        arguments("x.csv", "weight,A\n1000000000,1\n1,1\n", "line 3: the weight \"1\""),
        arguments("x.csv", "\"A\nB\",C\n1,x\n", "line 3: \"x\" for \"C\""),
        arguments("x.csv", "\"A,B\n1,2\n", "line 1: a quotation mark is open"),
        arguments("x.csv", "\"A\"x,B\n1,2\n", "line 1: something follows a closed quotation mark"),
        arguments(
            "x.csv",
            Stream.iterate(1, i -> i + 1).limit(10_000).map(i -> "c" + i).toList() + "\n",
            "line 1: 10000 candidates; expected 1 to 1000."),
        arguments("x.csv", "A,B\n1,99999999999999999999\n", "line 2: \"99999999999999999999\""));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void namesTheLineAndWhatWasExpected(String name, String text, String said) throws Exception {
    Outcome outcome = count(name, text, "--method", "irv");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(folder.resolve(name) + ", " + said).endsWith(".\n");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "star, '1,6', '\"6\" for \"B\"; expected a whole number from 0 to 5, or nothing.'",
    "score --max 9, '1,10', '\"10\" for \"B\"; expected a whole number from 0 to 9, or nothing.'",
    "dot --max 9, '5,5', 'the ballot gives 10; expected at most 9 in all.'",
    "approval, '1,2', '\"2\" for \"B\"; expected 0 or 1, or nothing.'",
  })
  void pointsOutOfRangeAreNamed(String method, String row, String said) throws Exception {
    String[] options = ("--method " + method).split(" ");
    Outcome outcome = count("x.csv", "A,B\n" + row + "\n", options);

    assertThat(outcome.err()).isEqualTo(folder.resolve("x.csv") + ", line 2: " + said + "\n");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirLine() throws Exception {
    Path file = folder.resolve("x.csv");
    Files.write(file, new byte[] {'A', '\n', '1', '\n', (byte) 0xE9, '\n'});

    Outcome outcome =
        Outcome.of(CountCommand::new, Map.of(), "count", file + "", "--method", "irv");

    assertThat(outcome.err()).contains(", line 3: there are bytes that are not UTF-8");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void csvMayQuoteAndUseSemicolons() throws Exception {
    JsonNode json =
        json(
            count(
                "x.csv",
                "\uFEFFWeight;\"A;\"\"B\"\"\"; C \r\n2; \"1\" ;\r\n1;2;1",
                "--method",
                "plurality",
                "--json"));

    assertThat(json.at("/rounds/0/tally").toString()).isEqualTo("{\"A;\\\"B\\\"\":2,\"C\":1}");
  }

  @Test
  void sharesOutMoney() throws Exception {
    String ballots = "weight,Bike,Oven,Roof\n6,1,1,0\n4,0,0,1\n";
    JsonNode json =
        json(
            count(
                "money.csv",
                ballots,
                "--method",
                "equal-shares",
                "--total",
                "1000",
                "--cost",
                "Bike=500",
                "--cost",
                "Oven=550",
                "--cost",
                "Roof=400",
                "--json"));

    // Six voters have 600 between them, four have 400. Bike and oven are equally good: the cheaper.
    assertThat(Vectors.texts(json.path("winners"))).containsExactly("Bike", "Roof");
    assertThat(json.path("total").asLong()).isEqualTo(1000);
  }

  /** A name is what people wrote: it must not move the cursor of whoever counts. */
  @Test
  void namesDoNotSteerTheTerminal() throws Exception {
    Outcome outcome = count("x.csv", "A\u001B[2J,B\u202Ex\n1,2\n", "--method", "irv");

    assertThat(outcome.out()).doesNotContain("\u001B").doesNotContain("\u202E").contains("A");
  }

  @ParameterizedTest
  @CsvSource({
    "--method, Missing required parameter for option '--method'",
    "--method xyz, Invalid value for option '--method': expected one of plurality",
    "--seats 1, Missing required option: '--method=METHOD'",
    "--method irv --seats 2, irv fills 1 seat here",
    "--method plurality --seats 5, plurality fills 1 to 4 seats here",
    "--method irv --total 5, --total and --cost mean nothing for irv",
    "--method irv --max 5, --max means nothing for irv",
    "--method irv --tie-break order:5+1, order: names a candidate",
    "--method irv --tie-break order:1+1, Invalid value for option '--tie-break' (RULE)",
    "--method irv --tie-break coin, Invalid value for option '--tie-break' (RULE)",
    "--method irv --rule coin=1, '--rule names unranked, strength, quota or tie-break, not coin'",
    "--method irv --rule quota=half, '--rule quota: expected one of droop'",
    "--method irv --rule tie-break=coin, '--rule tie-break: expected previous-round'",
  })
  void wrongUseIsExplained(String options, String said) throws Exception {
    Outcome outcome = count("capital.csv", TENNESSEE, options.split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("deploy/mycelium count: " + said);
  }

  @ParameterizedTest
  @CsvSource({
    "schulze, --strength margins --unranked exhausted,"
        + " --rule strength=margins --rule unranked=exhausted",
    "stv-scottish, --quota hare --tie-break previous-round,"
        + " --rule quota=hare --rule tie-break=previous-round",
    "irv, '--tie-break previous-round,lot:7', '--rule tie-break=previous-round,lot:7'",
  })
  void rulesGoByNameToo(String method, String options, String rules) throws Exception {
    String one = "capital.csv --method " + method + " --json ";

    assertThat(counted(one + rules)).isEqualTo(counted(one + options));
    assertThat(counted(one + rules)).contains("\"winners\"");
  }

  private String counted(String line) throws Exception {
    String[] words = line.split(" ", -1);
    return count(words[0], TENNESSEE, Arrays.copyOfRange(words, 1, words.length)).out();
  }

  @Test
  void aFileThatIsNotThereIsNoMisuse() {
    Outcome outcome =
        Outcome.of(CountCommand::new, Map.of(), "count", folder + "/no.blt", "--method", "irv");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEqualTo("There is no file " + folder + "/no.blt.\n");
  }

  private static JsonNode json(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    return JsonMapper.builder().build().readTree(outcome.out());
  }

  private Outcome count(String name, String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Outcome.of(
        CountCommand::new,
        Map.of(),
        Stream.concat(Stream.of("count", file.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}

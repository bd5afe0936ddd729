package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON of every method holds, for whoever reads it with a program of their own. */
class CountJsonTest {
  private static final String RANKS =
      """
      weight,Bike,Oven,Roof,Later
      4,1,2,3,
      3,2,1,,3
      2,,2,1,
      2,3,,2,1
      """;

  private static final String APPROVALS =
      """
      weight,Bike,Oven,Roof,Seeds
      5,1,1,0,0
      2,0,1,0,1
      3,0,0,1,0
      """;

  private static final String STARS =
      """
      weight,Bike,Oven,Roof,Seeds
      4,5,4,0,1
      3,0,3,5,1
      2,1,5,2,0
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plurality    |           | 1 | Bike           | true
          approval     | --seats 2 | 2 | Oven, Bike     | true
          score        |           | 1 | Oven           | true
          star         |           | 1 | Oven           | false
          dot          | --max 10  | 1 | Oven           | true
          irv          | --tie-break lot:42 | 1 | Bike  | true
          stv-scottish | --seats 2 --tie-break lot:42 | 2 | Bike, Oven | true
          stv-meek     | --seats 2 --tie-break lot:42 | 2 | Bike, Oven | true
          schulze      |           | 1 | Bike           | true
          ranked-pairs |           | 1 | Bike           | true
          pav          | --seats 2 | 2 | Oven, Roof     | false
          equal-shares | --seats 2 | 2 | Oven, Bike     | false
          """)
  void holdsWhatEveryMethodGives(
      String method, String options, int seats, String winners, boolean ranks) throws Exception {
    JsonNode json = json(method, options == null ? "" : options);

    assertThat(json.path("method").stringValue()).isEqualTo(method);
    assertThat(json.path("seats").asInt()).isEqualTo(seats);
    assertThat(Vectors.texts(json.path("winners"))).containsExactly(winners.split(", ", -1));
    assertThat(json.path("ties").isArray()).isTrue();
    assertThat(json.path("ranking").isArray()).isEqualTo(ranks);
    // Where each pair is compared with each there are no rounds.
    assertThat(json.path("rounds").isEmpty()).isEqualTo(json.has("pairwise"));
    assertThat(json.has("pairwise")).isEqualTo(List.of("schulze", "ranked-pairs").contains(method));
    List<String> quotas = List.of("irv", "stv-scottish", "stv-meek");
    for (JsonNode round : json.path("rounds")) {
      assertThat(round.path("tally").isObject()).isTrue();
      assertThat(round.path("tally")).isNotEmpty();
      assertThat(round.path("elected").isArray()).isTrue();
      assertThat(round.path("eliminated").isArray()).isTrue();
      assertThat(round.has("exhausted")).isTrue();
      assertThat(round.path("quota").isNumber()).as(method).isEqualTo(quotas.contains(method));
    }
  }

  private JsonNode json(String method, String options) throws Exception {
    String ballots =
        switch (method) {
          case "approval", "pav", "equal-shares" -> APPROVALS;
          case "score", "star", "dot" -> STARS;
          default -> RANKS;
        };
    Path file = Files.writeString(folder.resolve("x.csv"), ballots);
    String line = ("count " + file + " --method " + method + " --json " + options).strip();
    Outcome outcome = Outcome.of(CountCommand::new, Map.of(), line.split(" ", -1));
    assertThat(outcome.err()).isEmpty();
    return JsonMapper.builder().build().readTree(outcome.out());
  }
}

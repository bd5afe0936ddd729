package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;

/** What is not counted, since it has no end, or says two things at once. */
class CountRefusalsTest {
  private static final String TENNESSEE =
      """
      weight,Memphis,Nashville,Chattanooga,Knoxville
      42,1,2,3,4
      26,4,1,2,3
      15,4,3,1,2
      17,4,3,2,1
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rule quota=hare --rule quota=droop | --rule says quota twice
          --rule quota=hare --rule quota=hare  | --rule says quota twice
          --rule quota=hare --quota droop      | either --quota or --rule quota=..., not both
          --rule tie-break=lot:1 --tie-break lot:2 | either --tie-break or --rule tie-break=..., not both
          --seats 2 --seats 3                  | --seats
          --quota hare --quota droop           | --quota
          """)
  void rulesThatContradictEachOtherAreRefused(String options, String problem) throws Exception {
    Outcome outcome =
        count("capital.csv", TENNESSEE, ("--method stv-scottish " + options).split(" ", -1));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(problem);
  }

  @Test
  void anOptionThatCostsTwoSumsIsRefused() throws Exception {
    Outcome outcome =
        count(
            "things.csv",
            "oven,paint\n1,0\n",
            "--method pav --total 500 --cost oven=400 --cost paint=100 --cost oven=300"
                .split(" ", -1));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--cost says oven twice");
  }

  @Test
  void aFileWithoutAnEndIsRefused() throws Exception {
    Path endless = folder.resolve("endless.blt");
    try (RandomAccessFile file = new RandomAccessFile(endless.toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    Outcome outcome =
        Outcome.of(CountCommand::new, Map.of(), "count", endless.toString(), "--method", "irv");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("no end within 64 MiB", "expected a file of ballots");
  }

  @Test
  void aLineWithoutAnEndIsRefused() throws Exception {
    Outcome header = count("wide.csv", "a,".repeat(2_000_000), "--method", "irv");
    Outcome comments =
        count(
            "notes.txt",
            "# note\n".repeat(200_000) + "2 1\n1 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n",
            "--method",
            "irv");

    assertThat(header.code()).isEqualTo(2);
    assertThat(header.err()).contains("line 1", "1 to 1000");
    assertThat(comments.err()).isEmpty();
    assertThat(comments.code()).isZero();
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

package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.tally.Choice;
import org.mycelium.storage.verify.Report;
import org.mycelium.storage.verify.Verification;

/** A process that is killed loses nothing it said was kept, and keeps nothing by halves. */
final class CrashTest {
  private static final int ROUNDS = 8;

  @TempDir Path folder;

  /** Votes for ever, and says after each how many are kept. */
  static final class Voting {
    private Voting() {}

    public static void main(String[] arguments) {
      try (House house = House.at(Path.of(arguments[0]))) {
        if (house.text("select count(*) from journal").equals("0")) {
          house.found(House.ONE, 3);
          house.propose(House.P1, 3, "Bike", "");
        }
        for (int i = 0; ; i++) {
          house.vote(House.P1, 1 + i % 3, i % 2 == 0 ? Choice.YES : Choice.NO, "because " + i);
          System.out.println(house.text("select count(*) from journal"));
        }
      }
    }
  }

  @Test
  void whatWasSaidToBeKeptSurvivesAKill() throws IOException, InterruptedException {
    Path file = folder.resolve("house.db");
    Random random = new Random(3);
    for (int round = 0; round < ROUNDS; round++) {
      Process process = ChildJvm.start(Voting.class, List.of(), List.of(file.toString()));
      long said = readLines(process, 1 + random.nextInt(40));
      process.destroyForcibly().waitFor();
      Report report = Verification.of(file);
      assertThat(report.problems()).isEmpty();
      assertThat(report.facts()).isGreaterThanOrEqualTo(said);
    }
  }

  /** Reads so many lines and gives the number on the last. */
  private static long readLines(Process process, int lines) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    long last = 0;
    for (int i = 0; i < lines; i++) {
      last = Long.parseLong(reader.readLine());
    }
    return last;
  }

  @ParameterizedTest
  @CsvSource({"before-commit:5, 7", "after-commit-before-send:5, 8"})
  void aStopAtASeamLeavesWholeUnits(String seam, long facts)
      throws IOException, InterruptedException {
    Path file = folder.resolve("house.db");
    Process process =
        ChildJvm.start(
            Voting.class, List.of("-DMYCELIUM_STOP_AT=" + seam), List.of(file.toString()));
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isEqualTo(137);
    Report report = Verification.of(file);
    assertThat(report.problems()).isEmpty();
    // Founding (4 facts), opening (1), then a vote a commit.
    assertThat(report.facts()).isEqualTo(facts);
  }
}

package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mycelium.storage.verify.Verification;

/** Whatever happens, the journal alone leads to the same tables. */
final class ReplayTest {
  @Property(tries = 60)
  void aReplayGivesTheSameTables(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps)
      throws IOException {
    Path folder = Files.createTempDirectory("replay");
    try {
      Path file = folder.resolve("house.db");
      try (House house = House.at(file)) {
        Life one = new Life(house, House.ONE, seed);
        Life two = new Life(house, House.TWO, seed + 1);
        one.live(steps / 2);
        two.live(steps);
        one.live(steps / 2);
      }
      assertThat(Verification.of(file).problems()).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

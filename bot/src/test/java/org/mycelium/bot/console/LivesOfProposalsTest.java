package org.mycelium.bot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever becomes of proposals, in whichever order: one vote of each voter stands, the tables are
 * what the journal leads to, the bot says what is counted, nobody's vote is on other words than
 * they were told, and everything ends.
 */
class LivesOfProposalsTest {
  private static final int STEPS = 40;

  @Property(tries = 5, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void keepWhatIsPromisedToVotersAndEnd(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("lives");
    try (ProposalWalk walk = new ProposalWalk(folder.resolve("walk.db"), new Random(seed))) {
      for (int i = 0; i < STEPS; i++) {
        walk.goOn();
      }
      walk.waitForTheEnd();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

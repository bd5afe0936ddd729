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
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever the bot asked, and whatever comes between: a yes that is sent twice, or too late, pays
 * nothing, opens nothing, tells nothing and votes on nothing.
 */
class AnswersOnceTest {
  private static final int STEPS = 80;

  @Property(tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void anAnswerIsToTheQuestionThatWasAskedLastAndIsTakenOnce(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("answers");
    try (AnswersWalk walk = new AnswersWalk(folder.resolve("walk.db"), new Random(seed))) {
      for (int i = 0; i < STEPS; i++) {
        walk.goOn();
      }
      walk.end();
      walk.tallies().forEach(AnswersOnceTest::happened);
    } finally {
      delete(folder);
    }
  }

  /** In some of the walks at least it has to come about. */
  private static void happened(String what, int times) {
    Statistics.label(what).collect(times > 0);
    Statistics.label(what).coverage(coverage -> coverage.check(true).count(walks -> walks > 0));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

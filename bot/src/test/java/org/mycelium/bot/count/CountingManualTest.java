package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.election.Method;

/** What the manual of counting shows is what the command prints, on the files it shows. */
class CountingManualTest {
  private static final Path MANUAL = Path.of("../deploy/docs/COUNTING.md");
  private static final String FENCE = "```";
  private static final String COMMAND = "$ deploy/mycelium count ";
  private static final Pattern FILE = Pattern.compile("`([a-z]+\\.(?:csv|blt))`");

  @TempDir Path folder;
  private final List<List<String>> examples = new ArrayList<>();

  /** A paragraph that ends in a colon names the files whose contents follow. */
  @BeforeEach
  void read() throws Exception {
    Queue<String> files = new ArrayDeque<>();
    List<String> block = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(MANUAL)) {
      if (line.equals(FENCE) && inside) {
        if (block.getFirst().startsWith(COMMAND)) {
          examples.add(List.copyOf(block));
        } else {
          Files.write(folder.resolve(files.remove()), block);
        }
        block.clear();
      } else if (inside) {
        block.add(line);
      } else if (line.endsWith(":")) {
        FILE.matcher(line).results().forEach(name -> files.add(name.group(1)));
      }
      inside ^= line.equals(FENCE);
    }
  }

  @Test
  void showsWhatTheCommandPrints() {
    for (List<String> example : examples) {
      String command = example.getFirst().substring(COMMAND.length());
      String[] arguments = ("count " + command).split(" ");
      arguments[1] = folder.resolve(arguments[1]).toString();

      Outcome outcome = Outcome.of(CountCommand::new, Map.of(), arguments);

      assertThat(outcome.err()).as(command).isEmpty();
      assertThat(outcome.out().lines())
          .as(command)
          .containsExactlyElementsOf(example.subList(1, example.size()));
    }
  }

  @Test
  void hasAnExampleOfEveryMethod() {
    TreeSet<String> shown = new TreeSet<>();
    for (List<String> example : examples) {
      String[] words = example.getFirst().split(" ");
      shown.add(words[List.of(words).indexOf("--method") + 1]);
    }

    assertThat(shown).containsAll(List.of(Method.values()).stream().map(Method::word).toList());
  }
}

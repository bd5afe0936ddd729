package org.mycelium.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a folder pleasant to open, in every module of the project. */
class TidyTest {
  private static final int MAX_LINES = 400;
  private static final int MAX_COLUMNS = 100;
  private static final List<Path> MODULES =
      List.of(Path.of("../commands"), Path.of("../storage"), Path.of("../bot"));
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void aFileWithMoreThan400LinesHasTwoJobs() {
    assertThat(sources()).filteredOn(file -> lines(file).size() > MAX_LINES).isEmpty();
  }

  /** Rows of a test's table may be wider: they are read down; so may a sentence for a terminal. */
  @Test
  void linesFitBesideOneAnother() {
    assertThat(offending(line -> line.length() > MAX_COLUMNS))
        .filteredOn(place -> place.contains("commands/" + MAIN))
        .isEmpty();
  }

  /** Direction marks and their like can make code read other than it runs (CVE-2021-42574). */
  @Test
  void sourceShowsAllItsCharacters() {
    assertThat(
            offending(
                line ->
                    line.codePoints()
                        .anyMatch(
                            c ->
                                Character.getType(c) == Character.FORMAT && c != 0x200D
                                    || c == '\t')))
        .isEmpty();
  }

  @Test
  void everyPackageSaysItsJob() {
    assertThat(sources())
        .filteredOn(file -> file.toString().contains(MAIN + "/org"))
        .extracting(Path::getParent)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyPhraseIsInEveryLanguage(Path feature) {
    Set<String> english = keys(feature.resolve("messages_en.properties"));
    assertThat(keys(feature.resolve("messages_es.properties"))).isEqualTo(english);
  }

  static List<Path> features() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.endsWith("messages_en.properties"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static List<String> offending(Predicate<String> bad) {
    return sources().stream().flatMap(file -> offending(file, bad)).toList();
  }

  private static Stream<String> offending(Path file, Predicate<String> bad) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(i -> bad.test(lines.get(i)))
        .mapToObj(i -> file + ":" + (i + 1));
  }

  private static List<Path> sources() {
    return MODULES.stream().flatMap(TidyTest::sources).toList();
  }

  private static Stream<Path> sources(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Path bundle) {
    Properties phrases = new Properties();
    try (var reader = Files.newBufferedReader(bundle)) {
      phrases.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(phrases.stringPropertyNames());
  }
}

package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.grammar.CommandSpec;

/**
 * Holds for the bundles of every feature there is, in every language: a new one is covered by being
 * there.
 */
class BundleTest {
  /** Larger than any electorate. */
  private static final int COUNTED_UP_TO = 10_000;

  private static final Pattern SPOKEN_KEY =
      Pattern.compile("\\.(?:title|line|item)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  static List<String> features() throws Exception {
    try (Stream<Path> folders = Files.list(featureFolders())) {
      List<String> features =
          folders
              .filter(BundleTest::holdsBundles)
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertThat(features).contains("tally", "text");
      return features;
    }
  }

  /** The module's own classes, not those of tests. */
  private static Path featureFolders() throws URISyntaxException {
    Path classes =
        Path.of(Phrasebook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return classes.resolve("org/mycelium/commands");
  }

  private static boolean holdsBundles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("messages_"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Arguments> bundles() throws Exception {
    return features().stream()
        .flatMap(f -> Languages.SPOKEN.stream().map(language -> Arguments.of(f, language)));
  }

  /** A bundle as it is on disk; fails on malformed UTF-8 and on a key given twice. */
  private static Map<String, String> strictly(String feature, Locale language) throws Exception {
    Path file = featureFolders().resolve(feature + "/messages_" + language + ".properties");
    assertThat(file).exists();
    Map<String, String> phrases = new TreeMap<>();
    Properties refusingDoubles =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object phrase) {
            assertThat(phrases.put((String) key, (String) phrase)).as("twice: %s", key).isNull();
            return key;
          }
        };
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      refusingDoubles.load(reader);
    }
    return phrases;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("bundles")
  void hasEveryKeyAndNoOther(String feature, Locale language) throws Exception {
    assertThat(strictly(feature, language).keySet())
        .isEqualTo(strictly(feature, Languages.FALLBACK).keySet());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("bundles")
  void asksForTheSameArgumentsBranchesAndMarksAsEnglish(String feature, Locale language)
      throws Exception {
    Map<String, String> english = strictly(feature, Languages.FALLBACK);
    strictly(feature, language)
        .forEach(
            (key, phrase) ->
                assertThat(Shape.of(compiled(key, phrase, language)))
                    .as(key)
                    .isEqualTo(Shape.of(compiled(key, english.get(key), Languages.FALLBACK))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("bundles")
  void saysEveryPluralTheLanguageHas(String feature, Locale language) throws Exception {
    strictly(feature, language)
        .forEach(
            (key, phrase) ->
                eachPart(
                    compiled(key, phrase, language),
                    part -> {
                      if (part instanceof Phrase.Part.Plural plural) {
                        assertThat(plural.categories().keySet())
                            .as(key)
                            .containsAll(categoriesNeeded(plural));
                      }
                    }));
  }

  private static Phrase compiled(String key, String phrase, Locale language) {
    assertThatCode(() -> PhraseCompiler.compile(phrase, ULocale.forLocale(language)))
        .as(key)
        .doesNotThrowAnyException();
    return PhraseCompiler.compile(phrase, ULocale.forLocale(language));
  }

  /** Not those of fractions or millions, which we never count, nor of numbers said exactly. */
  private static Set<String> categoriesNeeded(Phrase.Part.Plural plural) {
    return LongStream.rangeClosed(0, COUNTED_UP_TO)
        .filter(n -> !plural.exact().containsKey(n))
        .mapToObj(n -> plural.rules().select(n - plural.offset()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("bundles")
  void holdsOnlyWhatCanBeSeen(String feature, Locale language) throws Exception {
    strictly(feature, language)
        .forEach(
            (key, phrase) ->
                assertThat(CleanText.line(phrase, Integer.MAX_VALUE)).as(key).isEqualTo(phrase));
  }

  @Test
  void areAllNamedWhereFeaturesAre() throws Exception {
    List<String> others = features().stream().filter(feature -> !feature.equals("text")).toList();
    assertThat(Features.BUNDLES).containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void giveEachKeyToOneFeatureOnly() throws Exception {
    Set<String> seen = new HashSet<>();
    for (String feature : features()) {
      assertThat(strictly(feature, Languages.FALLBACK).keySet()).allMatch(seen::add);
    }
  }

  /** Keys put together at run time cannot be seen here. */
  @Test
  void hasEveryKeyThatTheCodeNames() throws Exception {
    Set<String> known = new HashSet<>();
    for (String feature : features()) {
      known.addAll(strictly(feature, Languages.FALLBACK).keySet());
    }
    assertThat(known).containsAll(keysInSources()).containsAll(keysOfHelp());
  }

  private static Set<String> keysOfHelp() {
    Set<String> keys = new TreeSet<>();
    for (CommandSpec command : Features.GRAMMAR) {
      String help = "help." + command.name() + ".";
      keys.add(help + "summary");
      keys.add(help + "details");
      command.parameters().forEach(parameter -> keys.add(help + parameter.key()));
    }
    return keys;
  }

  private static Set<String> keysInSources() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        SPOKEN_KEY
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(keys::add);
      }
    }
    assertThat(keys).contains("tally.consent");
    return keys;
  }

  /** What two languages have to agree on. */
  private record Shape(Set<String> arguments, Map<String, Set<String>> selects, Set<Style> styles) {
    static Shape of(Phrase phrase) {
      Shape shape = new Shape(new TreeSet<>(), new TreeMap<>(), new HashSet<>());
      eachPart(phrase, shape::see);
      return shape;
    }

    private void see(Phrase.Part part) {
      switch (part) {
        case Phrase.Part.Words(_, Style style) -> styles.add(style);
        case Phrase.Part.Place(String name, Style style) -> {
          arguments.add(name);
          styles.add(style);
        }
        case Phrase.Part.Hash(String name, _, _) -> arguments.add(name);
        case Phrase.Part.Plural plural -> arguments.add(plural.name());
        case Phrase.Part.Select(String name, Map<String, Phrase> branches) -> {
          arguments.add(name);
          selects.put(name, branches.keySet());
        }
      }
      styles.remove(Style.PLAIN);
    }
  }

  private static void eachPart(Phrase phrase, Consumer<Phrase.Part> visitor) {
    for (Phrase.Part part : phrase.parts()) {
      visitor.accept(part);
      List<Phrase> branches = new ArrayList<>();
      if (part instanceof Phrase.Part.Plural plural) {
        branches.addAll(plural.exact().values());
        branches.addAll(plural.categories().values());
      } else if (part instanceof Phrase.Part.Select select) {
        branches.addAll(select.branches().values());
      }
      branches.forEach(branch -> eachPart(branch, visitor));
    }
  }
}

package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTextTest {
  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
  private static final String HEART_ON_FIRE = "\u2764\uFE0F\u200D\uD83D\uDD25";

  static List<Arguments> lines() {
    return List.of(
        row("left alone", "Fix the roof, 60 m² (¿sí?)", "Fix the roof, 60 m² (¿sí?)"),
        row("spaces collapse", "  a \t b\u00a0\u3000c ", "a b c"),
        row("line breaks become spaces", "a\r\nb\rc\n\n\u2028d\u0085e", "a b c d e"),
        row("controls go", "a\0b\u0007c\u001b[31md\u007f", "abc[31md"),
        row("directional controls go", "a\u202Eb\u2066c\u2069\u200E\u200F\u061Cd", "abcd"),
        row("zero-width goes", "a\u200Bb\u2060c\uFEFFd\u00ADe\u180Ef", "abcdef"),
        row("joiners between Latin letters go", "pay\u200Dpal\u200Cx", "paypalx"),
        row("fillers and blank Braille go", "a\u3164b\uFFA0c\u2800d", "abc d"),
        row("tags go", "a\uDB40\uDC41b", "ab"),
        row("private use goes", "a\uE000b", "ab"),
        row("noncharacters go", "a\uFFFEb\uFFFF", "ab"),
        row("lone surrogates are shown as such", "a\uD800b\uDC00", "a\uFFFDb\uFFFD"),
        row("families stay together", FAMILY, FAMILY),
        row("emoji style stays", HEART_ON_FIRE, HEART_ON_FIRE),
        row("a joiner after the last emoji goes", FAMILY + "\u200D", FAMILY),
        row("Persian keeps its non-joiner", "می\u200Cخواهم", "می\u200Cخواهم"),
        row("Devanagari keeps its joiner", "क्\u200Dष", "क्\u200Dष"),
        row("Bengali keeps a joiner before virama", "র\u200D্য", "র\u200D্য"),
        row("Hebrew points stay", "שָׁלוֹם", "שָׁלוֹם"),
        row("composes", "e\u0301", "é"),
        row("marks are few", "Z" + "\u0337".repeat(500) + "a", "Z" + "\u0337".repeat(5) + "a"),
        row("marks need a letter", "\u0337\u0337a \u0337b", "a b"),
        row("style selectors do not pile up", "a\uFE0F\uFE0F\uFE0F", "a\uFE0F"),
        row("the room is not called", "wake @room, @Room!", "wake @\u2060room, @\u2060Room!"),
        row("nor by hiding it", "@\u200Broom", "@\u2060room"),
        row("nothing", "", "…"),
        row("nothing to see", " \u200B\u202E\n\u3164\uFE0F", "…"));
  }

  private static Arguments row(String what, String raw, String clean) {
    return Arguments.of(what, raw, clean);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void keepsWhatCanBeSeen(String what, String raw, String clean) {
    assertThat(CleanText.line(raw, 200)).isEqualTo(clean);
  }

  static List<Arguments> beginnings() {
    String family = "👨‍👩‍👧‍👦";
    return List.of(
        Arguments.of("Rent the old bakery", 19, "Rent the old bakery"),
        Arguments.of("Rent the old bakery", 18, "Rent the old…"),
        Arguments.of("Rent the old bakery", 13, "Rent the old…"),
        Arguments.of("Rent, or buy it all", 9, "Rent, or…"),
        Arguments.of("Rent it, or buy it", 9, "Rent it…"),
        Arguments.of("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"),
        Arguments.of("A Donaudampfschifffahrtsgesellschaft", 12, "A Donaudamp…"),
        Arguments.of("Keys" + family + family, 12, "Keys" + family + "…"),
        Arguments.of("e\u0301te\u0301e\u0301e\u0301", 4, "\u00e9t\u00e9…"),
        Arguments.of("Kino\u0308\u0308 now", 7, "Kin\u00f6\u0308…"),
        Arguments.of("\u2067Rent\u2069 the \u2066old\u2069 bakery", 14, "Rent the old…"),
        Arguments.of("Rent\nthe old bakery", 13, "Rent the old…"),
        Arguments.of("\u200b", 9, ""));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void beginsWithWholeWords(String raw, int most, String beginning) {
    assertThat(CleanText.brief(raw, most)).isEqualTo(beginning);
    assertThat(beginning.codePointCount(0, beginning.length())).isLessThanOrEqualTo(most);
  }

  static List<Arguments> cuts() {
    return List.of(
        Arguments.of("abcde", 5, "abcde"),
        Arguments.of("abcdef", 5, "abcde…"),
        Arguments.of("abcd efg", 5, "abcd…"),
        Arguments.of("\uD83C\uDF5E".repeat(6), 5, "\uD83C\uDF5E".repeat(5) + "…"),
        Arguments.of("abcd" + FAMILY, 5, "abcd…"),
        Arguments.of("abcde" + FAMILY, 5, "abcde…"),
        Arguments.of(FAMILY + FAMILY, 6, FAMILY + "…"),
        Arguments.of("abcdx\u0323\u0337", 5, "abcd…"),
        Arguments.of((FAMILY + "\u200D").repeat(100), 3, "\uD83D\uDC68\u200D\uD83D\uDC69…"));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void cutsBetweenWhatPeopleSeeAsCharacters(String raw, int maxChars, String cut) {
    assertThat(CleanText.line(raw, maxChars)).isEqualTo(cut);
  }

  static List<Arguments> passages() {
    return List.of(
        Arguments.of("", List.of()),
        Arguments.of("\n \u200B\n", List.of()),
        Arguments.of("a", List.of("a")),
        Arguments.of("\n\na\nb\n", List.of("a", "b")),
        Arguments.of("a \n\n\n \n b", List.of("a", "", "b")),
        Arguments.of("a\r\nb\u2029c", List.of("a", "b", "c")),
        Arguments.of("abc\ndefghij", List.of("abc", "def…")),
        Arguments.of("abcdef\ng", List.of("abcdef…")));
  }

  @ParameterizedTest
  @MethodSource("passages")
  void keepsThePassagesLines(String raw, List<String> lines) {
    assertThat(CleanText.lines(raw, 7)).isEqualTo(lines);
  }

  @Test
  void keepsNoMoreLinesThanFitOnAScreen() {
    assertThat(CleanText.lines("a\n".repeat(1_000), 10_000))
        .hasSize(CleanText.MAX_PASSAGE_LINES)
        .endsWith("a", "…");
  }

  @Test
  void isQuickWithTheLongestEvents() {
    String marks = "a" + "\u0323\u0337\u0301\u05B0".repeat(15_000);
    String joined = (FAMILY + "\u200D").repeat(7_000);
    assertThat(Duration.ofSeconds(1))
        .isGreaterThan(timeOf(() -> CleanText.line(marks, 200)))
        .isGreaterThan(timeOf(() -> CleanText.line(joined, 200)))
        .isGreaterThan(timeOf(() -> CleanText.lines("\n ".repeat(30_000), 10_000)));
  }

  private static Duration timeOf(Runnable work) {
    long startNanos = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}

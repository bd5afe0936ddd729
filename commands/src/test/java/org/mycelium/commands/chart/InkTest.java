package org.mycelium.commands.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.chart.Sketch.Ink;
import org.mycelium.commands.chart.Sketch.Mark;
import org.mycelium.commands.text.Message;

/** Whether what a chart draws can be told from what it stands on, also without any hue. */
class InkTest {
  /** What WCAG 2.2 asks of words (1.4.6), and of what else has a meaning (1.4.11). */
  private static final double WORDS = 7;

  private static final double STROKES = 3;

  @Test
  void contrastIsThatOfWcag() {
    assertThat(contrast(0x000000, 0xFFFFFF)).isCloseTo(21, within(0.001));
    assertThat(contrast(0x777777, 0xFFFFFF)).isCloseTo(4.48, within(0.005));
    assertThat(contrast(0xFF0000, 0xFFFFFF)).isCloseTo(4, within(0.005));
  }

  @Test
  void allWordsCanBeRead() {
    assertThat(marks(Mark.Words.class))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            words ->
                assertThat(contrast(words.lettering().ink(), Ink.WHITE))
                    .as(words.text())
                    .isGreaterThanOrEqualTo(WORDS));
  }

  @Test
  void everyOutlineCanBeToldFromTheGroundAndFromWhatItEncloses() {
    assertThat(marks(Mark.Box.class))
        .hasSize(4)
        .allSatisfy(
            box -> {
              assertThat(contrast(box.edge(), Ink.WHITE)).isGreaterThanOrEqualTo(STROKES);
              assertThat(box.fill() == box.edge() || contrast(box.fill(), box.edge()) >= STROKES)
                  .as("%s in %s", box.fill(), box.edge())
                  .isTrue();
            });
    assertThat(marks(Mark.Rule.class))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(contrast(rule.ink(), Ink.WHITE)).isGreaterThanOrEqualTo(STROKES));
  }

  @Test
  void theNewestColumnIsToldFromThoseBeforeItByLightnessAlone() {
    List<Mark.Box> columns = marks(Mark.Box.class).subList(1, 4);
    Ink newest = columns.getLast().fill();
    assertThat(columns.subList(0, 2))
        .allSatisfy(
            before -> assertThat(contrast(before.fill(), newest)).isGreaterThanOrEqualTo(STROKES));
  }

  private static double contrast(Ink one, Ink other) {
    return contrast(one.rgb(), other.rgb());
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  private static double contrast(int one, int other) {
    double some = luminance(one);
    double more = luminance(other);
    return (Math.max(some, more) + 0.05) / (Math.min(some, more) + 0.05);
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  private static double luminance(int rgb) {
    ToDoubleFunction<Integer> part =
        shift -> {
          double share = ((rgb >> shift) & 0xFF) / 255.0;
          return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        };
    return 0.2126 * part.applyAsDouble(16)
        + 0.7152 * part.applyAsDouble(8)
        + 0.0722 * part.applyAsDouble(0);
  }

  private static <T extends Mark> List<T> marks(Class<T> kind) {
    Message none = out -> {};
    List<Chart.Column> columns =
        IntStream.rangeClosed(1, 3)
            .mapToObj(units -> new Chart.Column(none, Optional.of(new Chart.Bar(units, none))))
            .toList();
    return Layout.of(new Chart(none, none, columns, none), _ -> "words", false).marks().stream()
        .flatMap(mark -> Stream.of(mark).filter(kind::isInstance).map(kind::cast))
        .toList();
  }
}

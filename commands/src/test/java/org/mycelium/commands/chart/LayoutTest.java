package org.mycelium.commands.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.chart.Sketch.Anchor;
import org.mycelium.commands.chart.Sketch.Ink;
import org.mycelium.commands.chart.Sketch.Mark;
import org.mycelium.commands.text.Message;

class LayoutTest {
  /** No column stands for this. */
  private static final Long MISSING = -1L;

  @Test
  void theNewestColumnIsDarkAndThoseBeforeItAreLight() {
    assertThat(columns(sketch(false, 10L, 20L, 30L)))
        .extracting(Mark.Box::fill)
        .containsExactly(Ink.LIGHT, Ink.LIGHT, Ink.DARK);
  }

  @Test
  void aColumnTwiceAsHighStandsForTwiceAsMuch() {
    List<Mark.Box> columns = columns(sketch(false, 60L, 120L));

    assertThat(columns.getLast().height()).isEqualTo(2 * columns.getFirst().height());
  }

  @Test
  void whatNobodyCountedIsADashAndNoColumn() {
    Sketch sketch = sketch(false, 10L, MISSING, 30L);

    assertThat(columns(sketch)).hasSize(2);
    assertThat(words(sketch)).extracting(Mark.Words::text).contains("–");
  }

  @Test
  void zeroCanBeSeenAndHasItsLabel() {
    Sketch sketch = sketch(false, 0L, 0L, 0L);

    assertThat(columns(sketch)).hasSize(3).allMatch(column -> column.height() > 3);
    assertThat(words(sketch)).extracting(Mark.Words::text).contains("0").doesNotContain("–");
  }

  @Test
  void theNewestTheHighestAndTheLowestHaveTheirAmounts() {
    assertThat(words(sketch(false, 50L, 90L, 60L, 60L, 7L, 60L, 60L, 41L)))
        .extracting(Mark.Words::text)
        .contains("41", "90", "7", "50")
        .doesNotContain("60");
  }

  @Test
  void timeGoesTheWayTheLanguageIsWritten() {
    Sketch ours = sketch(false, 10L, 20L);
    Sketch theirs = sketch(true, 10L, 20L);

    assertThat(columns(ours).getLast().left()).isGreaterThan(columns(ours).getFirst().left());
    assertThat(columns(theirs).getLast().left()).isLessThan(columns(theirs).getFirst().left());
    assertThat(words(ours).getFirst().anchor()).isEqualTo(Anchor.LEFT);
    assertThat(words(theirs).getFirst().anchor()).isEqualTo(Anchor.RIGHT);
  }

  @Property(tries = 500)
  void nothingLiesOutsideOrOnSomethingElse(
      @ForAll @Size(min = 1, max = 12)
          List<@LongRange(min = -1, max = 1_000_000_000_000L) Long> units,
      @ForAll boolean rightToLeft) {
    Sketch sketch = sketch(rightToLeft, units.toArray(Long[]::new));

    assertThat(columns(sketch))
        .allSatisfy(
            column -> {
              assertThat(column.left()).isBetween(0d, 800d - column.width());
              assertThat(column.top()).isBetween(150d, 600d);
            });
    List<Mark.Words> amounts =
        words(sketch).stream().filter(word -> word.text().matches("\\d+")).toList();
    for (Mark.Words one : amounts) {
      assertThat(one.x() - one.widest() / 2).isGreaterThanOrEqualTo(0);
      assertThat(one.x() + one.widest() / 2).isLessThanOrEqualTo(800);
      assertThat(amounts)
          .allMatch(
              other ->
                  other == one
                      || Math.abs(other.x() - one.x()) >= (other.widest() + one.widest()) / 2
                      || Math.abs(other.baseline() - one.baseline()) >= 38);
    }
  }

  @Test
  void thereIsNoPictureOfNothing() {
    assertThatThrownBy(() -> sketch(false)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asSvgItNamesItselfAndShowsWhatPeopleWroteAsWordsOnly() {
    String svg =
        Svg.of(
            Layout.of(
                new Chart(
                    said("<script>"),
                    said("\"3\""),
                    List.of(new Chart.Column(said("May"), Optional.empty())),
                    said("a & b")),
                LayoutTest::plain,
                false));

    assertThat(svg)
        .contains("role=\"img\"", "aria-label=\"a &amp; b\"", "&lt;script&gt;", "&quot;3&quot;")
        .doesNotContain("<script");
  }

  private static Sketch sketch(boolean rightToLeft, Long... units) {
    List<Chart.Column> columns =
        Arrays.stream(units)
            .map(
                amount ->
                    new Chart.Column(
                        said("May"),
                        amount.equals(MISSING)
                            ? Optional.empty()
                            : Optional.of(new Chart.Bar(amount, said(amount.toString())))))
            .toList();
    return Layout.of(
        new Chart(said("households"), said("so many"), columns, said("words")),
        LayoutTest::plain,
        rightToLeft);
  }

  /** The frame comes first. */
  private static List<Mark.Box> columns(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .skip(1)
        .toList();
  }

  private static List<Mark.Words> words(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(Mark.Words.class::cast)
        .toList();
  }

  /** A message that is its own words. */
  private record Said(String words) implements Message {
    @Override
    public void write(org.mycelium.commands.text.Prose out) {
      throw new UnsupportedOperationException(words);
    }
  }

  private static Message said(String words) {
    return new Said(words);
  }

  private static String plain(Message message) {
    return ((Said) message).words();
  }
}

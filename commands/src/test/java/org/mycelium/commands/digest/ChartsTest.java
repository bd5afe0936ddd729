package org.mycelium.commands.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.chart.Svg;
import org.mycelium.commands.metric.Cadence;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Languages;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

class ChartsTest {
  private static final Pattern SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");

  /** Of a picture 800 wide, shown 328 wide on a phone, this is twelve pixels. */
  private static final double LEAST = 30;

  @ParameterizedTest
  @EnumSource(Cadence.class)
  void noDateIsTooSmallForAPhone(Cadence cadence) {
    LocalDate start = LocalDate.of(2026, 1, 1);
    for (Locale language : Languages.SPOKEN) {
      Phrasebook book = Phrasebook.of(language, ZoneOffset.UTC, Features.BUNDLES);
      for (int day = 0; day < 366; day++) {
        Span span = Span.of(cadence, start.plusDays(day));
        assertThat(sizes(Svg.of(chart(span).sketch(book))))
            .as("%s %s", language, book.say(Charts.name(span)).plain())
            .hasSize(4)
            .allMatch(size -> size >= LEAST);
      }
    }
  }

  private static Chart chart(Span span) {
    Message number = line -> line.line("metric.amount", Arg.decimal("value", BigDecimal.ONE));
    return new Chart(number, number, List.of(column(span), column(span.next())), number);
  }

  private static Chart.Column column(Span span) {
    return new Chart.Column(Charts.name(span), Optional.empty());
  }

  /** Of all words but the dashes of what was not counted. */
  private static List<Double> sizes(String svg) {
    return Stream.of(svg.split("\n", -1))
        .filter(line -> line.startsWith("<text") && !line.contains(">–<"))
        .flatMap(line -> SIZE.matcher(line).results())
        .map((MatchResult found) -> Double.valueOf(found.group(1)))
        .toList();
  }
}

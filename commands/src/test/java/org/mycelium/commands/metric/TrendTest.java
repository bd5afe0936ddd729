package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | UNKNOWN
          5 6 7                     | UNKNOWN
          1 2 3 4                   | RISING
          4 3 2 1                   | FALLING
          0 0 0 0                   | STEADY
          100 104 101 105           | STEADY
          100 106 101 95            | MIXED
          10 90 11 12 13 14 15      | RISING
          90 80 85 70 60 65         | FALLING
          10 20 10 20 10 20         | MIXED
          1000000000000 0 0 0 0     | MIXED
          0 0 0 0 1                 | MIXED
          0 0 0 1 1 1               | RISING
          75 70 65 68 70 71 72 73 74 74 75 | MIXED
          75 70 65 68 70 71 72 73 74 74 76 | RISING
          10 20 30 40 50 60 70 10   | MIXED
          70 60 50 40 30 20 10 70   | MIXED
          70 60 50 40 30 20 10 71   | MIXED
          """)
  void isToldFromAllReadings(String readings, Trend trend) {
    assertThat(Trend.of(numbers(readings))).isEqualTo(trend);
  }

  private static List<Long> numbers(String readings) {
    return Stream.of(readings.split(" ", -1))
        .filter(number -> !number.isEmpty())
        .map(Long::valueOf)
        .toList();
  }

  @Property
  void isTheOtherWayRoundBackwards(
      @ForAll @Size(min = 4, max = 12) List<@LongRange(max = Metric.MAX_UNITS) Long> readings) {
    Trend expected =
        switch (Trend.of(readings)) {
          case RISING -> Trend.FALLING;
          case FALLING -> Trend.RISING;
          case UNKNOWN, STEADY, MIXED -> Trend.of(readings);
        };
    assertThat(Trend.of(readings.reversed())).isEqualTo(expected);
  }

  @Property
  void endsWhereItGoes(@ForAll @Size(min = 4, max = 12) List<@LongRange(max = 100) Long> readings) {
    int whole = Long.compare(readings.getLast(), readings.getFirst());
    switch (Trend.of(readings)) {
      case RISING -> assertThat(whole).isPositive();
      case FALLING -> assertThat(whole).isNegative();
      case UNKNOWN, STEADY, MIXED -> {}
    }
  }

  @Property
  void doesNotDependOnTheUnit(
      @ForAll @Size(min = 4, max = 12) List<@LongRange(max = 1_000_000) Long> readings) {
    List<Long> inGrams = readings.stream().map(kilos -> kilos * 1_000).toList();
    assertThat(Trend.of(inGrams)).isEqualTo(Trend.of(readings));
  }

  @Property
  void whatOnlyGrowsRises(@ForAll @LongRange(min = 0, max = 1_000_000) long start) {
    assertThat(Trend.of(LongStream.range(0, 12).mapToObj(i -> start + i * (start + 1)).toList()))
        .isEqualTo(Trend.RISING);
  }
}

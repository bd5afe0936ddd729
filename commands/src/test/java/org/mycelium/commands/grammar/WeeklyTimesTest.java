package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.WeeklyTime;

class WeeklyTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monday 09:00        | 1T09:00
          Mondays, 9          | 1T09:00
          every friday at 6pm | 5T18:00
          fri 18h             | 5T18:00
          Sunday 12 am        | 7T00:00
          lunes a las 9       | 1T09:00
          los viernes 18:30   | 5T18:30
          cada miércoles 7.05 | 3T07:05
          """)
  void readsADayAndATime(String words, String canonical) {
    assertThat(WeeklyTimes.read(words)).map(WeeklyTime::canonical).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "monday", "9:00", "monday 24:00", "monday 9:60", "someday 9", "monday 13pm"})
  void readsNothingElse(String words) {
    assertThat(WeeklyTimes.read(words)).isEmpty();
  }
}

package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.grammar.Spoken.MADRID;
import static org.mycelium.commands.grammar.Spoken.WEDNESDAY_NOON;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.TimeProblem.NotATime;
import org.mycelium.commands.grammar.TimeProblem.Past;
import org.mycelium.commands.grammar.TimeProblem.TooFar;
import org.mycelium.commands.grammar.TimeProblem.TooSoon;
import org.mycelium.commands.grammar.TimeReading.Found;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20s | PT20S",
        "90m | PT90M",
        "48h | PT48H",
        "3d | PT72H",
        "3 d | PT72H",
        "３ d | PT72H",
        "٣d | PT72H",
        "1d12h | PT36H",
        "1d 12h | PT36H",
        "1 day and 12 hours | PT36H",
        "1 día y 12 horas | PT36H",
        "1 hora, 30 minutos | PT90M",
        "1.5h | PT90M",
        "1,5 h | PT90M",
        "2 weeks | PT336H",
        "3 días | PT72H",
        "3 DIAS | PT72H",
        "a week | PT168H",
        "una semana | PT168H",
        "dos semanas | PT336H",
        "an hour | PT1H",
        "half an hour | PT30M",
        "media hora | PT30M",
        "una hora y media | PT90M",
        "a month | PT720H",
        "un mes | PT720H",
        "1 año | PT8760H",
        "for 3d | PT72H",
        "for a week | PT168H",
        "por 3 días | PT72H",
        "durante una semana | PT168H",
        "in 3 days | PT72H",
        "en 3 días | PT72H",
        "dentro de 3 días | PT72H",
        "until 3d | PT72H",
        "0 | ",
        "0s | PT0S",
        "3 | ",
        "d | ",
        "3x | ",
        "3d x | ",
        "3d for | ",
        "friday | ",
        "1.55h | ",
        "-3d | ",
        "1234567d | ",
      })
  void readsLengths(String words, Duration length) {
    assertThat(Times.duration(words).orElse(null)).isEqualTo(length);
  }

  /** Now is Wednesday 2 December 2026, 12:00. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3d | 2026-12-05T12:00",
        "for 3d | 2026-12-05T12:00",
        "en una semana | 2026-12-09T12:00",
        "until friday 18:00 | 2026-12-04T18:00",
        "until Friday, 18:00 | 2026-12-04T18:00",
        "friday 18:00 | 2026-12-04T18:00",
        "18:00 friday | 2026-12-04T18:00",
        "until 18:00 on friday | 2026-12-04T18:00",
        "by next friday at 6pm | 2026-12-04T18:00",
        "friday at 6:30 p.m. | 2026-12-04T18:30",
        "friday | 2026-12-04T23:59",
        "wednesday | 2026-12-09T23:59",
        "wednesday 18:00 | 2026-12-09T18:00",
        "Friday 4 December, 18:00 | 2026-12-04T18:00",
        "viernes, 4 de diciembre, 18:00 | 2026-12-04T18:00",
        "until 2026-12-10 | 2026-12-10T23:59",
        "until 2026-12-10 18:00 | 2026-12-10T18:00",
        "until 2026-12-10T18:00:30 | 2026-12-10T18:00:30",
        "until 4 December | 2026-12-04T23:59",
        "until the 4th of December | 2026-12-04T23:59",
        "December 4, 2026 at 9am | 2026-12-04T09:00",
        "dec 4 18:00 | 2026-12-04T18:00",
        "2 December 18:00 | 2026-12-02T18:00",
        "1 December 9:00 | 2027-12-01T09:00",
        "until tomorrow 9:00 | 2026-12-03T09:00",
        "tomorrow noon | 2026-12-03T12:00",
        "the day after tomorrow at midnight | 2026-12-04T23:59",
        "until 6pm | 2026-12-02T18:00",
        "until 9:00 | 2026-12-03T09:00",
        "until 12am | 2026-12-03T00:00",
        "until 18h | 2026-12-02T18:00",
        "until 18.30 | 2026-12-02T18:30",
        "at 18 | 2026-12-02T18:00",
        "tonight | 2026-12-02T23:59",
        "tonight 20:00 | 2026-12-02T20:00",
        "today 18:00 | 2026-12-02T18:00",
        "hasta el viernes a las 18:00 | 2026-12-04T18:00",
        "hasta el viernes a las 6 de la tarde | 2026-12-04T18:00",
        "hasta el próximo viernes a las 18 h | 2026-12-04T18:00",
        "hasta el viernes a las 18 horas | 2026-12-04T18:00",
        "hasta mañana | 2026-12-03T23:59",
        "hasta mañana a las 9 de la mañana | 2026-12-03T09:00",
        "hasta pasado mañana | 2026-12-04T23:59",
        "antes del sábado | 2026-12-05T23:59",
        "hasta el 4 de diciembre | 2026-12-04T23:59",
        "hasta el 4 de diciembre de 2026 a las 18:00 | 2026-12-04T18:00",
        "hasta hoy a las 18:00 | 2026-12-02T18:00",
        "hasta el mediodía del lunes | 2026-12-07T12:00",
        "10s | 2026-12-02T12:00:10",
        "366 days | 2027-12-03T12:00",
      })
  void readsDeadlinesInTheAssemblysZone(String words, LocalDateTime local) {
    assertThat(Times.deadline(words, WEDNESDAY_NOON))
        .isEqualTo(new Found(local.atZone(MADRID).toInstant()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "until",
        "until the cows come home",
        "friday friday",
        "friday saturday",
        "thursday 4 December",
        "friday 18:00 19:00",
        "friday at 6",
        "a las 6",
        "1/12",
        "12/1/2026",
        "2026-13-01",
        "2026-02-30",
        "30 February",
        "friday 25:00",
        "friday 18:61",
        "18",
        "december",
        "in december",
        "for friday",
        "en diciembre",
        "3 d 18:00",
      })
  void doesNotGuess(String words) {
    assertThat(Times.deadline(words, WEDNESDAY_NOON)).isEqualTo(new NotATime(words.trim()));
  }

  @Test
  void shortensWhatItCouldNotRead() {
    assertThat(Times.deadline("x".repeat(60_000), WEDNESDAY_NOON))
        .isEqualTo(new NotATime("x".repeat(40) + "…"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until 2026-12-01 | 2026-12-01T23:59",
        "today 9:00 | 2026-12-02T09:00",
        "2 December 11:59 | 2026-12-02T11:59",
        "hoy a las 11:59 | 2026-12-02T11:59",
      })
  void saysWhatIsOver(String words, LocalDateTime local) {
    assertThat(Times.deadline(words, WEDNESDAY_NOON))
        .isEqualTo(new Past(local.atZone(MADRID).toInstant()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "9s", "today 12:00", "today 12:00:09"})
  void saysWhatIsTooSoon(String words) {
    assertThat(Times.deadline(words, WEDNESDAY_NOON)).isEqualTo(new TooSoon());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"367 days", "2 years", "999999 years", "2028-01-01", "9999-12-31", "29 feb"})
  void saysWhatIsTooFar(String words) {
    assertThat(Times.deadline(words, WEDNESDAY_NOON)).isEqualTo(new TooFar());
  }

  /** Clocks in Madrid jump from 02:00 to 03:00 on 28 March 2027. */
  @ParameterizedTest
  @CsvSource({
    "1:59, 2027-03-28T00:59:00Z",
    "2:30, 2027-03-28T01:30:00Z",
    "3:30, 2027-03-28T01:30:00Z"
  })
  void countsOnWhereTheClockSkipsATime(String clock, String instant) {
    assertThat(Times.deadline("2027-03-28 " + clock, WEDNESDAY_NOON))
        .hasToString("Found[at=" + instant + "]");
  }

  /** Clocks in Madrid go back from 03:00 to 02:00 on 31 October 2027. */
  @Test
  void takesTheLaterWhereTheClockShowsATimeTwice() {
    Moment before = Spoken.at("2027-10-30T12:00");
    assertThat(Times.deadline("tomorrow 2:30", before))
        .hasToString("Found[at=2027-10-31T01:30:00Z]");
  }

  @Test
  void countsADayAs24HoursWhateverTheClocksDo() {
    Moment before = Spoken.at("2027-10-30T12:00");
    assertThat(Times.deadline("1d", before))
        .isEqualTo(new Found(before.now().plus(Duration.ofHours(24))));
  }

  @ParameterizedTest
  @CsvSource({
    "friday, true",
    "until friday, true",
    "3d, true",
    "2020-01-01, true",
    "9 years, true",
    "P3, false",
    "the bakery, false",
    "'', false"
  })
  void tellsTimesFromOtherWords(String words, boolean time) {
    assertThat(Times.readable(words)).isEqualTo(time);
  }
}

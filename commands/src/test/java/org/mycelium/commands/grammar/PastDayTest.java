package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastDayTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-18",
    "hoy, 2026-11-18",
    "this week, 2026-11-18",
    "Yesterday, 2026-11-17",
    "ayer, 2026-11-17",
    "anteayer, 2026-11-16",
    "wednesday, 2026-11-18",
    "monday, 2026-11-16",
    "jueves, 2026-11-12",
    "last week, 2026-11-11",
    "la semana pasada, 2026-11-11",
    "last month, 2026-10-01",
    "el mes pasado, 2026-10-01",
    "2026-11-02, 2026-11-02",
    "2026-W46, 2026-11-09",
    "2026w01, 2025-12-29",
    "2026-W53, 2026-12-28",
    "week 46, 2026-11-09",
    "la semana 47, 2026-11-16",
    "W48, 2025-11-24",
    "2030-01-01, 2030-01-01"
  })
  void readsDaysAsPeopleNameThem(String words, LocalDate day) {
    assertThat(PastDay.read(words, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-W53",
        "2026-W00",
        "2026-W54",
        "week 53",
        "week 0",
        "2026-02-30",
        "soon",
        "16"
      })
  void readsNothingElse(String words) {
    assertThat(PastDay.read(words, TODAY)).isEmpty();
  }

  @Property
  void neverThrows(@ForAll String words) {
    assertThat(PastDay.read(words, TODAY)).isNotNull();
  }
}

package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "DAILY,   2026-11-18, 2026-11-18, 2026-11-18",
    "WEEKLY,  2026-11-16, 2026-11-16, 2026-11-22",
    "WEEKLY,  2026-11-22, 2026-11-16, 2026-11-22",
    "WEEKLY,  2027-01-01, 2026-12-28, 2027-01-03",
    "MONTHLY, 2028-02-29, 2028-02-01, 2028-02-29"
  })
  void holdsTheDay(Cadence cadence, LocalDate day, LocalDate first, LocalDate last) {
    Span span = Span.of(cadence, day);
    assertThat(span.first()).isEqualTo(first);
    assertThat(span.last()).isEqualTo(last);
  }

  @Property
  void spansFollowOneAnotherWithoutHolesOrOverlap(
      @ForAll Cadence cadence, @ForAll @IntRange(max = 40_000) int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    Span span = Span.of(cadence, day);
    assertThat(day).isBetween(span.first(), span.last());
    assertThat(span.next().first()).isEqualTo(span.last().plusDays(1));
    assertThat(span.next().previous()).isEqualTo(span);
    assertThat(Span.of(cadence, span.last())).isEqualTo(span);
  }

  @Test
  void beginsWhereItsCadenceBegins() {
    assertThatThrownBy(() -> new Span(Cadence.WEEKLY, LocalDate.of(2026, 11, 18)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

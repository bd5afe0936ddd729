package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPaceTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  /** Times in seconds from now; the vote closes in a day. */
  @ParameterizedTest
  @CsvSource({
    "0,  ,          5",
    "1,  -1,        59",
    "1,  -300,      5",
    "20, 0,         4320",
    "38, -43200,    21600",
    "39, -1,        ",
    // The clock was ahead by a year when the card was edited last.
    "1,  31536000,  5",
  })
  void theNextEditComesAsSoonAsTheBudgetAllows(
      int edits, @Nullable Integer last, @Nullable Integer next) {
    assertThat(
            CardPace.next(
                edits,
                Optional.ofNullable(last).map(NOW::plusSeconds),
                NOW,
                NOW.plus(Duration.ofDays(1))))
        .isEqualTo(Optional.ofNullable(next).map(NOW::plusSeconds));
  }
}

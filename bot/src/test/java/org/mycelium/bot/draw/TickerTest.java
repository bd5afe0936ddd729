package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.cli.Terminal;

final class TickerTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;

  private final Ticker ticker =
      new Ticker(
          new Terminal(
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Map.of(),
              () -> now));

  @Test
  void tellsAfterASecondAndThenEverLessOften() {
    for (int tenths = 0; tenths <= 100; tenths++) {
      now = Instant.EPOCH.plusMillis(100L * tenths);
      ticker.tried(1 + tenths / 50, tenths);
    }

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Still computing: round 1, 10 panels tried, 1 s.",
            "Still computing: round 1, 20 panels tried, 2 s.",
            "Still computing: round 1, 40 panels tried, 4 s.",
            "Still computing: round 2, 80 panels tried, 8 s.");
  }

  @Test
  void saysNothingOfWhatIsDoneAtOnce() {
    ticker.tried(1, 1);
    now = now.plusMillis(999);
    ticker.tried(9, 99);

    assertThat(err.size()).isZero();
  }
}

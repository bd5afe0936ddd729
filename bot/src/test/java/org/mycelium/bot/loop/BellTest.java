package org.mycelium.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BellTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Bell bell = new Bell();

  @Test
  @Timeout(60)
  void keepsARingForWhoeverWaitsNext() throws Exception {
    bell.ring();
    bell.await(LONG);
  }

  @Test
  void takesManyRingsForOne() throws Exception {
    bell.ring();
    bell.ring();
    bell.await(LONG);

    long began = System.nanoTime();
    bell.await(Duration.ofMillis(50));

    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(50_000_000);
  }

  @Test
  @Timeout(60)
  void wakesWhoeverWaits() throws Exception {
    Thread waiting = Thread.ofVirtual().start(() -> awaitLong());
    bell.ring();
    waiting.join();
  }

  private void awaitLong() {
    try {
      bell.await(LONG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

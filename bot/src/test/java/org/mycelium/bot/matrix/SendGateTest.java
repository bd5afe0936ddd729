package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In virtual time. */
class SendGateTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8));

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final SendGate gate = new SendGate(() -> now, BACKOFF, new Random(7));

  @Test
  void isOpenAtFirst() {
    assertThat(gate.remaining()).isZero();
  }

  @Test
  void letsNoRequestOutTooEarlyInHalfAnHourOf429s() {
    Instant end = now.plus(Duration.ofMinutes(30));
    Random random = new Random(1);
    Instant notBefore = now;
    int requests = 0;

    while (now.isBefore(end)) {
      assertThat(now).isAfterOrEqualTo(notBefore);
      requests++;
      Duration retryAfter = Duration.ofMillis(100 + random.nextInt(20_000));
      gate.failed(limited(retryAfter));
      notBefore = now.plus(retryAfter);
      assertThat(gate.remaining()).isEqualTo(retryAfter);
      now = now.plus(gate.remaining());
    }

    assertThat(requests).isBetween(100, 300);
  }

  @Test
  void staysClosedWhenAnEarlierRequestSucceedsMeanwhile() {
    gate.failed(limited(Duration.ofSeconds(10)));

    gate.succeeded();

    assertThat(gate.remaining()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void keepsTheLaterOfTwoEnds() {
    gate.failed(limited(Duration.ofSeconds(10)));
    now = now.plusSeconds(1);

    gate.failed(limited(Duration.ofSeconds(2)));

    assertThat(gate.remaining()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void waitsOnceMoreAtMostWhenTheClockIsSetBack() {
    gate.failed(limited(Duration.ofSeconds(10)));
    now = now.minus(Duration.ofDays(1));

    assertThat(gate.remaining()).isEqualTo(Duration.ofSeconds(10));
    now = now.plusSeconds(10);
    assertThat(gate.remaining()).isZero();
  }

  @Test
  void backsOffLongerWithEachFailureInARowAndForgetsThemOnSuccess() {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 6; i++) {
      gate.failed(new MatrixException.Unreachable("GET /x", 0, null));
      longest = gate.remaining();
      now = now.plus(longest);
    }
    gate.succeeded();
    gate.failed(new MatrixException.Garbled("GET /x"));

    assertThat(longest).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    assertThat(gate.remaining()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void doesNotWaitAfterARefusal() {
    gate.failed(new MatrixException.Refused("PUT /x", 403, "M_FORBIDDEN", ""));

    assertThat(gate.remaining()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 500, 1000", "2, 1000, 2000", "4, 4000, 8000", "5, 4000, 8000", "99, 4000, 8000"})
  void spreadsDelaysOverTheUpperHalf(int failures, long leastMs, long mostMs) {
    RandomGenerator random = new Random(3);

    for (int i = 0; i < 200; i++) {
      assertThat(BACKOFF.delay(failures, random).toMillis()).isBetween(leastMs, mostMs);
    }
  }

  private static MatrixException limited(Duration retryAfter) {
    return new MatrixException.RateLimited("PUT /x", retryAfter);
  }
}

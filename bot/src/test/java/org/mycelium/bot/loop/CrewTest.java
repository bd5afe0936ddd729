package org.mycelium.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
  private final Crew crew = new Crew();

  @Test
  void endsAllWhenOneCannotGoOn() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    crew.start(
        "one that waits",
        () -> {
          try {
            Thread.sleep(Duration.ofMinutes(5));
          } finally {
            ended.countDown();
          }
        });

    crew.start(
        "one that falls",
        () -> {
          throw new IllegalStateException("what nobody thought of");
        });

    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(crew.ending().get())
        .isInstanceOfSatisfying(
            Ending.Fell.class, fell -> assertThat(fell.loop()).isEqualTo("one that falls"));
  }

  @Test
  void keepsTheFirstReason() throws Exception {
    crew.end(new Ending.Asked());
    crew.end(new Ending.Fell("late", new IllegalStateException()));

    assertThat(crew.ending().get()).isEqualTo(new Ending.Asked());
  }

  @Test
  void interruptsWhatIsStartedTooLate() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    crew.end(new Ending.Asked());

    crew.start(
        "late",
        () -> {
          try {
            Thread.sleep(Duration.ofMinutes(5));
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });

    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }
}

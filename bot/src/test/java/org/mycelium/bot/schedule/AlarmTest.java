package org.mycelium.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mycelium.bot.loop.Bell;

@Timeout(60)
class AlarmTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Bell bell = new Bell();

  @Test
  void ringsAtItsTimeAndNotBefore() throws Exception {
    try (Alarm alarm = Alarm.ringing(bell)) {
      Instant time = Instant.now().plusMillis(300);
      alarm.setTo(time);
      bell.await(LONG);
      assertThat(Instant.now()).isAfterOrEqualTo(time.minusMillis(5));
    }
  }

  @Test
  void ringsAtOnceForATimeThatIsPast() throws Exception {
    try (Alarm alarm = Alarm.ringing(bell)) {
      alarm.setTo(Instant.now().minus(Duration.ofDays(7)));
      bell.await(LONG);
    }
  }

  @Test
  void ringsItsOwnBellThoughThereIsAnother() throws Exception {
    Bell other = new Bell();
    try (Alarm alarm = Alarm.ringing(bell);
        Alarm second = Alarm.ringing(other)) {
      Instant soon = Instant.now().plusMillis(100);
      alarm.setTo(soon);
      second.setTo(soon);
      bell.await(LONG);
      other.await(LONG);
    }
  }

  @Test
  void ringsAtTheTimeThatWasSetLastHoweverOften() throws Exception {
    try (Alarm alarm = Alarm.ringing(bell)) {
      alarm.setTo(Instant.now().plus(Duration.ofDays(7)));
      alarm.setTo(Instant.now().plusMillis(50));
      bell.await(LONG);
      alarm.setTo(Instant.now().plus(Duration.ofDays(7)));
      alarm.setTo(Instant.now().plusMillis(50));
      bell.await(LONG);
    }
  }
}

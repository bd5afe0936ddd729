package org.mycelium.bot.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LoggingTest {
  private final LoggerContext context = new LoggerContext();

  LoggingTest() {
    LogSetup setup = new LogSetup();
    setup.setContext(context);
    setup.configure(context);
  }

  @Test
  void anEventIsTimeLevelAndMessageOnOneLine() {
    assertThat(line("vote closed\n2026-01-01 ERROR all is lost\u2028\u202E\r", null))
        .isEqualTo(
            "2026-11-22T12:00:00.007Z INFO vote closed 2026-01-01 ERROR all is lost "
                + System.lineSeparator());
  }

  @Test
  void anExceptionIsToldWithItsCausesAndTheFirstPlaceInOurCode() {
    Exception e = new IllegalStateException("no sync", new IOException("connection\nreset"));

    assertThat(line("stopped", e))
        .startsWith(
            "2026-11-22T12:00:00.007Z INFO stopped: IllegalStateException no sync:"
                + " IOException connection reset (at org.mycelium.bot.log.LoggingTest.")
        .hasLineCount(1);
  }

  @Test
  void debugShowsWhereAnExceptionCameFrom() {
    context.getLogger("org.mycelium").setLevel(Level.DEBUG);

    assertThat(line("stopped", new IOException("gone")))
        .contains("\tat org.mycelium.bot.log.LoggingTest");
  }

  @Test
  void librariesKeepQuietAboutWhatPassesThroughThem() {
    context.getLogger("org.mycelium").setLevel(Level.TRACE);

    assertThat(context.getLogger("org.jooq.tools.LoggerListener").isDebugEnabled()).isFalse();
    assertThat(context.getLogger("org.jooq.tools.LoggerListener").isWarnEnabled()).isTrue();
  }

  @Test
  void theSetUpIsFoundByLogback() {
    Logging.level(org.slf4j.event.Level.INFO);

    org.slf4j.Logger ours = org.slf4j.LoggerFactory.getLogger("org.mycelium.bot.Any");
    org.slf4j.Logger theirs = org.slf4j.LoggerFactory.getLogger("org.quartz.Any");
    assertThat(ours.isInfoEnabled()).isTrue();
    assertThat(ours.isDebugEnabled()).isFalse();
    assertThat(theirs.isInfoEnabled()).isFalse();
  }

  private String line(String message, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            "", context.getLogger("org.mycelium.bot.Any"), Level.INFO, message, thrown, null);
    event.setInstant(java.time.Instant.parse("2026-11-22T12:00:00.007Z"));
    return new LogLine(context.getLogger("org.mycelium")).doLayout(event);
  }
}

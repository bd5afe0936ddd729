package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Planted secrets must not show up in any log, however talkative it is set to be. */
class LeaksTest {
  private static final String TOKEN = "syt_planted_token";
  private static final String PASSWORD = "planted password";
  private static final String WORDS = "planted words";

  private final java.util.logging.Logger jul = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level julLevel = jul.getLevel();
  private final Logger logback = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level logbackLevel = logback.getLevel();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Queue<String> julLogged = new ConcurrentLinkedQueue<>();
  private final Handler julHandler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          julLogged.add(
              entry.getMessage() + Arrays.toString(entry.getParameters()) + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listenToEverything() {
    julHandler.setLevel(java.util.logging.Level.ALL);
    jul.addHandler(julHandler);
    jul.setLevel(java.util.logging.Level.ALL);
    logback.setLevel(Level.TRACE);
    logged.start();
    logback.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    jul.removeHandler(julHandler);
    jul.setLevel(julLevel);
    logback.detachAppender(logged);
    logback.setLevel(logbackLevel);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 429, 500})
  void logsNoTokenNoPasswordAndNoWords(int status) throws Exception {
    String answer =
        "{\"user_id\":\"@a:b\",\"device_id\":\"D\",\"access_token\":\"%s\",\"next_batch\":\"s\","
            + "\"error\":\"%s\",\"rooms\":{\"join\":{\"junk id\":{\"%s\":1}}}}";
    try (ScriptedHomeserver server =
        new ScriptedHomeserver(
            ScriptedHomeserver.json(status, answer.formatted(TOKEN, WORDS, WORDS)))) {
      MatrixClient nobody =
          new MatrixClient(server.address(), ClientLimits.DEFAULT, InstantSource.system());
      MatrixClient client = nobody.withToken(new Secret(TOKEN));
      ignoringFailure(() -> nobody.login("a", new Secret(PASSWORD), null, "x"));
      ignoringFailure(() -> client.sync("s", Duration.ZERO, null));
      ignoringFailure(() -> client.send("!r", "t", "1", "{\"body\":\"" + WORDS + "\"}"));
      assertThat(server.requests()).isEqualTo(3);
    }

    assertThat(String.join("\n", julLogged)).doesNotContain(TOKEN, PASSWORD, WORDS);
    assertThat(logged.list.toString()).doesNotContain(TOKEN, PASSWORD, WORDS);
    // The listening itself works: the sync above named a room that cannot be.
    // Threads that an earlier test left ending may still have a word of their own.
    assertThat(logged.list)
        .filteredOn(event -> event.getLoggerName().startsWith("org.mycelium"))
        .hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void refusesATokenThatCannotStandInAHeaderWithoutRepeatingIt() {
    MatrixClient client =
        new MatrixClient(
            HomeserverAddress.parse("http://localhost:1"),
            ClientLimits.DEFAULT,
            InstantSource.system());

    assertThatThrownBy(() -> client.withToken(new Secret(TOKEN + "\nX-Evil: 1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(TOKEN);
  }

  private static void ignoringFailure(Call call) {
    try {
      call.run();
    } catch (MatrixException e) {
      assertThat(e.toString()).doesNotContain(TOKEN, PASSWORD);
    }
  }

  private interface Call {
    void run() throws MatrixException;
  }
}

package org.mycelium.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.Secret;

class LocalHomeserverTest {
  /** More than Synapse's burst of 10, and few enough to be quick. */
  private static final int MANY = 30;

  private String room = "";
  private int sent;

  @Test
  void limitsAsSynapseDoesUntilExemptedAndComesBackWithItsData(@TempDir Path data)
      throws Exception {
    Login admin;
    try (LocalHomeserver homeserver =
        LocalHomeserver.start(data, LocalHomeserver.RateLimits.DEFAULT)) {
      admin = homeserver.registration().register("ana", new Secret("a long password"), true);
      MatrixClient ana = homeserver.client().withToken(admin.accessToken());
      room = ana.createRoom(new NewRoom(null, List.of(), false, null));

      var limited = catchThrowableOfType(MatrixException.RateLimited.class, () -> sendMany(ana));
      assertThat(limited.retryAfter()).isBetween(Duration.ofMillis(100), Duration.ofMinutes(1));

      ana.exemptFromRateLimit(admin.userId());
      sendMany(ana);
    }

    try (LocalHomeserver again = LocalHomeserver.start(data, LocalHomeserver.RateLimits.RAISED)) {
      MatrixClient ana = again.client().withToken(admin.accessToken());
      assertThat(ana.whoAmI().userId()).isEqualTo("@ana:" + again.serverName());
      assertThat(ana.sync(null, Duration.ZERO, null).joined()).hasSize(1);
    }
  }

  private void sendMany(MatrixClient ana) throws MatrixException {
    String content = MessageContents.notice("x", null).json();
    for (int i = 0; i < MANY; i++) {
      ana.send(room, "m.room.message", "t" + sent++, content);
    }
  }
}

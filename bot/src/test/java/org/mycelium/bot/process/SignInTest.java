package org.mycelium.bot.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.config.Credential;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.bot.trial.Names;
import org.mycelium.storage.Database;
import org.mycelium.storage.outbox.Letter;

/** As which device the bot comes back, and what that makes of the letters that wait. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class SignInTest {
  private static final Secret PASSWORD = new Secret("a long enough password");
  private static final String ROOM = "!room:example.org";

  private final LocalHomeserver homeserver;
  private final String userId;
  private final Database database;

  SignInTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    this.homeserver = homeserver;
    this.userId =
        homeserver.registration().register(Names.fresh("mycelium"), PASSWORD, false).userId();
    this.database = Database.open(folder.resolve("mycelium.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void byPasswordItIsTheSameDeviceAgainWhichKnowsItsTransactionIds() throws Exception {
    signIn(new Credential.Password(PASSWORD));
    String device = device();
    aLetterWaits();

    signIn(new Credential.Password(PASSWORD));

    assertThat(device()).isEqualTo(device);
    assertThat(isDoubtful()).isFalse();
  }

  @Test
  void asAnotherDeviceItDoubtsWhatWaitsAndNothingThatIsWrittenLater() throws Exception {
    signIn(new Credential.Password(PASSWORD));
    aLetterWaits();
    Login other = homeserver.client().login(userId, PASSWORD, null, "another");

    signIn(new Credential.Token(other.accessToken()));

    assertThat(device()).isEqualTo(other.deviceId());
    assertThat(isDoubtful()).isTrue();
    database.writer().run(tx -> tx.outbox().wedgedRoom(ROOM, "LEFT"));
    aLetterWaits();
    assertThat(isDoubtful()).isFalse();
  }

  @Test
  void refusesADatabaseOfAnotherAccount() {
    database.writer().run(tx -> tx.syncState().loggedIn("@other:example.org", "DEVICE"));

    assertThatThrownBy(() -> signIn(new Credential.Password(PASSWORD)))
        .isInstanceOf(OperatingException.class)
        .hasMessageContaining("@other:example.org");
  }

  private void signIn(Credential credential) throws Exception {
    new SignIn(homeserver.client(), database.writer(), userId).signIn(credential);
  }

  private void aLetterWaits() {
    database
        .writer()
        .run(
            tx -> {
              String transactionId = "t" + tx.syncState().newBatch();
              Letter letter = Letter.send(ROOM, "m.room.message", "{}", transactionId);
              tx.outbox().add(letter, Instant.EPOCH);
            });
  }

  private boolean isDoubtful() {
    return database.writer().call(tx -> tx.outbox().next(ROOM).orElseThrow().doubtful());
  }

  private String device() {
    return database.writer().call(tx -> tx.syncState().deviceId().orElseThrow());
  }
}

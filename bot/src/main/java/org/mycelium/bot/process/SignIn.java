package org.mycelium.bot.process;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.config.Credential;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.matrix.Account;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the session the bot works in, always as the same device: the homeserver knows by the device
 * which transaction ids it has seen.
 */
final class SignIn {
  private static final Logger log = LoggerFactory.getLogger(SignIn.class);
  private static final String DEVICE_NAME = "Mycelium";

  private final MatrixClient client;
  private final Writer writer;
  private final String userId;

  SignIn(MatrixClient client, Writer writer, String userId) {
    this.client = client;
    this.writer = writer;
    this.userId = userId;
  }

  /**
   * Waits for the homeserver as long as it takes.
   *
   * @return a client for the session
   * @throws MatrixException if the homeserver refuses
   * @throws OperatingException if the account or the database is another's
   */
  MatrixClient signIn(Credential credential)
      throws MatrixException, OperatingException, InterruptedException {
    Optional<String> owner = writer.call(tx -> tx.syncState().botId());
    if (owner.filter(id -> !id.equals(userId)).isPresent()) {
      throw new OperatingException(
          "The database belongs to "
              + owner.get()
              + ", and the settings name "
              + userId
              + ". Correct [homeserver] user, or name another [bot] database.",
          null);
    }
    return switch (credential) {
      case Credential.Password password -> byPassword(password);
      case Credential.Token token -> byToken(token);
    };
  }

  private MatrixClient byPassword(Credential.Password password)
      throws MatrixException, OperatingException, InterruptedException {
    String device = writer.call(tx -> tx.syncState().deviceId().orElse(null));
    Login login = patiently(() -> client.login(userId, password.secret(), device, DEVICE_NAME));
    signedIn(login.userId(), login.deviceId());
    return client.withToken(login.accessToken());
  }

  private MatrixClient byToken(Credential.Token token)
      throws MatrixException, OperatingException, InterruptedException {
    MatrixClient session = client.withToken(token.secret());
    Account account = patiently(session::whoAmI);
    signedIn(account.userId(), account.deviceId());
    return session;
  }

  private void signedIn(String user, @Nullable String device) throws OperatingException {
    if (!user.equals(userId)) {
      throw new OperatingException(
          "The secret is that of " + user + ", and the settings name " + userId + ".", null);
    }
    if (device == null) {
      log.warn(
          "The access token belongs to no device: after a lost answer something may be sent twice."
              + " Give MYCELIUM_PASSWORD instead, or a token from a login.");
    }
    int doubtful = writer.call(tx -> signedIn(tx, user, device));
    if (doubtful > 0) {
      log.warn(
          "The bot is now device {} of its account. Messages written as another device and not known"
              + " to be sent: {}. Each is looked for in its room before it is sent.",
          device == null ? "(none)" : device,
          doubtful);
    }
  }

  /** Notes the device; gives how many letters another one may have sent. */
  private static int signedIn(Transaction tx, String user, @Nullable String device) {
    boolean isSame = tx.syncState().deviceId().filter(id -> id.equals(device)).isPresent();
    tx.syncState().loggedIn(user, device);
    return isSame ? 0 : tx.outbox().deviceChanged();
  }

  private interface Asking<T> {
    T ask() throws MatrixException;
  }

  private static <T> T patiently(Asking<T> asking) throws MatrixException, InterruptedException {
    Patience patience = new Patience(new Random());
    while (true) {
      try {
        T answer = asking.ask();
        if (patience.failures() > 0) {
          log.info("The homeserver answers now.");
        }
        return answer;
      } catch (MatrixException e) {
        Duration pause = patience.failed(e);
        if (e instanceof MatrixException.Refused) {
          throw e;
        }
        if (patience.failures() == 1) {
          log.warn("The homeserver cannot be reached; trying until it can. ({})", e.getMessage());
        }
        Thread.sleep(pause);
      }
    }
  }
}

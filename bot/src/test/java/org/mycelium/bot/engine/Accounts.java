package org.mycelium.bot.engine;

import java.nio.file.Path;
import java.time.InstantSource;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.bot.trial.Names;

/** New accounts on a real homeserver: a test's own people, and the bot that serves them. */
record Accounts(LocalHomeserver homeserver) {
  private static final Secret PASSWORD = new Secret("a long enough password");

  /** Somebody whose name begins so. */
  TestPerson person(String name) throws Exception {
    return new TestPerson(register(name), homeserver.client());
  }

  /** The session of a new account for a bot. */
  Login mycelium() throws Exception {
    return register("mycelium");
  }

  /**
   * Such a bot, not yet started.
   *
   * @param through how it reaches its homeserver
   * @param folder where it keeps its database
   */
  static TestBot bot(Login login, HomeserverAddress through, Path folder, InstantSource clock) {
    return new TestBot(
        through, login.userId(), login.accessToken(), folder.resolve("mycelium.db"), clock);
  }

  /** Such a bot of a new account. */
  TestBot bot(HomeserverAddress through, Path folder, InstantSource clock) throws Exception {
    return bot(mycelium(), through, folder, clock);
  }

  /** The same account on another device. */
  Secret signsInAgain(String userId) throws Exception {
    return homeserver.client().login(userId, PASSWORD, null, "another").accessToken();
  }

  private Login register(String name) throws Exception {
    return homeserver.registration().register(Names.fresh(name), PASSWORD, false);
  }
}

package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.trial.Fault;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;

/** What the account of the bot is called, after starts that went well and others. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class IntroductionTest {
  private final FaultyProxy proxy;
  private final MatrixClient account;
  private final TestBot bot;

  IntroductionTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    this.proxy = new FaultyProxy(homeserver.address());
    Login login = new Accounts(homeserver).mycelium();
    this.account = homeserver.client().withToken(login.accessToken());
    this.bot = Accounts.bot(login, proxy.address(), folder, InstantSource.system());
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    bot.close();
    proxy.close();
  }

  @Test
  void namesAnAccountThatHasNoNameThoughTheFirstAttemptsFail() throws Exception {
    proxy.spoil("/displayname", Fault.badGateway(), 2);

    bot.start();

    Until.holds("it has a name", () -> name().equals("Mycelium"));
  }

  @Test
  void makesUpAtALaterStartForAFirstThatWasCutShort() throws Exception {
    proxy.spoil("/displayname", new Fault.HangUp());
    bot.start();
    Until.holds("it has tried", () -> proxy.count("/displayname") > 0);
    bot.stop();
    proxy.heal();

    bot.start();

    Until.holds("it has a name", () -> name().equals("Mycelium"));
  }

  @Test
  void leavesTheNameThatSomebodyChose() throws Exception {
    account.setDisplayName(bot.id(), "Garden bot");

    new Introduction(account, bot.id(), "Mycelium", new Patience(new Random())).run();

    assertThat(name()).isEqualTo("Garden bot");
  }

  private String name() throws Exception {
    return account.displayName(bot.id()).orElseThrow();
  }
}

package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;

/** A machine whose clock is a year ahead of the homeserver's ends nothing. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class ClockCheckSynapseTest {
  private static final Duration YEAR = Duration.ofDays(365);

  private final FaultyProxy proxy;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestBot bot;

  ClockCheckSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    Accounts accounts = new Accounts(homeserver);
    this.proxy = new FaultyProxy(homeserver.address());
    this.ana = accounts.person("ana");
    this.bot = accounts.bot(proxy.address(), folder, clock);
    bot.compareClocks();
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    bot.close();
    proxy.close();
  }

  @Test
  void aVoteClosesByARightClockAlone() throws Exception {
    bot.start();
    String room = ana.opens("Market Street", bot.id());
    ana.hears(room, bot.id(), words -> words.startsWith("Hello"));
    ana.says(room, "!propose Buy a cargo bike, closes in 2 minutes");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));

    bot.stop();
    clock.forward(YEAR);
    bot.start();
    Until.holds("the clocks are compared", this::compared);
    ana.says(room, "!members");
    ana.hears(room, bot.id(), words -> words.startsWith("One member"));
    assertThat(bot.proposal(room, 1).open()).isTrue();

    bot.stop();
    // As far as clocks may differ, and past the end of the vote.
    clock.forward(YEAR.negated().plusMinutes(3));
    bot.start();
    ana.hears(room, bot.id(), words -> words.startsWith("Not decided"));
  }

  private boolean compared() {
    return proxy.seen().stream().anyMatch(request -> request.target().endsWith("/versions"));
  }
}

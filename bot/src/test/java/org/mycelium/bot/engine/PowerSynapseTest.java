package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.trial.Fault;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;

/** The power levels of a room on a real homeserver follow the roles of its assembly. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class PowerSynapseTest {

  private final FaultyProxy proxy;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestPerson bo;
  private final TestBot bot;

  PowerSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    Accounts accounts = new Accounts(homeserver);
    this.proxy = new FaultyProxy(homeserver.address());
    this.ana = accounts.person("ana");
    this.bo = accounts.person("bo");
    this.bot = accounts.bot(proxy.address(), folder, clock);
  }

  @BeforeEach
  void theBotRuns() throws Exception {
    bot.start();
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    bot.close();
    proxy.close();
  }

  @Test
  void whoeverTakesARoleHasItsPowerAndWhoeverNoLongerHoldsItHasNot() throws Exception {
    String room = assemblyWithAFacilitatorOfPower();
    ana.gives(room, bot.id(), 100);

    Until.holds("bo has it", () -> ana.levelOf(room, bo.id()) == 50);
    ana.hears(room, bot.id(), says("power level 50 in this room now"));

    // An answer that is lost, and a process that ends before it knows.
    proxy.spoil("^PUT .*/state/m.room.power_levels", new Fault.SwallowAnswer());
    bo.says(room, "!step-down facilitator");
    Until.holds("bo has it no more", () -> ana.levelOf(room, bo.id()) == 0);
    bot.stop();
    proxy.heal();
    bot.start();

    ana.hears(room, bot.id(), says("back at power level 0"));
    Until.holds("nothing waits", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
    assertThat(ana.words(room, bot.id()))
        .extracting(RoomEvent.Text::body)
        .filteredOn(says("back at power level 0"))
        .hasSize(1);
    assertThat(ana.levelOf(room, bot.id())).isEqualTo(100);
  }

  @Test
  void saysOnceWhatItLacksAndChangesNothing() throws Exception {
    String room = assemblyWithAFacilitatorOfPower();
    ana.hears(room, bot.id(), says("do not follow the roles"));

    bot.stop();
    bot.start();
    ana.says(room, "!power");
    ana.hears(room, bot.id(), says("I have not the right"));

    assertThat(ana.levelOf(room, bo.id())).isZero();
    assertThat(ana.words(room, bot.id()))
        .extracting(RoomEvent.Text::body)
        .filteredOn(says("do not follow the roles"))
        .hasSize(1);
  }

  /** Ana, who made the room, declines if it is her turn: she has every power there is. */
  private String assemblyWithAFacilitatorOfPower() throws Exception {
    String room = ana.opens("Assembly", bo.id(), bot.id());
    bo.joins(room);
    ana.hears(room, bot.id(), words -> words.startsWith("Hello"));
    String start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(12).toString();
    decide(room, "!role create facilitator, term 4 weeks, starting " + start, 1, Duration.ZERO);
    ana.hears(room, bot.id(), says("has the role facilitator"));
    String first = ana.words(room, bot.id()).getLast().body();
    if (first.contains(ana.id().substring(1, ana.id().indexOf(':')))) {
      ana.says(room, "!decline facilitator");
      ana.hears(room, bot.id(), words -> words.startsWith("Noted"));
    }
    decide(room, "!power facilitator 50", 2, Duration.ofDays(8));
    clock.forward(Duration.ofDays(8));
    ana.hears(room, bot.id(), says("from now on, until"));
    return room;
  }

  /** What cannot be closed early is waited for. */
  private void decide(String room, String proposal, int no, Duration takes) throws Exception {
    ana.says(room, proposal);
    ana.hears(room, bot.id(), says("P" + no));
    ana.says(room, "!vote P" + no + " yes");
    bo.says(room, "!vote P" + no + " yes");
    Until.holds("both voted", () -> bot.ballots(room, no).size() == 2);
    if (takes.isZero()) {
      ana.says(room, "!close P" + no);
    } else {
      clock.forward(takes);
    }
    Until.holds("it is closed", () -> !bot.proposal(room, no).open());
  }

  /** Whether somebody's words hold these, whatever sets names and numbers apart in them. */
  private static Predicate<String> says(String part) {
    return words -> words.replaceAll("[\\x{2066}-\\x{2069}]", "").contains(part);
  }
}

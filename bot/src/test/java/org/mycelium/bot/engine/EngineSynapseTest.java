package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.loop.Ending;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.trial.Fault;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;

/** What goes wrong between a bot and a real homeserver, and what must hold nevertheless. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class EngineSynapseTest {

  private final LocalHomeserver homeserver;
  private final Accounts accounts;
  private final FaultyProxy proxy;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestPerson bo;
  private final Login botLogin;
  private final TestBot bot;

  EngineSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    this.homeserver = homeserver;
    this.accounts = new Accounts(homeserver);
    this.proxy = new FaultyProxy(homeserver.address());
    this.ana = accounts.person("ana");
    this.bo = accounts.person("bo");
    this.botLogin = accounts.mycelium();
    this.bot = Accounts.bot(botLogin, proxy.address(), folder, clock);
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
  void goesOnWhenTheHomeserverWasGoneForAWhile() throws Exception {
    String room = assembly();
    ana.says(room, "!propose Buy a cargo bike");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));

    proxy.goAway();
    String anas = ana.says(room, "!vote yes");
    String bos = bo.says(room, "!vote no");
    proxy.comeBack();

    Until.holds("both are told", () -> ana.reactedTo(room, bot.id()).size() >= 2);
    assertThat(ana.reactedTo(room, bot.id())).containsExactly(anas, bos);
    assertThat(bot.ballots(room, 1))
        .extracting(Ballot::mark)
        .containsExactlyInAnyOrder(Choice.YES, Choice.NO);
  }

  @Test
  void saysEverythingOnceThoughAnswersAreLost() throws Exception {
    String room = assembly();
    proxy.spoil("/send/", new Fault.SwallowAnswer(), 3);

    ana.says(room, "!open");
    ana.says(room, "!members");
    ana.hears(room, bot.id(), words -> words.contains("2"));
    ana.says(room, "!decisions");

    Until.holds("three answers", () -> ana.words(room, bot.id()).size() >= 4);
    assertThat(ana.words(room, bot.id()))
        .extracting(RoomEvent.Text::body)
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void waitsAsLongAsItIsAskedAndKeepsTheOrder() throws Exception {
    String room = assembly();
    proxy.spoil("/send/", Fault.rateLimited(Duration.ofSeconds(2)), 2);

    List<String> asked = new ArrayList<>();
    for (String command : List.of("!open", "!members", "!decisions", "!settings")) {
      asked.add(ana.says(room, command));
    }

    Until.holds("all are answered", () -> ana.words(room, bot.id()).size() >= 5);
    assertThat(ana.words(room, bot.id()).stream().skip(1).map(RoomEvent.Text::replyTo))
        .isEqualTo(asked);
    List<Long> sends =
        proxy.seen().stream()
            .filter(request -> request.target().contains("/send/"))
            .map(FaultyProxy.Seen::atNanos)
            .toList();
    // The greeting was the first; then two were refused and asked to wait two seconds each.
    assertThat(sends.get(2) - sends.get(1)).isGreaterThanOrEqualTo(2_000_000_000L);
    assertThat(sends.get(3) - sends.get(2)).isGreaterThanOrEqualTo(2_000_000_000L);
  }

  @Test
  void endsWhenItsTokenIsRevokedAndLosesNothing() throws Exception {
    String room = assembly();
    homeserver.client().withToken(botLogin.accessToken()).logout();

    assertThat(bot.ending()).isInstanceOf(Ending.TokenRevoked.class);
    bot.stop();
    String asked = ana.says(room, "!open");
    bot.signIn(accounts.signsInAgain(bot.id()));
    bot.start();

    Until.holds("ana is answered", () -> ana.words(room, bot.id()).size() == 2);
    assertThat(ana.words(room, bot.id()).getLast().replyTo()).isEqualTo(asked);
  }

  @Test
  void declinesTheInvitationOfSomebodyNotAllowed() throws Exception {
    bot.stop();
    bot.followOnly(ana.id());
    bot.start();

    String trap = bo.opens("Trap", bot.id());
    String room = ana.opens("Assembly", bot.id());

    Until.holds("the bot is with ana", () -> ana.sees(room, bot.id()));
    Until.holds(
        "the bot declined",
        () ->
            bo.events(trap).stream()
                .filter(event -> event.isState("m.room.member", bot.id()))
                .anyMatch(event -> event.json().contains("\"leave\"")));
    assertThat(bo.sees(trap, bot.id())).isFalse();
  }

  @Test
  void keepsWhatIsOpenWhereItWasRemovedAndGoesOnWhenItComesBack() throws Exception {
    String room = assembly();
    ana.says(room, "!propose Buy a cargo bike for 10s");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));

    ana.removes(room, bot.id());
    Until.holds(
        "the bot knows", () -> bot.read(tx -> !tx.rooms().find(room).orElseThrow().joined()));
    clock.forward(Duration.ofMinutes(1));
    assertThat(bot.proposal(room, 1).open()).isTrue();
    ana.invites(room, bot.id());

    Until.holds("the vote closes", () -> !bot.proposal(room, 1).open());
    assertThat(bot.assembly(room)).isPresent();
  }

  @Test
  void closesAVoteOnlyWhenItHasReadTheRoomBack() throws Exception {
    String room = assembly();
    ana.says(room, "!propose Buy a cargo bike for 10s quorum 1");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));
    proxy.spoil("/messages", Fault.badGateway(), 2);
    proxy.spoil("/sync", new Fault.HangUp());
    bo.says(room, "!vote yes");

    // Nobody can tell the bot of this vote but the room itself, when it looks at it before closing.
    Until.holds("the vote closes", () -> !bot.proposal(room, 1).open());

    assertThat(bot.ballots(room, 1)).extracting(Ballot::mark).containsExactly(Choice.YES);
    assertThat(bot.proposal(room, 1).status()).isEqualTo(Proposal.Status.PASSED);
    assertThat(proxy.count("/messages")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void looksForAnOldLetterBeforeItSendsItAgain() throws Exception {
    String room = assembly();
    proxy.spoil("/send/", new Fault.SwallowAnswer());
    proxy.spoil("/sync", new Fault.HangUp());
    // A command that waits for the bot, and an answer that arrives without the bot ever knowing.
    bot.stop();
    ana.says(room, "!open");
    proxy.heal();
    proxy.spoil("/send/", new Fault.SwallowAnswer());
    bot.start();
    ana.hears(room, bot.id(), words -> !words.startsWith("Hello"));
    bot.stop();
    proxy.heal();

    // Another device stands for a homeserver that has forgotten the transaction ids.
    clock.forward(Duration.ofHours(25));
    bot.signIn(accounts.signsInAgain(bot.id()));
    List<String> sent = sends();
    bot.start();
    Until.holds("nothing waits", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));

    // On some days of the week the digest has fallen due meanwhile, and is another letter.
    List<String> sentSince = sends().subList(sent.size(), sends().size());
    assertThat(sentSince).doesNotContainAnyElementsOf(sent);
    assertThat(ana.words(room, bot.id())).extracting(RoomEvent.Text::body).doesNotHaveDuplicates();
  }

  @Test
  void readsBackAThousandEventsThoughKilledHalfWay() throws Exception {
    String room = assembly();
    ana.says(room, "!propose Buy a cargo bike");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));
    bot.stop();
    Votes votes = Votes.among(1_000, room, ana, bo);
    // It gets four pages of the gap, and no more until it is started again.
    proxy.spoil("/messages", new Fault.Delay(Duration.ZERO), 4);
    proxy.spoil("/messages", new Fault.HangUp());
    bot.start();
    Until.holds(
        "half of the gap is read",
        () -> bot.read(tx -> tx.gaps().open()).stream().anyMatch(gap -> gap.reached() <= -350));
    assertThat(bot.ballots(room, 1)).isEmpty();
    bot.stop();
    proxy.heal();
    bot.start();

    Until.holds("nothing is missing", () -> bot.read(tx -> tx.gaps().open().isEmpty()));
    Until.holds("nothing waits", () -> bot.read(tx -> !tx.inbox().waitingIn(room)));
    Until.holds("all is sent", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
    assertThat(ana.reactedTo(room, bot.id())).isEqualTo(votes.cast());
    assertThat(bot.ballots(room, 1))
        .extracting(Ballot::castBy)
        .containsExactlyInAnyOrderElementsOf(votes.last());
  }

  @Test
  void actsOnNothingOlderThanItsComingInHoweverMuchWasSaidSince() throws Exception {
    String room = ana.opens("Assembly", bot.id());
    bot.stop();
    ana.says(room, "!propose Something said before the bot came");
    homeserver.client().withToken(botLogin.accessToken()).join(room);
    ana.says(room, "!propose Something said since");
    Votes.among(120, room, ana, ana);
    bot.start();

    ana.hears(room, bot.id(), words -> words.contains("said since"));
    assertThat(bot.proposal(room, 1).no()).isEqualTo(new ProposalNo(1));
    assertThat(ana.words(room, bot.id()))
        .extracting(RoomEvent.Text::body)
        .noneMatch(words -> words.contains("before the bot came"));
    assertThat(ana.words(room, bot.id()).getFirst().body()).startsWith("Hello");
  }

  /** Ana's and bo's assembly, which the bot has greeted. */
  private String assembly() throws Exception {
    String room = ana.opens("Assembly", bo.id(), bot.id());
    bo.joins(room);
    ana.hears(room, bot.id(), words -> words.startsWith("Hello"));
    return room;
  }

  /** Where letters were sent to: a letter that is sent again goes to the same place. */
  private List<String> sends() {
    return proxy.seen().stream()
        .map(FaultyProxy.Seen::target)
        .filter(target -> target.contains("/send/"))
        .toList();
  }
}

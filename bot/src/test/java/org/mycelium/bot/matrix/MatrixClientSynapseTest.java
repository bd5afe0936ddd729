package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.bot.trial.Names;

/** Every call against a real Synapse, with two accounts in a room. */
@ExtendWith(HomeserverExtension.class)
class MatrixClientSynapseTest {
  private static final Secret PASSWORD = new Secret("a long enough password");

  private final LocalHomeserver homeserver;
  private String anaId = "";
  private String boId = "";
  private MatrixClient ana;
  private MatrixClient bo;
  private String room = "";

  MatrixClientSynapseTest(LocalHomeserver homeserver) {
    this.homeserver = homeserver;
    this.ana = homeserver.client();
    this.bo = homeserver.client();
  }

  @BeforeEach
  void anaInvitesBoToARoom() throws Exception {
    Login anaLogin = homeserver.registration().register(Names.fresh("ana"), PASSWORD, true);
    Login boLogin = homeserver.registration().register(Names.fresh("bo"), PASSWORD, false);
    anaId = anaLogin.userId();
    boId = boLogin.userId();
    ana = homeserver.client().withToken(anaLogin.accessToken());
    bo = homeserver.client().withToken(boLogin.accessToken());
    room = ana.createRoom(new NewRoom("Assembly", List.of(boId), false, null));
  }

  @Test
  void namesTheVersionsItSpeaks() throws Exception {
    assertThat(homeserver.client().versions()).contains("v1.11");
  }

  @Test
  void logsInAgainWithTheSameDeviceAndOut() throws Exception {
    MatrixClient stranger = homeserver.client();
    Login first = stranger.login(boId, PASSWORD, null, "a phone");
    Login again = stranger.login(boId, PASSWORD, first.deviceId(), "a phone");
    MatrixClient session = stranger.withToken(again.accessToken());

    assertThat(session.whoAmI()).isEqualTo(new Account(boId, first.deviceId()));
    session.logout();
    assertThatThrownBy(session::whoAmI).isInstanceOf(MatrixException.TokenRevoked.class);
  }

  @Test
  void refusesAWrongPasswordWithTheServersWords() {
    assertThatThrownBy(() -> homeserver.client().login(boId, new Secret("wrong"), null, "x"))
        .asInstanceOf(type(MatrixException.Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.errcode()).isEqualTo("M_FORBIDDEN");
              assertThat(refused.getMessage()).doesNotContain("wrong");
            });
  }

  @Test
  void seesWhoInvitesAndIntoWhatKindOfRoom() throws Exception {
    String direct = ana.createRoom(new NewRoom(null, List.of(boId), true, null));

    List<Invite> invites = bo.sync(null, Duration.ZERO, null).invites();

    assertThat(invites).extracting(Invite::roomId).containsExactlyInAnyOrder(room, direct);
    assertThat(invites).extracting(i -> i.inviter(boId)).allMatch(i -> i.orElse("").equals(anaId));
    assertThat(invites).allMatch(i -> i.isDirect(boId) == i.roomId().equals(direct));
  }

  @Test
  void sendsOnceForATransactionIdAndKnowsItsOwnEventAgain() throws Exception {
    String since = ana.sync(null, Duration.ZERO, null).nextBatch();
    String content = MessageContents.text("/propose A bench", null).json();

    String eventId = ana.send(room, "m.room.message", "t1", content);
    String again = ana.send(room, "m.room.message", "t1", content);

    assertThat(again).isEqualTo(eventId);
    List<RawEvent> timeline = onlyRoom(ana.sync(since, Duration.ofSeconds(5), null)).timeline();
    assertThat(timeline).extracting(RawEvent::eventId).containsExactly(eventId);
    assertThat(timeline).extracting(RawEvent::transactionId).containsExactly("t1");
    assertThat(RoomEvents.read(timeline.getFirst()))
        .isEqualTo(
            new RoomEvent.Text(
                eventId, anaId, "/propose A bench", "m.text", null, null, Set.of(), null));
  }

  @Test
  void marksAGapAndReadsItBack() throws Exception {
    String filter = ana.uploadFilter(anaId, "{\"room\":{\"timeline\":{\"limit\":2}}}");
    String since = ana.sync(null, Duration.ZERO, filter).nextBatch();
    List<String> sent = new java.util.ArrayList<>();
    for (int i = 0; i < 7; i++) {
      sent.add(say(ana, "m" + i));
    }

    JoinedRoom news = onlyRoom(ana.sync(since, Duration.ofSeconds(5), filter));
    MessagesPage page =
        ana.messages(room, since, news.prevBatch(), MatrixClient.Direction.FORWARDS, 100);

    assertThat(news.limited()).isTrue();
    assertThat(news.timeline()).extracting(RawEvent::eventId).isEqualTo(sent.subList(5, 7));
    assertThat(page.events()).extracting(RawEvent::eventId).isEqualTo(sent.subList(0, 5));
  }

  @Test
  void readsAndSetsStateAndMembers() throws Exception {
    bo.join(room);
    bo.setDisplayName(boId, "Bo \u202E");

    assertThat(ana.state(room, "m.room.topic", "")).isEmpty();
    ana.putState(room, "m.room.topic", "", "{\"topic\":\"benches\"}");
    assertThat(ana.state(room, "m.room.topic", "").orElseThrow()).contains("benches");
    assertThat(ana.joinedMembers(room)).containsEntry(boId, "Bo \u202E").containsKey(anaId);
    assertThat(ana.members(room, null, "join"))
        .extracting(RawEvent::stateKey)
        .containsExactlyInAnyOrder(anaId, boId);
  }

  @Test
  void knowsTheRoomsPowers() throws Exception {
    List<RawEvent> state = ana.state(room);
    RawEvent create = only(state, "m.room.create");
    RoomPower power = RoomPower.of(create, only(state, "m.room.power_levels"));

    assertThat(power.roomVersion()).isEqualTo("12");
    assertThat(power.levelOf(anaId)).isEqualTo(RoomPower.CREATOR);
    assertThat(power.maySetState(boId, "m.room.topic")).isFalse();
    assertThat(power.maySend(boId, "m.room.message")).isTrue();
  }

  @Test
  void looksUpRedactsAndThenNoLongerShows() throws Exception {
    String eventId = say(ana, "a slip");

    String redaction = ana.redact(room, eventId, "r1", "slip");

    assertThat(ana.redact(room, eventId, "r1", "slip")).isEqualTo(redaction);
    assertThat(RoomEvents.read(ana.event(room, redaction).orElseThrow()))
        .isEqualTo(new RoomEvent.Redaction(redaction, anaId, eventId));
    assertThat(RoomEvents.read(ana.event(room, eventId).orElseThrow()))
        .isEqualTo(new RoomEvent.Other(eventId, anaId, "m.room.message"));
    assertThat(ana.event(room, "$nosuchevent")).isEmpty();
  }

  @Test
  void leavesAndIsToldSo() throws Exception {
    bo.join(room);
    String since = bo.sync(null, Duration.ZERO, null).nextBatch();

    bo.leave(room);

    assertThat(bo.sync(since, Duration.ofSeconds(5), null).left())
        .extracting(LeftRoom::roomId)
        .containsExactly(room);
    assertThatThrownBy(() -> say(bo, "hello?"))
        .asInstanceOf(type(MatrixException.Refused.class))
        .returns("M_FORBIDDEN", MatrixException.Refused::errcode);
    ana.invite(room, boId);
    assertThat(bo.join(room)).isEqualTo(room);
  }

  @Test
  void sendsEveryKindOfContentAndReadsItBackAsWhatItIs() throws Exception {
    String card = say(ana, "the card");
    String edit = send(ana, MessageContents.text("the cart", null).replacing(card).json());
    String quietEdit =
        send(ana, MessageContents.notice("the card, 1 vote", null).replacing(card).json());
    String comment =
        send(ana, MessageContents.text("why?", "<b>why?</b>").inThread(card, card).json());
    String reaction = ana.send(room, "m.reaction", "rx", MessageContents.reaction(card, "👍🏽"));

    assertThat(read(edit)).isEqualTo(new RoomEvent.Edit(edit, anaId, card, "the cart"));
    assertThat(read(quietEdit)).isEqualTo(new RoomEvent.Other(quietEdit, anaId, "m.room.message"));
    assertThat(read(comment))
        .isEqualTo(
            new RoomEvent.Text(comment, anaId, "why?", "m.text", null, card, Set.of(), null));
    assertThat(read(reaction)).isEqualTo(new RoomEvent.Reaction(reaction, anaId, card, "👍"));
    ana.putState(room, "m.room.pinned_events", "", MessageContents.pinned(List.of(card)));
    var propose =
        new CommandDescription(
            "propose",
            List.of("p"),
            "Opens a proposal",
            List.of(new CommandDescription.Parameter("title", false, "What is proposed")),
            "title");
    ana.putState(room, CommandDescription.TYPE, propose.stateKey(anaId), propose.json());
    assertThat(ana.state(room, CommandDescription.TYPE, propose.stateKey(anaId))).isPresent();
  }

  @Test
  void exemptsAnAccountFromRateLimitsWithAnAdminsTokenOnly() throws Exception {
    ana.exemptFromRateLimit(boId);

    assertThatThrownBy(() -> bo.exemptFromRateLimit(boId))
        .asInstanceOf(type(MatrixException.Refused.class))
        .returns(403, MatrixException.Refused::status);
  }

  @Test
  void refusesAMessageThatIsTooLarge() {
    assertThatThrownBy(() -> say(ana, "x".repeat(70_000)))
        .asInstanceOf(type(MatrixException.Refused.class))
        .returns("M_TOO_LARGE", MatrixException.Refused::errcode);
  }

  private RoomEvent read(String eventId) throws MatrixException {
    return RoomEvents.read(ana.event(room, eventId).orElseThrow());
  }

  private String say(MatrixClient who, String words) throws MatrixException {
    return send(who, MessageContents.text(words, null).json());
  }

  private String send(MatrixClient who, String content) throws MatrixException {
    return who.send(room, "m.room.message", Names.fresh("txn"), content);
  }

  private JoinedRoom onlyRoom(SyncBatch batch) {
    assertThat(batch.joined()).extracting(JoinedRoom::roomId).containsExactly(room);
    return batch.joined().getFirst();
  }

  private static RawEvent only(List<RawEvent> state, String type) {
    return state.stream().filter(e -> e.isState(type, "")).findFirst().orElseThrow();
  }
}

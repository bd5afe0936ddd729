package org.mycelium.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.Secret;

/** The proxy spoils what it is told to, and nothing else, before a real Synapse. */
@ExtendWith(HomeserverExtension.class)
class FaultyProxyTest {
  private final FaultyProxy proxy;
  private final MatrixClient direct;
  private final MatrixClient ana;
  private final String room;

  FaultyProxyTest(LocalHomeserver homeserver) throws Exception {
    proxy = new FaultyProxy(homeserver.address());
    Login login =
        homeserver
            .registration()
            .register(Names.fresh("ana"), new Secret("a long enough password"), false);
    direct = homeserver.client().withToken(login.accessToken());
    ana =
        new MatrixClient(proxy.address(), ClientLimits.DEFAULT, InstantSource.system())
            .withToken(login.accessToken());
    room = direct.createRoom(new NewRoom(null, List.of(), false, null));
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
  }

  @BeforeEach
  void passesOnWhatIsNotSpoiled() throws Exception {
    proxy.spoil("/nothing/", new Fault.HangUp());

    assertThat(ana.whoAmI()).isEqualTo(direct.whoAmI());
    assertThat(ana.sync(null, Duration.ZERO, null).joined()).hasSize(1);
  }

  @Test
  void swallowsAnAnswerToARequestThatWasCarriedOut() throws Exception {
    proxy.spoil("/send/", new Fault.SwallowAnswer(), 1);

    assertUnreachable(0);
    String eventId = say();

    assertThat(proxy.count("/send/")).isEqualTo(2);
    assertThat(direct.messages(room, null, null, MatrixClient.Direction.BACKWARDS, 100).events())
        .filteredOn(e -> e.type().equals("m.room.message"))
        .singleElement()
        .returns(eventId, e -> e.eventId());
  }

  @Test
  void hangsUpBeforeTheHomeserverHears() throws Exception {
    proxy.spoil("/send/", new Fault.HangUp());

    assertUnreachable(0);

    assertThat(direct.messages(room, null, null, MatrixClient.Direction.BACKWARDS, 100).events())
        .noneMatch(e -> e.type().equals("m.room.message"));
    proxy.heal();
    assertThat(say()).startsWith("$");
  }

  @Test
  void cutsAnAnswerShort() {
    proxy.spoil("/send/", new Fault.CutAnswer(200));

    assertUnreachable(0);
  }

  @Test
  void answersAsAGateway() {
    proxy.spoil("/send/", Fault.badGateway());

    assertUnreachable(502);
  }

  @Test
  void answersAsALimitedHomeserverForAsLongAsToldTo() throws Exception {
    proxy.spoil("/send/", Fault.rateLimited(Duration.ofSeconds(7)), 2);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::say)
          .asInstanceOf(type(MatrixException.RateLimited.class))
          .returns(Duration.ofSeconds(7), MatrixException.RateLimited::retryAfter);
    }
    assertThat(say()).startsWith("$");
  }

  @Test
  void delaysARequest() throws Exception {
    proxy.spoil("/send/", new Fault.Delay(Duration.ofMillis(150)));
    long startNanos = System.nanoTime();

    say();

    assertThat(System.nanoTime() - startNanos).isGreaterThan(150_000_000);
  }

  @Test
  void goesAwayAndComesBackAtTheSameAddress() throws Exception {
    proxy.goAway();
    assertUnreachable(0);

    proxy.comeBack();

    assertThat(say()).startsWith("$");
  }

  private void assertUnreachable(int status) {
    assertThatThrownBy(this::say)
        .asInstanceOf(type(MatrixException.Unreachable.class))
        .returns(status, MatrixException.Unreachable::status);
  }

  private String say() throws MatrixException {
    return ana.send(room, "m.room.message", "t1", MessageContents.text("yes", null).json());
  }
}

package org.mycelium.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.ScriptedHomeserver;
import org.mycelium.storage.outbox.Letter.Kind;

class FateTest {
  @ParameterizedTest
  @CsvSource({
    "SEND,  403, M_FORBIDDEN,            FORBIDDEN",
    "STATE, 403, M_FORBIDDEN,            FORBIDDEN",
    "JOIN,  403, M_FORBIDDEN,            FORBIDDEN",
    "SEND,  413, M_TOO_LARGE,            TOO_LARGE",
    "SEND,  413, M_UNKNOWN,              TOO_LARGE",
    "SEND,  404, M_NOT_FOUND,            NO_ROOM",
    "JOIN,  400, M_UNSUPPORTED_ROOM_VERSION, REFUSED",
    "SEND,  400, M_DUPLICATE_ANNOTATION, done",
    "LEAVE, 403, M_FORBIDDEN,            done",
    "PIN,   403, M_FORBIDDEN,            done",
    "UNPIN, 404, M_NOT_FOUND,            done",
  })
  void ofARefusedLetterHangsOnItsKindAndTheReason(
      Kind kind, int status, String errcode, String fate) throws Exception {
    Fate became = Fate.of(kind, refusal(status, errcode));

    assertThat(became instanceof Fate.Wedged wedged ? wedged.reason().name() : "done")
        .isEqualTo(fate);
  }

  @ParameterizedTest
  @CsvSource({"SEND, LOST", "STATE, LOST", "PIN, done", "UNPIN, done"})
  void ofALetterThatFollowsALostOneHangsOnItsKind(Kind kind, String fate) {
    assertThat(Fate.ofLost(kind) instanceof Fate.Wedged wedged ? wedged.reason().name() : "done")
        .isEqualTo(fate);
  }

  private static MatrixException.Refused refusal(int status, String errcode) throws Exception {
    try (ScriptedHomeserver server =
            new ScriptedHomeserver(
                ScriptedHomeserver.json(
                    status, "{\"errcode\":\"" + errcode + "\",\"error\":\"No\"}"));
        MatrixClient client =
            new MatrixClient(server.address(), ClientLimits.DEFAULT, InstantSource.system())) {
      return catchThrowableOfType(MatrixException.Refused.class, client::versions);
    }
  }
}

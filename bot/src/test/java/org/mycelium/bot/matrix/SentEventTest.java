package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentEventTest {
  private static final String CONTENT = "{\"msgtype\":\"m.notice\",\"body\":\"Hello\"}";

  @ParameterizedTest
  @CsvSource({
    "@bot:x, m.room.message, t1, Hello, true",
    "@bot:x, m.room.message, t1, Other, true",
    "@bot:x, m.room.message, t2, Hello, false",
    "@bot:x, m.room.message, '', Hello, true",
    "@bot:x, m.room.message, '', Other, false",
    "@ana:x, m.room.message, '', Hello, false",
    "@bot:x, m.reaction,     '', Hello, false",
  })
  void isKnownByItsTransactionIdElseByItsContent(
      String sender, String type, String transactionId, String body, boolean matches) {
    RawEvent event =
        RawEvent.of(
            """
            {"type":"%s","sender":"%s","event_id":"$e","origin_server_ts":5,
             "content":{"body":"%s","msgtype":"m.notice"},"unsigned":{%s}}"""
                .formatted(
                    type,
                    sender,
                    body,
                    transactionId.isEmpty() ? "" : "\"transaction_id\":\"" + transactionId + "\""));

    assertThat(SentEvent.matches(event, "@bot:x", "m.room.message", "t1", CONTENT))
        .isEqualTo(matches);
    assertThat(SentEvent.sentMs(event)).isEqualTo(5);
  }
}

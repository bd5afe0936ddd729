package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningTest {
  @ParameterizedTest
  @CsvSource({
    "@bot:x, join,   '',     true",
    "@bot:x, join,   invite, true",
    "@bot:x, join,   leave,  true",
    "@bot:x, join,   join,   false",
    "@bot:x, leave,  join,   false",
    "@bot:x, invite, '',     false",
    "@ana:x, join,   '',     false",
  })
  void isComingInAndNotAChangeOfName(String who, String now, String before, boolean comesIn) {
    String previous =
        before.isEmpty() ? "" : "\"prev_content\":{\"membership\":\"" + before + "\"}";
    RawEvent event =
        RawEvent.of(
            """
            {"type":"m.room.member","state_key":"%s","sender":"@x:x","event_id":"$e",
             "content":{"membership":"%s"},"unsigned":{%s}}"""
                .formatted(who, now, previous));

    assertThat(Joining.isOf("@bot:x", event)).isEqualTo(comesIn);
  }
}

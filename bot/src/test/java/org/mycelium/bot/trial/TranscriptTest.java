package org.mycelium.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.RawEvent;

class TranscriptTest {
  private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  private static final String BOT = "@mycelium:x";

  private final RoomView room = new RoomView();
  private int seconds;

  @Test
  void showsWhoSaidWhatAndWhen() {
    comes("@ana:x", "Ana");
    says("@ana:x", "$1", MessageContents.text("Shall we buy a bike?", null).json());

    assertThat(transcript())
        .isEqualTo(
            """
            10:00:01            Joined: Ana

            10:00:02  Ana       Shall we buy a bike?
            """);
  }

  @Test
  void foldsEditsIntoTheMessageTheyChange() {
    comes(BOT, "Mycelium");
    says(BOT, "$1", MessageContents.text("so far 0", null).json());
    says(BOT, "$2", MessageContents.text("so far 1", null).replacing("$1").json());

    assertThat(transcript()).endsWith("10:00:02  Mycelium  so far 1   (edited)\n");
  }

  @Test
  void showsTheEditsOfNobodyElse() {
    comes("@ana:x", "Ana");
    says("@ana:x", "$1", MessageContents.text("yes", null).json());
    says("@bo:x", "$2", MessageContents.text("no", null).replacing("$1").json());

    assertThat(transcript()).endsWith("Ana       yes\n");
  }

  @Test
  void putsReactionsBehindTheMessage() {
    comes("@ana:x", "Ana");
    comes("@bo:x", "Bo");
    comes(BOT, "Mycelium");
    says("@ana:x", "$1", MessageContents.text("!vote yes", null).json());
    event(BOT, "$2", "m.reaction", MessageContents.reaction("$1", "✅"));
    event("@bo:x", "$3", "m.reaction", MessageContents.reaction("$1", "👍"));
    event("@ana:x", "$4", "m.reaction", MessageContents.reaction("$1", "👍"));

    assertThat(transcript()).endsWith("Ana       !vote yes   ✅   👍 Bo, Ana\n");
  }

  @Test
  void quotesWhatIsAnsweredUnlessTheBotAnswersAtOnce() {
    comes("@ana:x", "Ana");
    comes(BOT, "Mycelium");
    says("@ana:x", "$1", MessageContents.text("/vot yes", null).json());
    says(BOT, "$2", MessageContents.text("Did you mean /vote?", null).inReplyTo("$1").json());
    says("@ana:x", "$3", MessageContents.text("Yes!", null).inReplyTo("$2").json());

    assertThat(transcript())
        .endsWith(
            """
            10:00:04  Mycelium  Did you mean /vote?
            10:00:05  Ana       > Mycelium: Did you mean /vote?
                                Yes!
            """);
  }

  @Test
  void marksWhatIsPrivate() {
    comes("@ana:x", "Ana");
    comes(BOT, "Mycelium");
    says("@ana:x", "$1", MessageContents.text("yes", null).json());
    says(BOT, "$2", MessageContents.text("Counted.", null).json());
    Transcript transcript = new Transcript(BOT, ZoneOffset.UTC, List.of());
    transcript.chat("Ana", room);

    assertThat(transcript.text())
        .isEqualTo(
            """
            10:00:03  Ana       (in private) yes
            10:00:04  Mycelium  (in private, to Ana) Counted.
            """);
  }

  @Test
  void isNeverWiderThanATerminal() {
    comes("@ana:x", "Ana");
    says("@ana:x", "$1", MessageContents.text("- " + "many words ".repeat(40), null).json());
    event("@ana:x", "$2", "m.reaction", MessageContents.reaction("$1", "👍"));

    assertThat(transcript().lines())
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Transcript.WIDTH));
  }

  private String transcript() {
    Transcript transcript = new Transcript(BOT, ZoneOffset.UTC, List.of());
    transcript.room(room);
    return transcript.text();
  }

  private void comes(String userId, String name) {
    seconds++;
    room.add(
        RawEvent.of(
            """
            {"event_id": "$join%d", "type": "m.room.member", "sender": "%s", "state_key": "%s",
             "origin_server_ts": %d, "content": {"membership": "join", "displayname": "%s"}}"""
                .formatted(seconds, userId, userId, now(), name)));
  }

  private void says(String sender, String id, String content) {
    event(sender, id, "m.room.message", content);
  }

  private void event(String sender, String id, String type, String content) {
    seconds++;
    room.add(
        RawEvent.of(
            """
            {"event_id": "%s", "type": "%s", "sender": "%s", "origin_server_ts": %d, "content": %s}"""
                .formatted(id, type, sender, now(), content)));
  }

  private long now() {
    return TEN.plusSeconds(seconds).toEpochMilli();
  }
}

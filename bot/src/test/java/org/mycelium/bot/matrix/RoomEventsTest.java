package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.bot.matrix.RoomEvent.StructuredCommand;

class RoomEventsTest {
  private static final String POLL = "'m.relates_to':{'rel_type':'m.reference','event_id':'$poll'}";

  @Test
  void readsWords() {
    assertThat(message("{'msgtype':'m.text','body':'/vote yes'}"))
        .isEqualTo(text("/vote yes", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "org.matrix.msc3381.poll.response; 'org.matrix.msc3381.poll.response':{'answers':['yes']}",
        "org.matrix.msc3381.poll.response; 'm.selections':['yes']",
        "m.poll.response; 'm.poll.response':{'answers':['yes']}",
        "m.poll.response; 'org.matrix.msc3381.poll.response':{'answers':['yes']}",
      },
      quoteCharacter = '~')
  void readsAnAnswerToAPollByAnyOfItsNames(String type, String answers) {
    assertThat(read(type, "{" + POLL + "," + answers + "}", ""))
        .isEqualTo(new RoomEvent.PollResponse("$e", "@ana:b.org", "$poll", List.of("yes")));
  }

  @Test
  void readsAnAnswerThatIsTakenBackAndOneThatIsNone() {
    assertThat(read("m.poll.response", "{" + POLL + ",'m.selections':[]}", ""))
        .isEqualTo(new RoomEvent.PollResponse("$e", "@ana:b.org", "$poll", List.of()));
    assertThat(read("m.poll.response", "{" + POLL + ",'m.selections':[{'a':1},'yes']}", ""))
        .isEqualTo(new RoomEvent.PollResponse("$e", "@ana:b.org", "$poll", List.of("", "yes")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'m.selections':['yes']}",
        "{'m.selections':['yes'],'m.relates_to':{'rel_type':'m.reference','event_id':7}}",
        "{'m.selections':['yes'],'m.relates_to':{'rel_type':'m.replace','event_id':'$poll'}}",
        "{'m.relates_to':{'rel_type':'m.reference','event_id':'$poll'}}",
        "{'m.selections':'yes','m.relates_to':{'rel_type':'m.reference','event_id':'$poll'}}",
      })
  void keepsAnAnswerToNoPollAside(String content) {
    assertThat(read("m.poll.response", content, "")).isInstanceOf(RoomEvent.Malformed.class);
  }

  @Test
  void readsWhomAMessageMentions() {
    assertThat(
            message(
                "{'msgtype':'m.text','body':'x','m.mentions':"
                    + "{'user_ids':['@bot:b.org','junk',7],'room':true}}"))
        .isEqualTo(
            new RoomEvent.Text(
                "$e", "@ana:b.org", "x", "m.text", null, null, Set.of("@bot:b.org"), null));
  }

  @Test
  void readsAReplyWithoutTheQuotationBeforeIt() {
    assertThat(
            message(
                "{'msgtype':'m.text','body':'> <@bot:b.org> P3\\n> two lines\\n\\nyes\\n> mine',"
                    + "'m.relates_to':{'m.in_reply_to':{'event_id':'$card'}}}"))
        .isEqualTo(text("yes\n> mine", "$card", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> a quotation of my own\\n\\nyes", "yes"})
  void leavesOtherQuotationsInAReplyAlone(String body) {
    assertThat(
            message(
                "{'msgtype':'m.text','body':'"
                    + body
                    + "','m.relates_to':{'m.in_reply_to':{'event_id':'$card'}}}"))
        .isEqualTo(text(body.replace("\\n", "\n"), "$card", null));
  }

  @Test
  void leavesAQuotationOutsideRepliesAlone() {
    assertThat(message("{'msgtype':'m.text','body':'> <@a:b> hi\\n\\nyes'}"))
        .isEqualTo(text("> <@a:b> hi\n\nyes", null, null));
  }

  @Test
  void strippingAQuotationWithNothingBehindItLeavesNothing() {
    assertThat(ReplyFallback.strip("> <@a:b> hi\n> there")).isEmpty();
    assertThat(ReplyFallback.strip("> * <@a:b> waves\n\nyes")).isEqualTo("yes");
  }

  @Test
  void tellsAThreadMessageFromAReplyWithinTheThread() {
    String thread =
        "{'msgtype':'m.text','body':'yes','m.relates_to':{'rel_type':'m.thread',"
            + "'event_id':'$root','is_falling_back':%s,'m.in_reply_to':{'event_id':'$last'}}}";

    assertThat(message(thread.formatted(true))).isEqualTo(text("yes", null, "$root"));
    assertThat(message(thread.formatted(false))).isEqualTo(text("yes", "$last", "$root"));
  }

  @Test
  void readsAStructuredCommand() {
    RoomEvent event =
        message(
            "{'msgtype':'m.text','body':'/propose x','org.matrix.msc4391.command':{"
                + "'command':'propose','arguments':"
                + "{'title':'A bench','days':3,'quiet':true,'who':['@a:b','@c:d'],'none':null}}}");

    assertThat(((RoomEvent.Text) event).command())
        .isEqualTo(
            new StructuredCommand(
                "propose",
                Map.of(
                    "title",
                    "A bench",
                    "days",
                    "3",
                    "quiet",
                    "true",
                    "who",
                    "@a:b @c:d",
                    "none",
                    "")));
  }

  @Test
  void readsAnEditByItsNewContent() {
    assertThat(
            message(
                "{'msgtype':'m.text','body':'* /vote no','m.new_content':"
                    + "{'msgtype':'m.text','body':'/vote no'},"
                    + "'m.relates_to':{'rel_type':'m.replace','event_id':'$old'}}"))
        .isEqualTo(new RoomEvent.Edit("$e", "@ana:b.org", "$old", "/vote no"));
  }

  @ParameterizedTest
  @CsvSource({
    "👍, 👍",
    "👍🏽, 👍",
    "👍\uFE0F, 👍",
    "🤷‍♀️, 🤷",
    "🤷🏿‍♂️, 🤷",
    "✅\uFE0F, ✅",
    "yes, yes",
  })
  void bringsTheSpellingsOfAReactionToOne(String sent, String key) {
    String content =
        "{'m.relates_to':{'rel_type':'m.annotation','event_id':'$card','key':'" + sent + "'}}";

    assertThat(read("m.reaction", content, ""))
        .isEqualTo(new RoomEvent.Reaction("$e", "@ana:b.org", "$card", key));
  }

  @Test
  void readsARedactionOfAnyRoomVersion() {
    var redaction = new RoomEvent.Redaction("$e", "@ana:b.org", "$gone");

    assertThat(read("m.room.redaction", "{}", ",'redacts':'$gone'")).isEqualTo(redaction);
    assertThat(read("m.room.redaction", "{'redacts':'$gone'}", "")).isEqualTo(redaction);
    assertThat(read("m.room.redaction", "{'redacts':'$gone'}", ",'redacts':'$gone'"))
        .isEqualTo(redaction);
    assertThat(read("m.room.redaction", "{'redacts':'$gone'}", ",'redacts':'$other'"))
        .isInstanceOf(RoomEvent.Malformed.class);
  }

  @Test
  void readsAMembership() {
    assertThat(
            read(
                "m.room.member",
                "{'membership':'join','displayname':'Bo'}",
                ",'state_key':'@bo:b.org'"))
        .isEqualTo(new RoomEvent.Membership("$e", "@ana:b.org", "@bo:b.org", "join", "Bo"));
  }

  @Test
  void readsPowerLevelsOnlyAsState() {
    assertThat(read("m.room.power_levels", "{}", ",'state_key':''"))
        .isEqualTo(new RoomEvent.PowerLevels("$e", "@ana:b.org"));
    assertThat(read("m.room.power_levels", "{}", ""))
        .isEqualTo(new RoomEvent.Other("$e", "@ana:b.org", "m.room.power_levels"));
  }

  @Test
  void redactingAMembershipPutsNobodyOutOfTheRoom() {
    assertThat(
            read(
                "m.room.member",
                "{\"membership\":\"join\"}",
                ",\"state_key\":\"@bo:b.org\",\"unsigned\":{\"redacted_because\":{}}"))
        .isEqualTo(new RoomEvent.Membership("$e", "@ana:b.org", "@bo:b.org", "join", null));
  }

  @ParameterizedTest
  @CsvSource({
    "m.room.message, '{\"msgtype\":\"m.image\",\"body\":\"/vote yes\"}', ''",
    "m.room.message, '{}', ',\"unsigned\":{\"redacted_because\":{}}'",
    "m.room.message,"
        + " '{\"m.new_content\":{\"msgtype\":\"m.notice\",\"body\":\"/vote yes\"},"
        + "\"m.relates_to\":{\"rel_type\":\"m.replace\",\"event_id\":\"$o\"}}', ''",
    "m.room.encrypted, '{\"ciphertext\":\"x\"}', ''",
    "m.poll.start, '{}', ''",
  })
  void passesOverTheRest(String type, String content, String more) {
    assertThat(read(type, content, more)).isEqualTo(new RoomEvent.Other("$e", "@ana:b.org", type));
  }

  @ParameterizedTest
  @CsvSource({
    "m.room.message, '{}'",
    "m.room.message, '[]'",
    "m.room.message, '{\"msgtype\":\"m.text\",\"body\":[\"/vote yes\"]}'",
    "m.room.message,"
        + " '{\"msgtype\":\"m.text\",\"body\":\"x\",\"m.relates_to\":{\"rel_type\":\"m.replace\",\"event_id\":\"$o\"}}'",
    "m.reaction, '{\"m.relates_to\":{\"event_id\":\"no id\",\"key\":\"x\"}}'",
    "m.reaction, '{\"m.relates_to\":{\"event_id\":\"$x\"}}'",
    "m.room.redaction, '{\"redacts\":\"no id\"}'",
    "m.room.member, '{\"membership\":\"join\"}'",
  })
  void setsAsideWhatDoesNotFitItsType(String type, String content) {
    assertThat(read(type, content, "")).isInstanceOf(RoomEvent.Malformed.class);
  }

  @Test
  void replacesWhatNoDatabaseCanStore() {
    assertThat(message("{'msgtype':'m.text','body':'a\\u0000b\\ud800c'}"))
        .isEqualTo(text("a\uFFFDb\uFFFDc", null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"event_id\":\"$e\",\"type\":\"t\",\"sender\":\"@a\",\"content\":{}}',       $e",
    "'{\"event_id\":\"$e\",\"type\":\"\",\"sender\":\"@a:b\",\"content\":{}}',      $e",
    "'{\"event_id\":\"$e\",\"type\":\"t\",\"sender\":\"@a:b\",\"state_key\":7}',    $e",
    "'{\"event_id\":\"$e\",\"event_id\":\"$f\",\"type\":\"t\",\"sender\":\"@a:b\"}',$e",
    "'{\"event_id\":\"$e\",\"type\":\"t',                                           $e",
    "'{\"type\":\"t\",\"sender\":\"@a:b\",\"content\":{}}',"
        + " quarantine:bcf846962e5094f8e0d158c80a690ef4",
  })
  void filesAnEventThatBreaksARuleUnderItsOwnIdIfItHasOne(String json, String eventId) {
    RawEvent raw = RawEvent.of(json);

    assertThat(raw.eventId()).isEqualTo(eventId);
    assertThat(raw.json()).isEqualTo(json);
    assertThat(RoomEvents.read(raw)).isInstanceOf(RoomEvent.Malformed.class);
  }

  @Property(tries = 3000)
  void neverFails(@ForAll("almostEvents") String json) {
    RoomEvent event = RoomEvents.read(RawEvent.of(json));

    assertThat(event.eventId()).isNotEmpty();
  }

  /** Sound and unsound values in the places the reader looks at. */
  @Provide
  Arbitrary<String> almostEvents() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "7",
            "1e999",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"$e\"",
            "\"@a:b\"",
            "\"m.thread\"",
            "\"m.replace\"",
            "{\"event_id\":\"$x\"}",
            "{\"event_id\":[]}",
            "[\"@a:b\",{}]",
            "{\"user_ids\":{\"a\":1}}",
            "{\"command\":\"x\",\"arguments\":[1]}",
            "\"m.text\"",
            "{\"rel_type\":\"m.thread\",\"is_falling_back\":1}",
            "{\"redacted_because\":1}",
            "{");
    Arbitrary<String> content =
        Arbitraries.maps(
                Arbitraries.of(
                    "body",
                    "msgtype",
                    "m.relates_to",
                    "m.new_content",
                    "m.mentions",
                    "redacts",
                    "membership",
                    "displayname",
                    "org.matrix.msc4391.command"),
                values)
            .map(RoomEventsTest::object);
    Arbitrary<String> types =
        Arbitraries.of(
            "\"m.room.message\"",
            "\"m.reaction\"",
            "\"m.room.redaction\"",
            "\"m.room.member\"",
            "\"m.room.power_levels\"",
            "\"x\"");
    return Combinators.combine(
            Arbitraries.maps(
                Arbitraries.of("event_id", "sender", "state_key", "redacts", "unsigned"), values),
            types,
            content)
        .as(
            (fields, type, c) -> {
              fields.put("type", type);
              fields.put("content", c);
              fields.merge("event_id", "\"$e\"", (a, b) -> a.length() > 3 ? a : b);
              fields.merge("sender", "\"@a:b\"", (a, b) -> a.length() > 3 ? a : b);
              return object(fields);
            });
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> "\"" + f.getKey() + "\":" + f.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static RoomEvent message(String content) {
    return read("m.room.message", content, "");
  }

  /** Single quotes stand for double ones, to be read more easily. */
  private static RoomEvent read(String type, String content, String more) {
    String json =
        "{'event_id':'$e','type':'%s','sender':'@ana:b.org','content':%s%s}"
            .formatted(type, content, more)
            .replace('\'', '"');
    return RoomEvents.read(RawEvent.of(json));
  }

  private static RoomEvent.Text text(
      String body, @Nullable String replyTo, @Nullable String threadRoot) {
    return new RoomEvent.Text(
        "$e", "@ana:b.org", body, "m.text", replyTo, threadRoot, Set.of(), null);
  }
}

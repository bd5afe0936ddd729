package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.storage.outbox.QueuedLetter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * However many people there are and however much they write: no event comes near the 64 KiB that a
 * homeserver takes, also when it is encrypted one day, which adds a third.
 */
final class EventSizeTest {
  private static final int MAX_BYTES = 48 * 1024;
  private static final int VOTERS = 10_000;
  private static final int ID_BYTES = 255;

  /** Four bytes, and in HTML and JSON no fewer. */
  private static final String WIDE = "🚲";

  /** Five characters more in HTML. */
  private static final String MARKUP = "\"";

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder.resolve("mycelium.db"));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aReminderNotifiesAsManyAsFitAndCountsTheRest() {
    stage.opensWith(people(VOTERS));
    stage.says(Stage.ROOM, person(0), "!propose Buy a cargo bike");
    stage.sent(Stage.ROOM);

    stage.passes(Duration.ofDays(2));

    List<QueuedLetter> reminder = stage.sent(Stage.ROOM);
    assertThat(reminder).hasSize(1);
    assertSmall(reminder);
    JsonNode content = JsonMapper.shared().readTree(reminder.getFirst().content());
    assertThat(content.at("/body").stringValue())
        .contains("9,986 others\u2069: your vote", "!vote yes");
    assertThat(content.at("/m.mentions/user_ids").size()).isBetween(90, 100);
    assertThat(content.at("/m.mentions/user_ids").get(0).stringValue()).isEqualTo(person(0));
  }

  @Test
  void everythingThatIsSaidStaysSmallWhateverPeopleAreCalledAndWrite() {
    stage.opensWith(people(100));
    for (String fill : List.of(WIDE, MARKUP)) {
      for (int i = 0; i < 9; i++) {
        decide(fill);
      }
      stage.says(Stage.ROOM, person(1), "!propose " + fill.repeat(200));
      stage.says(Stage.ROOM, person(1), "!propose " + fill.repeat(200));
    }
    for (String asks :
        List.of("!open", "!decisions", "!decision D1", "!proposal P1", "!members", "!settings")) {
      stage.says(Stage.ROOM, person(2), asks);
    }
    stage.says(Stage.ROOM, person(3), "!decisions " + MARKUP.repeat(60_000));
    stage.says(Stage.ROOM, person(3), "!vote " + MARKUP.repeat(60_000));
    stage.says(Stage.ROOM, person(3), "!" + "x".repeat(60_000));

    List<QueuedLetter> letters = stage.sent(Stage.ROOM);
    assertThat(letters).hasSizeGreaterThan(50);
    assertSmall(letters);
  }

  @Test
  void aProposalTooLongForAMessageIsRefusedInFewWords() {
    stage.opensWith(people(3));
    stage.sent(Stage.ROOM);

    stage.says(Stage.ROOM, person(0), "!propose " + MARKUP.repeat(60_000));
    stage.says(Stage.ROOM, person(0), "!propose Short\n" + MARKUP.repeat(60_000));

    List<QueuedLetter> refusals = stage.sent(Stage.ROOM);
    assertThat(refusals).hasSize(2).allMatch(letter -> bytes(letter) < 1_000);
  }

  /** Opens a proposal as long as may be, has many against it at length, and lets it pass. */
  private void decide(String fill) {
    stage.says(Stage.ROOM, person(1), "!propose " + fill.repeat(200) + "\n" + fill.repeat(10_000));
    String no = stage.read(Stage::newestProposal);
    for (int voter = 0; voter < 60; voter++) {
      String vote = voter < 15 ? " no because " + fill.repeat(1_000) : " yes";
      stage.says(Stage.ROOM, person(voter), "!vote " + no + vote);
    }
    stage.passes(Duration.ofDays(3));
  }

  private static void assertSmall(List<QueuedLetter> letters) {
    assertThat(letters)
        .allSatisfy(letter -> assertThat(bytes(letter)).isLessThanOrEqualTo(MAX_BYTES));
  }

  private static int bytes(QueuedLetter letter) {
    return letter.content().getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<Person> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Person(person(i), "%d %s".formatted(i, WIDE.repeat(200))))
        .toList();
  }

  /** A user id as long as they may be. */
  private static String person(int number) {
    String end = "%05d:example.org".formatted(number);
    return "@" + "p".repeat(ID_BYTES - 1 - end.length()) + end;
  }
}

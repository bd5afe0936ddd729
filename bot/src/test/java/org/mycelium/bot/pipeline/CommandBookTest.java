package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.CommandDescription;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients that complete commands (MSC4391) are told, when, and what they may send back. */
class CommandBookTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String ROOM = "!garden:x";
  private static final String BOT = "@mycelium:x";
  private static final List<String> NAMES =
      Features.GRAMMAR.stream().map(CommandSpec::name).toList();

  @TempDir Path folder;
  private Database database;
  private final Surroundings surroundings =
      new Surroundings(
          BOT,
          "Mycelium",
          Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
          InstantSource.fixed(NOW),
          size -> {
            byte[] bytes = new byte[size];
            bytes[0] = (byte) ++this.made;
            return bytes;
          });
  private final CommandBook book = new CommandBook(surroundings);
  private final Pipeline pipeline = new Pipeline(surroundings);
  private int made;

  @BeforeEach
  void foundAnAssembly() {
    database = Database.open(folder.resolve("mycelium.db"));
    Roster roster = new Roster(List.of(new Person("@ana:x", "Ana"), new Person("@bo:x", "Bo")));
    database.writer().run(tx -> tx.rooms().joined(ROOM, null));
    take("", Roster.TYPE, roster.json());
    sendAll();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyCommandIsDescribedOnceWhereTheBotMaySetState() throws Exception {
    created();
    levels(50);

    List<Letter> described = describeAll();

    assertThat(described)
        .extracting(letter -> content(letter).at("/command").stringValue())
        .isEqualTo(NAMES);
    assertThat(described)
        .allSatisfy(
            letter -> {
              assertThat(letter.kind()).isEqualTo(Letter.Kind.STATE);
              assertThat(letter.eventType()).isEqualTo("org.matrix.msc4391.command_description");
              assertThat(letter.stateKey())
                  .isEqualTo(
                      Optional.of(sha256(content(letter).at("/command").stringValue() + BOT)));
              assertThat(content(letter).at("/description/m.text/0/body").stringValue())
                  .isNotBlank();
            });
    assertThat(describeAll()).isEmpty();
  }

  @Test
  void aDescriptionSaysWhatToTypeInWhichOrder() {
    created();
    levels(50);

    String extend = contents(describeAll()).get(NAMES.indexOf("extend"));

    assertThat(extend.replaceAll("\\[(\\{\"body\":)?\"[^\\]]+\\]", "[...]"))
        .isEqualTo(
            """
            {"command":"extend","parameters":[\
            {"key":"proposal","schema":{"schema_type":"primitive","type":"string"},\
            "optional":true,"description":{"m.text":[...]}},\
            {"key":"time","schema":{"schema_type":"primitive","type":"string"},\
            "optional":false,"description":{"m.text":[...]}}],\
            "description":{"m.text":[...]},"aliases":[...],"fi.mau.tail_parameter":"time"}""");
  }

  @Test
  void nothingIsDescribedWhereTheBotMayNotSetStateUntilItMay() {
    assertThat(describeAll()).as("the room's beginning is not known").isEmpty();
    created();
    levels(49);
    assertThat(describeAll()).isEmpty();

    levels(50);
    assertThat(describeAll()).hasSameSizeAs(NAMES);
  }

  @Test
  void whatChangedWhileTheBotMightNotIsDescribedWhenItMayAgain() {
    created();
    levels(50);
    describeAll();

    levels(0);
    say("!settings language es", "");
    sendAll();
    assertThat(describeAll()).isEmpty();

    levels(50);
    assertThat(describeAll()).hasSameSizeAs(NAMES);
  }

  @Test
  void everythingIsDescribedAnewInTheLanguageThatTheAssemblyChooses() {
    created();
    levels(50);
    List<Letter> english = describeAll();

    say("!settings language es", "");
    sendAll();
    List<Letter> spanish = describeAll();

    assertThat(spanish).extracting(Letter::stateKey).isEqualTo(keys(english));
    assertThat(spanish).extracting(Letter::content).doesNotContainAnyElementsOf(contents(english));
    assertThat(describeAll()).isEmpty();
  }

  @Test
  void whatAClientFillsInCountsIfItIsMeantForThisBot() {
    say("!propose Buy a bike", "");
    String vote =
        ",\"org.matrix.msc4391.command\":{\"command\":\"vote\",\"arguments\":"
            + "{\"choice\":\"yes\",\"reason\":\"it is near\"}},"
            + "\"m.mentions\":{\"user_ids\":[\"%s\"]}";

    say("@other:x vote yes", vote.formatted("@other:x"));
    assertThat(reasons()).isEmpty();

    say("@mycelium:x vote yes it is near", vote.formatted(BOT));
    assertThat(reasons()).containsExactly("it is near");
  }

  private void created() {
    state("m.room.create", "{\"room_version\":\"11\"}");
  }

  private void levels(int bots) {
    state("m.room.power_levels", "{\"users\":{\"@ana:x\":100,\"%s\":%d}}".formatted(BOT, bots));
  }

  private void state(String type, String content) {
    String json =
        "{\"event_id\":\"$s%d\",\"type\":\"%s\",\"state_key\":\"\",\"sender\":\"@ana:x\",\"content\":%s}"
            .formatted(++made, type, content);
    database.writer().run(tx -> tx.rooms().sawState(ROOM, type, "", json));
  }

  /** Ana says something. */
  private void say(String words, String more) {
    take(
        "@ana:x",
        "m.room.message",
        "\"content\":{\"msgtype\":\"m.text\",\"body\":\"%s\"%s}".formatted(words, more));
  }

  private void take(String sender, String type, String json) {
    String eventId = "$e" + ++made;
    String whole =
        type.equals(Roster.TYPE)
            ? json
            : "{\"event_id\":\"%s\",\"type\":\"%s\",\"sender\":\"%s\",%s}"
                .formatted(eventId, type, sender, json);
    InboxRow row = new InboxRow(eventId, ROOM, 1, made, NOW, sender, type, whole);
    database
        .writer()
        .run(
            tx -> {
              tx.inbox().file(row);
              pipeline.receive(tx, row);
            });
  }

  /** Has described what is to be described, until there is nothing more. */
  private List<Letter> describeAll() {
    while (database.writer().call(tx -> book.describeNext(tx, ROOM))) {
      // Each call describes one.
      assertThat(made).isLessThan(1_000);
    }
    return sendAll().stream()
        .filter(letter -> letter.eventType().equals(CommandDescription.TYPE))
        .toList();
  }

  private List<Letter> sendAll() {
    List<Letter> sent = new ArrayList<>();
    database
        .writer()
        .run(
            tx -> {
              Optional<QueuedLetter> next = tx.outbox().next(ROOM);
              while (next.isPresent()) {
                sent.add(next.get().letter());
                tx.outbox().sent(next.get().id(), "$sent" + next.get().id());
                next = tx.outbox().next(ROOM);
              }
            });
    return sent;
  }

  private List<String> reasons() {
    return database
        .writer()
        .call(
            tx ->
                tx.assembly(new AssemblyId(1)).proposals().ballots(new ProposalNo(1)).stream()
                    .map(Ballot::reason)
                    .toList());
  }

  private static List<Optional<String>> keys(List<Letter> letters) {
    return letters.stream().map(Letter::stateKey).toList();
  }

  private static List<String> contents(List<Letter> letters) {
    return letters.stream().map(Letter::content).toList();
  }

  private static JsonNode content(Letter letter) {
    return JsonMapper.shared().readTree(letter.content());
  }

  private static String sha256(String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}

package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.draw.DrawCommand;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import tools.jackson.databind.JsonNode;

/** Roles in turn, by lot and by election, on a real homeserver: as any client sees them pass on. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class RolesSynapseTest {
  private static final Pattern ANNOUNCEMENT = Pattern.compile("announcement ([0-9a-f]{64})");

  private final LocalHomeserver homeserver;
  private final Path folder;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestPerson bo;
  private final TestPerson chidi;
  private final TestBot bot;

  /** When every first term of these tests begins. */
  private final LocalDate start;

  RolesSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    this.homeserver = homeserver;
    Accounts accounts = new Accounts(homeserver);
    this.folder = folder;
    this.start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(12);
    this.ana = accounts.person("ana");
    // With its number, two letters would look like an id of ours, and be told with the person's id.
    this.bo = accounts.person("bojan");
    this.chidi = accounts.person("chidi");
    this.bot = accounts.bot(homeserver.address(), folder, clock);
  }

  @BeforeEach
  void theBotRuns() throws Exception {
    bot.start();
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
  }

  @Test
  void aRoleInTurnIsAnnouncedToBothAndHandedOverWhenBothSaySo() throws Exception {
    String room = assembly();
    decide(room, create("facilitator, term 4 weeks, announced 7 days ahead"));
    until(start.minusWeeks(1));
    TestPerson first = named(hears(room, "has the role facilitator.")).getFirst();
    until(start);
    assertThat(named(hears(room, "has the role facilitator from now on"))).containsExactly(first);

    until(start.plusWeeks(3));
    RoomEvent.Text announced = hears(room, "the role facilitator passes from");
    List<TestPerson> both = named(announced);
    assertThat(both).hasSize(2).startsWith(first);
    TestPerson next = both.getLast();
    assertThat(announced.mentions()).containsExactlyInAnyOrder(first.id(), next.id());

    until(start.plusWeeks(4));
    assertThat(named(hears(room, "Handover: the role facilitator passes"))).isEqualTo(both);
    first.says(room, "!handover facilitator done");
    assertThat(named(hears(room, "has still to write"))).containsExactly(next);
    next.says(room, "!handover facilitator done");
    hears(room, "facilitator is handed over");
    ana.says(room, "!roles");
    RoomEvent.Text roles = hears(room, "Roles, and who holds them");
    assertThat(named(roles)).containsExactly(next);
    assertThat(plain(roles)).doesNotContain("not confirmed");
  }

  @Test
  void aRoleByLotGoesToWhoeverIsDrawnThoughTheBotIsStoppedWithinTheDraw() throws Exception {
    String room = assembly();
    decide(room, create("keys, term 8 weeks, filled by lot"));
    Matcher announcement = ANNOUNCEMENT.matcher(plain(hears(room, "L1 · Lots for keys")));
    assertThat(announcement.find()).isTrue();
    accepted(room, bo.says(room, "!chance L1"));

    // Chance that is given while the bot is away counts, and the hour of the draw passes unseen.
    bot.stop();
    String given = chidi.says(room, "!chance L1");
    bot.start();
    accepted(room, given);
    bot.stop();
    clock.forward(Duration.ofDays(1).plusHours(1));
    bo.says(room, "Is it drawn?");
    bot.start();

    RoomEvent.Text result = hears(room, "Drawn: L1, keys");
    assertThat(plain(result)).contains("2 members put chance in");
    TestPerson drawn = named(result).getFirst();
    assertThat(plain(result)).contains(drawn.name() + " was drawn.");
    assertThat(named(hears(room, "has the role keys."))).containsExactly(drawn);
    until(start);
    assertThat(named(hears(room, "has the role keys from now on"))).containsExactly(drawn);
    assertThat(said(room, "Drawn: L1")).hasSize(1);
    assertThat(said(room, "L1 · Lots for keys")).hasSize(1);

    Outcome verified = verify(room);
    assertThat(verified.code()).isZero();
    assertThat(verified.out())
        .startsWith("All fits: keys")
        .contains("announcement   " + announcement.group(1))
        .containsPattern("\n +1\\. M\\d+ \\(" + drawn.name() + "\\)\n");
  }

  @Test
  void aRoleByElectionGoesToWhoeverIsElected() throws Exception {
    String room = assembly();
    decide(room, create("treasurer, term 8 weeks, filled by election"));
    ana.says(room, "!elect treasurer: " + bo.name() + ", " + chidi.name());
    hears(room, "P2 · treasurer");
    ana.says(room, "!vote P2 " + chidi.name());
    bo.says(room, "!vote P2 " + chidi.name());
    chidi.says(room, "!vote P2 " + bo.name());
    Until.holds("all voted", () -> bot.ballots(room, 2).size() == 3);
    ana.says(room, "!close P2");
    assertThat(plain(hears(room, "Decided: P2")))
        .contains("Elected: " + chidi.name() + " takes the role treasurer for the term from ");

    until(start);
    assertThat(named(hears(room, "has the role treasurer from now on"))).containsExactly(chidi);
  }

  @Test
  void aSwapIsMadeByTheThumbOfWhoeverWasAskedAndOfNobodyElse() throws Exception {
    String room = assembly();
    decide(room, create("keys, term 2 weeks"));
    TestPerson first = named(hears(room, "has the role keys.")).getFirst();
    List<TestPerson> others = people().filter(person -> !person.equals(first)).toList();
    TestPerson asked = others.getFirst();
    TestPerson bystander = others.getLast();
    first.says(room, "!swap keys with " + asked.name());
    String offer = hears(room, "to swap turns in the role keys").eventId();

    bystander.reacts(room, offer, "👍");
    bystander.says(room, "!role keys");
    assertThat(plain(hears(room, "Who could come next"))).contains("with " + first.name());
    asked.reacts(room, offer, "👍");

    hears(room, "swap turns in the role keys: " + asked.name() + " has it from");
    until(start);
    assertThat(named(hears(room, "has the role keys from now on")).getFirst()).isEqualTo(asked);
    assertThat(said(room, " has it from")).hasSize(1);
  }

  private String assembly() throws Exception {
    String room = ana.opens("Assembly", bo.id(), chidi.id(), bot.id());
    bo.joins(room);
    chidi.joins(room);
    hears(room, "Hello");
    return room;
  }

  private String create(String terms) {
    return "!role create " + terms + ", starting " + start;
  }

  /** The first proposal of the room. */
  private void decide(String room, String proposal) throws Exception {
    ana.says(room, proposal);
    hears(room, "P1 · Create");
    ana.says(room, "!vote yes");
    bo.says(room, "!vote yes");
    Until.holds("both voted", () -> bot.ballots(room, 1).size() == 2);
    ana.says(room, "!close");
    hears(room, "Passed: P1");
  }

  /** Lets the time pass to when terms begin on this day. */
  private void until(LocalDate day) {
    Instant hour = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    clock.forward(Duration.between(clock.instant(), hour).plusSeconds(1));
  }

  private void accepted(String room, String event) throws Exception {
    Until.holds("it is accepted", () -> ana.reactedTo(room, bot.id()).contains(event));
  }

  /** Waits until the bot has said this; gives the first words that hold it. */
  private RoomEvent.Text hears(String room, String part) throws Exception {
    ana.hears(room, bot.id(), holds(part));
    return said(room, part).getFirst();
  }

  private List<RoomEvent.Text> said(String room, String part) throws Exception {
    return ana.words(room, bot.id()).stream()
        .filter(text -> holds(part).test(text.body()))
        .toList();
  }

  /** Whom words name, in their order. */
  private List<TestPerson> named(RoomEvent.Text words) {
    return people()
        .filter(person -> place(words, person) >= 0)
        .sorted(Comparator.comparing(person -> place(words, person)))
        .toList();
  }

  private static int place(RoomEvent.Text words, TestPerson person) {
    Matcher name = Pattern.compile("\\b" + person.name() + "\\b").matcher(plain(words));
    return name.find() ? name.start() : -1;
  }

  private Stream<TestPerson> people() {
    return Stream.of(ana, bo, chidi);
  }

  /** Checks the last draw that was handed out, as somebody who has nothing but the file. */
  private Outcome verify(String room) throws Exception {
    Until.holds("both files came", () -> ana.files(room, bot.id()).size() == 2);
    JsonNode file = ana.files(room, bot.id()).getLast();
    Path drawn = folder.resolve("drawn.json");
    Files.write(drawn, ana.fetches(homeserver.address(), file.path("url").asString()));
    return Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", drawn.toString());
  }

  private static Predicate<String> holds(String part) {
    return words -> plain(words).contains(part);
  }

  private static String plain(RoomEvent.Text words) {
    return plain(words.body());
  }

  /** Without what sets names and numbers apart in it. */
  private static String plain(String words) {
    return words.replaceAll("[\\x{2066}-\\x{2069}]", "");
  }
}

package org.mycelium.bot.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TranscriptTest {
  private static final Place ROOM = Place.main();
  private static final Place APART = new Place.Private();

  static Stream<Arguments> steps() {
    return Stream.of(
        step("ana: /vote yes", new Step.Says("ana", ROOM, "/vote yes")),
        step("ana:/vote yes", new Step.Says("ana", ROOM, "/vote yes")),
        step("ana:", new Step.Says("ana", ROOM, "")),
        step("ana: at 18:00: yes", new Step.Says("ana", ROOM, "at 18:00: yes")),
        step("chidi (private): no", new Step.Says("chidi", APART, "no")),
        step("chidi (privado): no", new Step.Says("chidi", APART, "no")),
        step("dana joins ana (privada)", new Step.Intrudes("dana", "ana")),
        step("ana @bakers: hi", new Step.Says("ana", new Place.Room("bakers"), "hi")),
        step("ana: a<U+200B>b", new Step.Says("ana", ROOM, "a\u200Bb")),
        step("[+3d]", new Step.Moves(new Clock.Later(Duration.ofDays(3)))),
        step("[+90m]   # later", new Step.Moves(new Clock.Later(Duration.ofMinutes(90)))),
        step("[+1h 30m]", new Step.Moves(new Clock.Later(Duration.ofMinutes(90)))),
        step(
            "[2026-12-01 18:00]",
            new Step.Moves(new Clock.At(LocalDateTime.of(2026, 12, 1, 18, 0)))),
        step("[2026-12-01]", new Step.Moves(new Clock.At(LocalDateTime.of(2026, 12, 1, 0, 0)))),
        step("[9:30]", new Step.Moves(new Clock.Next(LocalTime.of(9, 30)))),
        step("dana joins", new Step.Joins("dana", ROOM)),
        step("dana @bakers joins", new Step.Joins("dana", new Place.Room("bakers"))),
        step("eli leaves   # for good", new Step.Leaves("eli", ROOM)),
        step("bo reacts 👍 P1", new Step.Reacts("bo", ROOM, "👍", "P1")),
        step("bo unreacts 👍 P1", new Step.Unreacts("bo", ROOM, "👍", "P1")),
        step("bo edits: /vote no", new Step.Edits("bo", ROOM, "/vote no")),
        step("bo deletes", new Step.Deletes("bo", ROOM, "bo")),
        step("ana deletes bo", new Step.Deletes("ana", ROOM, "bo")),
        step("bo replies P1: yes", new Step.Answers("bo", ROOM, "P1", false, "yes")),
        step("bo threads P1: yes", new Step.Answers("bo", ROOM, "P1", true, "yes")),
        step("bo (private) replies bot: no", new Step.Answers("bo", APART, "bot", false, "no")),
        step("bo is called Bo the Baker", new Step.Renames("bo", ROOM, "Bo the Baker")),
        step("bo sends {\"type\":\"x\"}", new Step.Sends("bo", ROOM, "{\"type\":\"x\"}")),
        step("room: ana, bo", new Step.Opens("room", List.of("ana", "bo"))),
        step("room bakers: ana bo", new Step.Opens("bakers", List.of("ana", "bo"))),
        step("language: es", new Step.Defaults("language", "es")),
        step("zone: Europe/Madrid", new Step.Defaults("zone", "Europe/Madrid")),
        step("restart", new Step.Restarts()),
        step("stop", new Step.Stops()),
        step("start", new Step.Starts()));
  }

  private static Arguments step(String line, Step step) {
    return Arguments.of(line, step);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void readsEveryForm(String line, Step step) throws Exception {
    assertThat(blocks(line)).containsExactly(new Block.Action(1, List.of(line), step));
  }

  @Test
  void goesOnWithIndentedLinesAndTheBlankOnesBetween() throws Exception {
    List<Block> blocks =
        blocks(
            "ana: /propose Buy a cargo bike",
            "  We have 900 EUR.",
            "",
            "    For a start.",
            "",
            "bo: yes");

    assertThat(blocks).hasSize(3);
    assertThat(step(blocks.get(0)))
        .isEqualTo(
            new Step.Says(
                "ana", ROOM, "/propose Buy a cargo bike\nWe have 900 EUR.\n\n  For a start."));
    assertThat(blocks.get(1)).isEqualTo(new Block.Remark(5, List.of("")));
    assertThat(blocks.get(2).line()).isEqualTo(6);
  }

  @Test
  void tellsWhatIsExpectedFromWhatHappens() throws Exception {
    List<Block> blocks =
        blocks(
            "# they begin",
            "room> Hello.",
            "",
            "      Second line.",
            "room~ So far 1 of 3 voted.",
            "bo> Your vote was not counted.",
            "bo + ✅",
            "— Friday 4 December 2026, 10:00 —",
            "bo: a > b, 1 + 1");

    assertThat(blocks)
        .extracting(Block::line, block -> block.getClass().getSimpleName())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "Remark"),
            org.assertj.core.groups.Tuple.tuple(2, "Expected"),
            org.assertj.core.groups.Tuple.tuple(5, "Expected"),
            org.assertj.core.groups.Tuple.tuple(6, "Expected"),
            org.assertj.core.groups.Tuple.tuple(7, "Expected"),
            org.assertj.core.groups.Tuple.tuple(8, "Expected"),
            org.assertj.core.groups.Tuple.tuple(9, "Action"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bo react 👍 P1        | bo reacts 👍 P1",
        "bo reacts 👍          | bo reacts 👍 P1",
        "dana join             | dana joins",
        "bo replys P1: yes     | bo replies P1: yes",
        "bo edit: /vote no     | bo edits: /vote no",
        "[+3 fortnight-ish]    | [+3d]",
        "[2026-13-01]          | [+3d]",
        "restrat               | restart",
        "room bakers           | room bakers: ana, bo",
        "bo privat: yes        | chidi (private): /vote no",
      })
  void answersWhatItCannotReadWithTheNearestForm(String line, String nearest) {
    assertThatThrownBy(() -> blocks("# first", line))
        .isInstanceOfSatisfying(
            TranscriptProblem.class, problem -> assertThat(problem.line()).isEqualTo(2))
        .hasMessageContaining("Did you mean")
        .hasMessageContaining(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "!vote yes"})
  void asksWhoSaysACommandThatNobodySays(String line) {
    assertThatThrownBy(() -> blocks(line)).hasMessageEndingWith("for example: ana: " + line);
  }

  @Test
  void missesTheColonAfterWhoSaysSomething() {
    assertThatThrownBy(() -> blocks("bo vote yes"))
        .hasMessageContaining("a colon is missing: bo: vote yes");
    assertThatThrownBy(() -> blocks("help")).message().doesNotContain("colon");
    assertThatThrownBy(() -> blocks("?")).hasMessageStartingWith("Lines look like this:");
  }

  @Test
  void listsEveryFormWhenNoneIsNear() {
    assertThatThrownBy(() -> blocks("what now"))
        .hasMessageContaining("ana: /propose Buy a cargo bike")
        .hasMessageContaining("bo unreacts 👍 P1");
  }

  @Test
  void refusesAnIndentedLineThatGoesOnWithNothing() {
    assertThatThrownBy(() -> blocks("# first", "", "  and more"))
        .isInstanceOfSatisfying(
            TranscriptProblem.class, problem -> assertThat(problem.line()).isEqualTo(3));
  }

  @Test
  void goesOnAfterALineItCouldNotRead() throws Exception {
    Transcript transcript = new Transcript(lines("dana join", "dana joins"));

    assertThatThrownBy(transcript::next).isInstanceOf(TranscriptProblem.class);
    assertThat(transcript.next().map(TranscriptTest::step)).contains(new Step.Joins("dana", ROOM));
  }

  @Test
  void doesNotWaitForTheNextLineOfSomebodyWhoTypes() throws Exception {
    Transcript transcript =
        new Transcript(
            new Lines() {
              private boolean asked;

              @Override
              public String next() {
                assertThat(asked).isFalse();
                asked = true;
                return "dana joins";
              }

              @Override
              public boolean ready() {
                return false;
              }
            });

    assertThat(transcript.next()).isPresent();
  }

  @Test
  void showsWhatNobodyCanSeeAsItCanBeTyped() {
    String hidden = "Pay\u202EOOO1\u200B";

    assertThat(Invisible.shown(hidden)).isEqualTo("Pay<U+202E>OOO1<U+200B>");
    assertThat(Invisible.typed(Invisible.shown(hidden))).isEqualTo(hidden);
    assertThat(Invisible.shown("\u2068P1\u2069 · 🤷\u200D♀\uFE0F"))
        .isEqualTo("P1 · 🤷\u200D♀\uFE0F");
  }

  private static Step step(Block block) {
    return ((Block.Action) block).step();
  }

  private static List<Block> blocks(String... lines) throws IOException, TranscriptProblem {
    Transcript transcript = new Transcript(lines(lines));
    List<Block> blocks = new ArrayList<>();
    for (Optional<Block> next = transcript.next(); next.isPresent(); next = transcript.next()) {
      blocks.add(next.get());
    }
    return blocks;
  }

  private static Lines lines(String... text) {
    Queue<String> left = new ArrayDeque<>(List.of(text));
    return new Lines() {
      @Override
      public @Nullable String next() {
        return left.poll();
      }

      @Override
      public boolean ready() {
        return !left.isEmpty();
      }
    };
  }
}

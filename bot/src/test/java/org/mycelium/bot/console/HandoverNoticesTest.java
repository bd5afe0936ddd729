package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.console.transcript.Clock;
import org.mycelium.bot.console.transcript.Invisible;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.console.transcript.Step;

/**
 * Who is called by name when a handover is announced and when it comes, and who is told in private
 * instead: Ana hands over, and Bo comes after her.
 */
final class HandoverNoticesTest {
  private final Place room = Place.main();
  private final Place alone = new Place.Private();

  @ParameterizedTest(name = "privately: {0}")
  @CsvSource({"'', ana bo", "ana, bo", "bo, ana", "ana bo, ''"})
  void whoeverWantsItInPrivateIsNotCalledInTheRoom(String privately, String called)
      throws Exception {
    List<Shown.Said> told = handedOver(names(privately), alone);

    assertThat(to("room", told))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.loud()).isTrue())
        .allSatisfy(
            one -> assertThat(one.mentions()).containsExactlyInAnyOrderElementsOf(names(called)));
    for (String who : List.of("ana", "bo", "chidi")) {
      assertThat(to(who, told))
          .extracting(Shown.Said::body)
          .containsExactlyElementsOf(
              names(privately).contains(who)
                  ? to("room", told).map(Shown.Said::body).toList()
                  : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({"ana", "bo"})
  void whoWantsThatAndHasNoPrivateRoomIsCalledAllTheSame(String who) throws Exception {
    List<Shown.Said> told = handedOver(List.of(who), room);

    assertThat(told)
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.to()).isEqualTo("room"))
        .allSatisfy(one -> assertThat(one.mentions()).containsExactlyInAnyOrder("ana", "bo"));
  }

  private static List<String> names(String names) {
    return Stream.of(names.split(" ", -1)).filter(name -> !name.isEmpty()).toList();
  }

  private static Stream<Shown.Said> to(String whom, List<Shown.Said> told) {
    return told.stream().filter(one -> one.to().equals(whom));
  }

  /** What is told of the handover: a day ahead, and when it comes. */
  private List<Shown.Said> handedOver(List<String> privately, Place wished) throws Exception {
    List<Shown> shown = new ArrayList<>();
    try (Play play = new Play(PlayOptions.defaults())) {
      play.perform(new Step.Opens(Place.MAIN, List.of("ana", "bo", "chidi")));
      says(play, "ana", room, "!role create keys, term 2 weeks, announced 1 day ahead");
      says(play, "ana", room, "!vote yes");
      says(play, "bo", room, "!vote yes");
      says(play, "ana", room, "!close");
      for (String who : privately) {
        says(play, who, wished, "!remind me privately");
      }
      play.perform(new Step.Moves(new Clock.At(LocalDateTime.of(2026, 12, 14, 12, 0))));
      shown.addAll(
          play.perform(new Step.Moves(new Clock.At(LocalDateTime.of(2026, 12, 16, 12, 0)))));
    }
    return shown.stream()
        .filter(Shown.Said.class::isInstance)
        .map(Shown.Said.class::cast)
        .filter(one -> Invisible.shown(one.body()).contains("passes from Ana to Bo"))
        .toList();
  }

  private static void says(Play play, String who, Place where, String words) throws Exception {
    play.perform(new Step.Says(who, where, words));
  }
}

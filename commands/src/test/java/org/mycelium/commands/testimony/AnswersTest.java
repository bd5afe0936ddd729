package org.mycelium.commands.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "room > room",
        "room, public > room public",
        "room and public > room public",
        "just the room > room",
        "only in our room > room",
        "solo la sala > room",
        "solo en la asamblea > room",
        "room, not public > room",
        "room but not public > room",
        "room and not federation > room",
        "not public, room > room",
        "room yes, public no > room",
        "sala, no público > room",
        "sala pero no federación > room",
        "everyone > room federation public",
        "Everybody! > room federation public",
        "todos > room federation public",
        "todas > room federation public",
        "todo el mundo > room federation public",
        "all, not public > room federation",
        "everyone except public > room federation",
        "todos menos público > room federation"
      })
  void whoMayReadItIsReadAsPeopleSayIt(String said, String reaches) {
    assertThat(Answers.reaches(said)).contains(reaches(reaches));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "nadie", "none", "no one"})
  void nobodyMayReadIt(String said) {
    assertThat(Answers.reaches(said)).contains(Set.of());
  }

  /** Nobody's consent is guessed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "not public or federation",
        "room no public yes",
        "room public no",
        "not public",
        "my sister",
        "yes",
        "room, my sister"
      })
  void whatIsNotClearIsAskedAgain(String said) {
    assertThat(Answers.reaches(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Sí",
        "ok",
        "no",
        "tell a story",
        "a story",
        "Contar una historia.",
        "nada"
      })
  void whatOnlySaysThatThereIsAStoryIsNone(String said) {
    assertThat(Answers.noStory(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes, we can.", "Tell a story they said, and I did."})
  void whatTellsOneIsOne(String said) {
    assertThat(Answers.noStory(said)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"name, true", "Con mi nombre, true", "without, false", "anónima, false"})
  void byNameOrNotIsReadAsPeopleSayIt(String said, boolean named) {
    assertThat(Answers.named(said)).contains(named);
  }

  /** The question offers two things; who says yes to it might mean either. */
  @ParameterizedTest
  @ValueSource(strings = {"yes", "Sí.", "ok", "no", "No!", "my sister"})
  void aBareYesOrNoNamesNobodyAndHidesNobody(String said) {
    assertThat(Answers.named(said)).isEmpty();
  }

  private static Set<Reach> reaches(String keys) {
    return Stream.of(keys.split(" ", -1))
        .map(key -> Reach.of(key).orElseThrow())
        .collect(Collectors.toSet());
  }
}

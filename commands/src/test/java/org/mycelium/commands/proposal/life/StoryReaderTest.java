package org.mycelium.commands.proposal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.Line;

/** What a proposal would replace, as people write it. */
final class StoryReaderTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static StoryReader read(String head, String body) {
    return StoryReader.of(new Line(head, body, NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rent the bakery instead of cooking at home because of the stairs | Rent the bakery | cooking at home | of the stairs
          Rent the bakery, instead of cooking at home                      | Rent the bakery | cooking at home | ''
          Rent the bakery - INSTEAD OF: cooking, because it is dear        | Rent the bakery | cooking         | it is dear
          Alquilar el horno en lugar de cocinar porque hay escaleras       | Alquilar el horno | cocinar       | hay escaleras
          Alquilar el horno en vez de cocinar                              | Alquilar el horno | cocinar       | ''
          Bake in place of buying instead of begging                       | Bake            | buying instead of begging | ''
          """)
  void tellsATitleFromWhatItReplaces(String line, String title, String instead, String because) {
    StoryReader parts = read(line, "");
    assertThat(parts.title()).isEqualTo(title);
    assertThat(StoryReader.tell(parts.words(), "").story()).contains(new Story(instead, because));
  }

  @ParameterizedTest
  @CsvSource({
    "Rent the bakery",
    "Instead of this one the other",
    "Swap seeds instead of",
    "Swap seeds instead of -",
    "Fight insteadofism"
  })
  void leavesOtherTitlesAlone(String line) {
    StoryReader parts = read(line, "");
    assertThat(parts.title()).isEqualTo(line);
    assertThat(StoryReader.tell(parts.words(), "").story()).isEmpty();
  }

  @Test
  void takesALineOfTheTextAndNoOther() {
    StoryReader.Told told =
        StoryReader.tell("", "It has an oven.\n Instead of: three kitchens\nInstead of: talk");
    assertThat(told.story()).contains(new Story("three kitchens", ""));
    assertThat(told.text()).isEqualTo("It has an oven.\nInstead of: talk");
  }

  @Test
  void losesNoWordsOfTheTextWhenTheFirstLineSaidIt() {
    StoryReader.Told told = StoryReader.tell("three kitchens", "Instead of: talk");
    assertThat(told.story()).contains(new Story("three kitchens", ""));
    assertThat(told.text()).isEqualTo("Instead of: talk");
  }

  @Test
  void saysWhatDoesNotFitIntoALine() {
    assertThat(new Story("x".repeat(200), "y".repeat(200)).obstacle()).isEmpty();
    assertThat(new Story("x", "y".repeat(201)).obstacle())
        .isEqualTo(Optional.of(new Story.TooLong(201, 200)));
  }

  @Test
  void takesLittleTimeForTextMadeToBeSlow() {
    String slow = " instead of ".repeat(5_000) + "\n " + ", ".repeat(30_000);
    StoryReader parts = read("Bake" + slow.replace('\n', ' '), slow);
    assertThat(StoryReader.tell(parts.words(), parts.body()).story()).isPresent();
  }
}

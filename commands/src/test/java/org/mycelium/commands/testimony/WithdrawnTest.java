package org.mycelium.commands.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;

/** What of "withdraw ..." is about a story. */
final class WithdrawnTest {
  private static final Moment NOON =
      new Moment(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  @ParameterizedTest
  @ValueSource(strings = {"T1", "story T1", "the story T1", "historia T1", "la historia T1"})
  void aStoryIsTakenBackByItsNumber(String words) {
    assertThat(TestimonyGrammar.withdrawn(Line.of(words, NOON)))
        .contains(
            new Reading.Understood(
                new TestimonyCommand.Withdraw(Optional.of(new TestimonyNo(1)), Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"story", "historia"})
  void whichStoryIsAskedFor(String words) {
    assertThat(TestimonyGrammar.withdrawn(Line.of(words, NOON)))
        .contains(new Reading.Problem(new TestimonyMessage.HowToWithdraw()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vote", "P3 proposal", "my vote on P3", "", "3", "la propuesta P1"})
  void votesAndProposalsAreNone(String words) {
    assertThat(TestimonyGrammar.withdrawn(Line.of(words, NOON))).isEmpty();
  }
}

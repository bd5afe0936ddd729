package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes no",
        "no yes",
        "yes, no",
        "yes/no",
        "yes or no?",
        "yes but no",
        "yes abstain",
        "yes yes no",
        "yes no, it is too dear",
        "sí no",
        "sí y no",
        "Sí, NO",
        "a favor en contra",
        "n y",
        "block yes",
        "yes 🙃 no",
        "yes > no",
        "no -> yes",
        "sí pero no",
        "👍 👎"
      })
  void answersThatContradictEachOtherAreFound(String words) {
    assertThat(TwoAnswers.in(words)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "yes yes",
        "no, no, no",
        "yes ok",
        "yes 😂",
        "yes :) no time to write more",
        "sí de acuerdo",
        "yes no objection",
        "no objection",
        "no yes would be too dear",
        "abstain no time to read it",
        "block no ramp for wheelchairs",
        "no y gracias",
        "rent it, yes or no"
      })
  void anAnswerAndItsReasonContradictNothing(String words) {
    assertThat(TwoAnswers.in(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes\nno", "yes: no", "yes - no.", "sí — no", "yes: block"})
  void nothingButAnswersIsNoReason(String written) {
    assertThat(TwoAnswers.inAll(written)).isPresent();
  }

  /** "Porque sí" is why one does what needs no reason. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "yes\nyes",
        "no porque sí",
        "yes because no",
        "yes: no harm",
        "yes\nno ramp"
      })
  void aReasonThatSaysMoreIsAReason(String written) {
    assertThat(TwoAnswers.inAll(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes no", "no yes", "sí abstención"})
  void whatIsKeptOfBothIsReadAsBothAgain(String words) {
    assertThat(TwoAnswers.in(words).map(TwoAnswers::together).flatMap(TwoAnswers::in))
        .isEqualTo(TwoAnswers.in(words));
  }
}

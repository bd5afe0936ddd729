package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;

final class YesOrNoTest {
  private static final Moment NOON =
      new Moment(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Yes!",
        "YES.",
        " sí ",
        "Sí, ",
        "¡Sí!",
        "ok",
        "Vale",
        "👍",
        "👍🏽",
        "confirmo",
        "sí, gracias",
        "si por favor",
        "claro que sí",
        "¡Claro que sí, muchas gracias!",
        "Sí, claro.",
        "yes please",
        "Yes, thanks!",
        "yes, of course, thank you"
      })
  void saysYes(String words) {
    assertThat(YesOrNo.of(Line.of(words, NOON))).contains(YesOrNo.YES);
    assertThat(YesOrNo.alone(Line.of(words, NOON))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "No.", "nope", "cancelar", "👎", "¡No!", "no, gracias", "no thanks"})
  void saysNo(String words) {
    assertThat(YesOrNo.of(Line.of(words, NOON))).contains(YesOrNo.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes sealed", "Sellado.", "cuéntala", "tell"})
  void confirmsOneKindOfQuestion(String words) {
    assertThat(YesOrNo.of(Line.of(words, NOON))).isEqualTo(Optional.empty());
    assertThat(YesOrNo.alone(Line.of(words, NOON))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes?",
        "yes because of the stairs",
        "sí, pero mañana",
        "yes, thanks to Bo",
        "sí no",
        "y si",
        "gracias",
        "please",
        "si puedo, gracias",
        "yes please wait",
        "yes P3",
        "P3 yes",
        "3 yes",
        "no\nbut later",
        "abstain",
        "1",
        "bike",
        "yesyesyesyesyesyesyesyesyesyesyesyesyesyesyes"
      })
  void saysMoreOrSomethingElse(String words) {
    assertThat(YesOrNo.alone(Line.of(words, NOON))).isFalse();
  }
}

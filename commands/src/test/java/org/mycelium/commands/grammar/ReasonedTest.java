package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes | yes |",
        "yes because it is near | yes | it is near",
        "yes, because it is near | yes | it is near",
        "Yes Because: it is near | Yes | it is near",
        "sí porque está cerca | sí | está cerca",
        "block: the stairs | block | the stairs",
        "block: because the stairs | block | the stairs",
        "block : the stairs | block | the stairs",
        "no — too far | no | too far",
        "no—too far | no | too far",
        "no - too far | no | too far",
        "yes P3 because of P2 - and P1 | yes P3 | P2 - and P1",
        "👍 because why not: really | 👍 | why not: really",
        "yes because | yes |",
        "because | '' |",
        "yes-ish | yes-ish |",
        "yes, but who brings it? | yes, but who brings it? |",
        "I think that we should all say yes here because | I think that we should all say yes here"
            + " because |",
        "'' | '' |",
      })
  void takesAReasonApart(String head, String words, String reason) {
    Reasoned said = Reasoned.split(new Line(head, "", Spoken.WEDNESDAY_NOON));
    assertThat(said.words()).isEqualTo(words);
    assertThat(said.reason().orElse(null)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes | '' | true",
        "no! | '' | true",
        "no because it starts at six | '' | true",
        "no, because it starts at six | and ends at nine | true",
        "no - because it starts at six | '' | true",
        "no: porque empieza a las seis | '' | true",
        "👍 because why not | '' | true",
        "no | because it starts at six | true",
        "no - it starts at six | '' | false",
        "yes: I saw it | '' | false",
        "sí — lo vi | '' | false",
        "no | it starts at six | false",
        "'' | '' | true",
      })
  void tellsAReasonThatIsSaidFromTalk(String head, String body, boolean isSaid) {
    assertThat(Reasoned.isSaid(new Line(head, body, Spoken.WEDNESDAY_NOON))).isEqualTo(isSaid);
  }

  @Test
  void takesTheLinesBelowForTheReason() {
    assertThat(
            Reasoned.split(new Line("yes", "because it\nis near", Spoken.WEDNESDAY_NOON)).reason())
        .contains("it\nis near");
    assertThat(Reasoned.split(new Line("yes: it", "is near", Spoken.WEDNESDAY_NOON)).reason())
        .contains("it\nis near");
  }
}

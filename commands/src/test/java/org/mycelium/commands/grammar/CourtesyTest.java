package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CourtesyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 please | 12",
        "E4, por favor! | E4",
        "comida, muchas gracias | comida",
        "yes please, thank you very much. | yes",
        "for thanksgiving | for thanksgiving",
        "gracias | gracias",
        "please call Bo | please call Bo"
      })
  void isTakenOffTheEndAlone(String said, String meant) {
    assertThat(Courtesy.without(said)).isEqualTo(meant);
  }
}

package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnaskedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keys because I travel | keys | true",
        "llaves porque me voy de viaje | llaves | true",
        "tesorería, lo siento | tesorería | false",
        "mesa por favor | mesa | false",
        "keys, sorry | keys | false",
        "keys please! | keys | false",
        "keys, sorry, I travel | keys | true",
        "keys (work) | keys | true",
        "keys - too much | keys | true",
        "because I travel | '' | true",
        "gracias | '' | false",
        "food-stewards | food-stewards | false",
        "porteros | porteros | false"
      })
  void takesWhatNobodyAskedForApart(String written, String words, boolean reason) {
    assertThat(Unasked.of(written)).isEqualTo(new Unasked(words, reason));
  }
}

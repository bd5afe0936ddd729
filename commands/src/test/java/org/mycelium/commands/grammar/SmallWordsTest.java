package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmallWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dues | The dues. | true",
        "cuotas de enero | las cuotas de enero | true",
        "the | a | false",
        "dues | fees | false",
        "+1 | -1 | false",
        "2 tyres | 3 tyres | false"
      })
  void nothingElseIsLeftOut(String one, String other, boolean same) {
    assertThat(SmallWords.without(one).equals(SmallWords.without(other))).isEqualTo(same);
  }
}

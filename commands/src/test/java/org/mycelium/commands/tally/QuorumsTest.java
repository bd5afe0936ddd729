package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumsTest {
  /** Columns: what is written; share and number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2 | 1/2+0",
        "2 / 4 | 1/2+0",
        "½ | 1/2+0",
        "50% | 1/2+0",
        "50 % | 1/2+0",
        "66.6% | 333/500+0",
        "33,3 % | 333/1000+0",
        "100% | 1/1+0",
        "50 por ciento | 1/2+0",
        "half | 1/2+0",
        "Half of us | 1/2+0",
        "two thirds | 2/3+0",
        "two-thirds of all members | 2/3+0",
        "a third | 1/3+0",
        "three quarters | 3/4+0",
        "dos tercios | 2/3+0",
        "la mitad | 1/2+0",
        "un tercio de los miembros |",
        "una tercera parte | 1/3+0",
        "two sevenths |",
        "8 | 0/1+8",
        "at least 8 people | 0/1+8",
        "al menos 8 personas | 0/1+8",
        "1/3 and 5 | 1/3+5",
        "5 + 1/3 | 1/3+5",
        "la mitad y 5 | 1/2+5",
        "none | 0/1+0",
        "Ninguno | 0/1+0",
        "sin quórum | 0/1+0",
        "0 | 0/1+0",
        "3/2 |",
        "1/0 |",
        "101% |",
        "-1 |",
        "5 and 6 |",
        "1/2 and 1/3 |",
        "1234567 |",
        "1/2/3 |",
        "many |",
        "'' |",
      })
  void readsWhatPeopleWrite(String text, String quorum) {
    assertThat(Quorums.read(text).map(Quorum::canonical).orElse(null)).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource({
    "2/3, 2/3",
    "two thirds, 2/3",
    "⅔, 2/3",
    "0/5, 0/1",
    "999999/999999, 1/1",
    "1/9999999,",
    "8,"
  })
  void readsFractions(String text, String fraction) {
    assertThat(Fractions.read(text).map(Fraction::toString).orElse(null)).isEqualTo(fraction);
  }
}

package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          132         | en | 132
          132         | es | 132
          0           | en | 0
          007         | en | 7
          +5          | en | 5
          -5          | en | -5
          −5          | en | -5
          12.5        | en | 12.5
          12.5        | es | 12.5
          12,5        | en | 12.5
          12,5        | es | 12.5
          1,234       | en | 1234
          1,234       | es | 1.234
          1.234       | en | 1.234
          1.234       | es | 1234
          0.125       | es | 0.125
          1.234,5     | en | 1234.5
          1,234.5     | es | 1234.5
          1,234,567   | es | 1234567
          1.234.567   | en | 1234567
          1 234 567,8 | es | 1234567.8
          1'234       | en | 1234
          1,23,456    | en | 123456
          1,00,000.5  | es | 100000.5
          ３２         | en | 32
          ١٬٢٣٤٫٥     | es | 1234.5
          ١٫٢٣٤       | es | 1.234
          ٣٢          | en | 32
          """)
  void readsWhatPeopleMean(String written, Locale language, BigDecimal value) {
    assertThat(Decimals.read(written, language)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "many",
        "1e9",
        "1.2.3",
        "1,23,45",
        "12,345,67",
        "1.234,567.8",
        "12 34",
        "5.",
        ".5",
        "1/2",
        "0x10",
        "1,234 567",
        "--5",
        "5%",
        "NaN",
        "11111111111111111111111111111111111111111"
      })
  void readsNothingElse(String written) {
    assertThat(Decimals.read(written, Locale.ENGLISH)).isEmpty();
  }

  @Property
  void neverThrows(@ForAll String written) {
    assertThat(Decimals.read(written, Locale.ENGLISH)).isNotNull();
  }

  @Property
  void readsEveryWholeNumberBack(@ForAll long number) {
    assertThat(Decimals.read(Long.toString(number), Locale.ENGLISH))
        .contains(BigDecimal.valueOf(number));
  }
}

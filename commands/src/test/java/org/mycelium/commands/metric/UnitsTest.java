package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  @ParameterizedTest
  @CsvSource({
    "households, 2,   households",
    "households, 1,   household",
    "Households, 1.0, household",
    "households, 0,   households",
    "households, 1.5, households",
    "horas,      1,   hora",
    "DÍAS,       1,   día",
    "raciones,   1,   ''",
    "raciones,   7,   raciones",
    "kg,         1,   kg",
    "ms,         1,   ms",
    "people,     1,   person"
  })
  void ofOneNothingIsSaidInTheFormOfMany(String unit, BigDecimal value, String said) {
    assertThat(Units.of(unit, value)).isEqualTo(said);
  }
}

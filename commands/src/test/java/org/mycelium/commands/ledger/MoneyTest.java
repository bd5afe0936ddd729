package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Tender EUR = new Tender("EUR");

  private static Money eur(long units) {
    return new Money(EUR, units);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "4500, 50, 4550, 4450",
    "-1, 1, 0, -2",
    "9223372036854775806, 1, 9223372036854775807, 9223372036854775805",
    "-9223372036854775807, 1, -9223372036854775806, -9223372036854775808",
    "9223372036854775807, 0, 9223372036854775807, 9223372036854775807"
  })
  void addsAndSubtractsUpToTheLastUnitThatFits(long some, long more, long sum, long rest) {
    assertThat(eur(some).plus(eur(more))).isEqualTo(eur(sum));
    assertThat(eur(some).minus(eur(more))).isEqualTo(eur(rest));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 1",
    "1, 9223372036854775807",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -1",
    "-9223372036854775808, -9223372036854775808"
  })
  void aSumThatDoesNotFitIsNone(long some, long more) {
    assertThatThrownBy(() -> eur(some).plus(eur(more))).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "-9223372036854775808, 1",
    "0, -9223372036854775808",
    "9223372036854775807, -1",
    "-2, 9223372036854775807"
  })
  void aDifferenceThatDoesNotFitIsNone(long some, long less) {
    assertThatThrownBy(() -> eur(some).minus(eur(less))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theSmallestOfAllAmountsHasNoOpposite() {
    assertThat(eur(Long.MAX_VALUE).negated()).isEqualTo(eur(-Long.MAX_VALUE));
    assertThatThrownBy(() -> eur(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currenciesAreNeverAddedNorCompared() {
    Money yen = new Money(new Tender("JPY"), 1);
    assertThatThrownBy(() -> eur(1).plus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> eur(1).minus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> eur(1).exceeds(yen)).isInstanceOf(IllegalArgumentException.class);
  }
}

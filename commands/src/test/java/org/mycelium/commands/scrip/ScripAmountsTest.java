package org.mycelium.commands.scrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

class ScripAmountsTest {
  private static ScripTerms terms(long limit, long most) {
    return new ScripTerms(2, limit, most, 0, Duration.ZERO);
  }

  private static ScripAccount account(long balance, long received) {
    return new ScripAccount(new MemberNo(1), balance, received, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "20, 40, 0, 20",
    "20, 40, 5, 25",
    "20, 40, 20, 40",
    "20, 40, 21, 40",
    "20, 20, 5, 20",
    "20, 40, 9223372036854775807, 40",
    "1000000000000, 1000000000000, 9223372036854775807, 1000000000000"
  })
  void aLimitGrowsToTheMostAndHoweverMuchWasReceivedNoFurther(
      long limit, long most, long received, long grown) {
    assertThat(terms(limit, most).limitOf(received)).isEqualTo(grown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 20",
    "-20, 0, 0",
    "-21, 0, 0",
    "5, 5, 30",
    "9223372036854775767, 9223372036854775807, 9223372036854775807"
  })
  void whatCanBePaidIsCountedExactly(long balance, long received, long most) {
    assertThat(account(balance, received).canPay(terms(20, 40))).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "4611686018427387802, 0, true",
    "4611686018427387803, 0, true",
    "4611686018427387804, 0, false",
    "0, 4611686018427387804, false"
  })
  void anAccountTakesNoMoreThanCanBeCounted(long balance, long received, boolean takes) {
    assertThat(account(balance, received).canReceive(100)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807, 0", "9223372036854775768, 9223372036854775807"})
  void whatCannotBeCountedIsNotCountedWrong(long balance, long received) {
    assertThatThrownBy(() -> account(balance, received).canPay(terms(20, 40)))
        .isInstanceOf(ArithmeticException.class);
  }
}

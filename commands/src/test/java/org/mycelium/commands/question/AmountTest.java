package org.mycelium.commands.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.explanation.Currency;

/** Prices beside options, and the form in which a decision pins them. */
final class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oven=400           | oven  | 400",
        "oven = 400 EUR     | oven  | 400 EUR",
        "oven: €12.50       | oven  | 12.5 EUR",
        "oven (1,200)       | oven  | 1200",
        "paint 150 euros    | paint | 150 EUR",
        "repair day=8 hours | repair day | 8 h",
      })
  void readsAPriceBesideAName(String written, String name, String cost) {
    Amount.Costed costed = Amount.Costed.read(written);
    assertThat(costed.name()).isEqualTo(name);
    assertThat(costed.cost().map(a -> (a.figure().toPlainString() + " " + a.unit()).strip()))
        .contains(cost);
  }

  /** Columns: as written; what it is; in which languages that is doubted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.400 EUR    | 1400    | en",
        "1,400 EUR    | 1400    | es",
        "3.000        | 3000    | en",
        "1.400,50 EUR | 1400.5  | ''",
        "1,400.50 EUR | 1400.5  | ''",
        "1 400 EUR    | 1400    | ''",
        "1.40 EUR     | 1.4     | ''",
        "1,4 EUR      | 1.4     | ''",
        "1.234.567    | 1234567 | ''",
      })
  void doubtsWhatIsThousandsToSomeOnly(String written, String figure, String doubted) {
    Amount amount = Amount.read(written).orElseThrow();
    assertThat(amount.figure()).isEqualByComparingTo(figure);
    assertThat(amount.doubtfulIn(Locale.ENGLISH)).isEqualTo(doubted.equals("en"));
    assertThat(amount.doubtfulIn(Locale.of("es"))).isEqualTo(doubted.equals("es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.500 EUR", "1234.567", "12,3456", "1.40.0"})
  void whatIsFinerThanCentsIsNoAmount(String written) {
    assertThat(Amount.read(written)).isEmpty();
  }

  @Test
  void saysBothWaysToWriteWhatIsDoubted() {
    assertThat(Amount.read("1.400 EUR").orElseThrow().ways()).containsExactly("1400", "1.40");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"oven", "room 4", "oven=0", "oven=-5", "oven=0.0001", "oven=4 of these", "=4"})
  void aNameIsNoPrice(String written) {
    assertThat(Amount.Costed.read(written).cost()).isEmpty();
  }

  @Test
  void aPurseIsPinnedAndReadAgain() {
    Terms terms =
        Terms.buying(
            Method.EQUAL_SHARES,
            new Purse(new Currency(2, "EUR"), 100_050, List.of(40_000L, 70_000L)));
    assertThat(terms.canonical())
        .isEqualTo("selection/1(equal-shares,seats=1,purse=EUR.2.100050.40000+70000)");
    assertThat(Terms.fromCanonical(terms.canonical())).contains(terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selection/1(approval,seats=1,purse=EUR.2.100.40)",
        "selection/1(pav,seats=1,none,purse=EUR.2.100.40)",
        "selection/1(pav,seats=2,purse=EUR.2.100.40)",
        "selection/1(pav,seats=1,purse=EUR.2.0.40)",
        "selection/1(pav,seats=1,purse=EUR.2.100.0)",
        "selection/1(pav,seats=1,purse=EUR.2.0100.40)",
      })
  void whatBuysNothingIsNotRead(String canonical) {
    assertThat(Terms.fromCanonical(canonical)).isEqualTo(Optional.empty());
  }
}

package org.mycelium.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReadingTest {
  private static final List<Tender> NONE = List.of();

  private static MoneyReading read(String written, String language) {
    return MoneyReading.read(written, Locale.of(language), NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45 EUR | en | EUR | 4500",
        "45EUR | en | EUR | 4500",
        "EUR 45 | en | EUR | 4500",
        "€45.50 | en | EUR | 4550",
        "45,50 € | es | EUR | 4550",
        "45,50 euros | en | EUR | 4550",
        "1.200 EUR | es | EUR | 120000",
        "1,200 eur | en | EUR | 120000",
        "1 200,05 EUR | es | EUR | 120005",
        "1'200.50 CHF | en | CHF | 120050",
        "1,00,000 INR | en | INR | 10000000",
        "١٬٢٠٠٫٥٠ EUR | en | EUR | 120050",
        "١٢٫٥ EUR | es | EUR | 1250",
        "45,- EUR | en | EUR | 4500",
        "45.– € | es | EUR | 4500",
        "20 EUR and 50 cents | en | EUR | 2050",
        "20 euros 5 cents | en | EUR | 2005",
        "20 euros con 50 céntimos | es | EUR | 2050",
        "€20 50c | en | EUR | 2050",
        "500 JPY | en | JPY | 500",
        "1.5 KWD | en | KWD | 1500",
        "0.01 GBP | en | GBP | 1",
        "４５ EUR | en | EUR | 4500"
      })
  void readsAmountsAsPeopleWriteThem(String written, String language, String code, long units) {
    assertThat(read(written, language))
        .isEqualTo(new MoneyReading.Exact(new Money(new Tender(code), units)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | MISSING",
        "a lot | NO_NUMBER",
        "EUR | NO_NUMBER",
        "1e9 EUR | NO_NUMBER",
        "20² EUR | NO_NUMBER",
        "45 | NO_CURRENCY",
        "45 EURO$ | UNKNOWN_CURRENCY",
        "45 XYZ | UNKNOWN_CURRENCY",
        "45 bitcoin | UNKNOWN_CURRENCY",
        "$45 | SHARED_SIGN",
        "45 pesos | SHARED_SIGN",
        "0 EUR | NOT_POSITIVE",
        "-45 EUR | NOT_POSITIVE",
        "0.001 EUR | TOO_FINE",
        "1.200 EUR | TOO_FINE",
        "45.5 JPY | TOO_FINE",
        "10000000000.01 EUR | HUGE",
        "99999999999999999999999999 EUR | HUGE",
        "EUR 45 USD | NO_NUMBER",
        "=45 EUR | NO_NUMBER",
        "1,00,00 EUR | NO_NUMBER",
        "20.10 EUR and 50 cents | NO_NUMBER",
        "20 JPY and 50 cents | TOO_FINE"
      })
  void saysWhatIsWrongWithAnAmount(String written, MoneyReading.Problem problem) {
    assertThat(read(written, "en"))
        .isInstanceOfSatisfying(
            MoneyReading.Wrong.class, wrong -> assertThat(wrong.problem()).isEqualTo(problem));
  }

  @Test
  void takesTheUsualCurrencyOnlyWhereNoneIsWritten() {
    Tender euro = new Tender("EUR");
    assertThat(MoneyReading.read("45", Locale.ENGLISH, List.of(euro)))
        .isEqualTo(new MoneyReading.Exact(new Money(euro, 4500)));
    assertThat(MoneyReading.read("45 USD", Locale.ENGLISH, List.of(euro)))
        .isEqualTo(new MoneyReading.Exact(new Money(new Tender("USD"), 4500)));
    assertThat(MoneyReading.read("45", Locale.ENGLISH, List.of(euro, new Tender("USD"))))
        .isEqualTo(new MoneyReading.Wrong(MoneyReading.Problem.NO_CURRENCY, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "try", "Cup", "pen", "mop", "top"})
  void anEverydayWordIsNoCurrencyUnlessItIsInTheBooksOrInCapitals(String word) {
    Tender meant = Tender.read(word).orElseThrow();
    MoneyReading.Exact amount = new MoneyReading.Exact(new Money(meant, 2000));
    assertThat(MoneyReading.read("20 " + word, Locale.ENGLISH, List.of(new Tender("EUR"))))
        .isEqualTo(
            new MoneyReading.Wrong(
                MoneyReading.Problem.ORDINARY_WORD, word.toLowerCase(Locale.ROOT)));
    assertThat(MoneyReading.read("20 " + word, Locale.ENGLISH, List.of(meant))).isEqualTo(amount);
    assertThat(MoneyReading.read("20 " + meant.code(), Locale.ENGLISH, NONE)).isEqualTo(amount);
  }
}

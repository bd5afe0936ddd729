package org.mycelium.commands.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.scrip.Scrip;
import org.mycelium.commands.scrip.ScripTerms;

/** Which part of what is written is its price. */
final class PriceTest {
  private static final Scrip HOURS =
      new Scrip("hours", new ScripTerms(2, 20_00, 20_00, 10_00, Duration.ofDays(7)), true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "haircuts, 1 hour              | haircuts              | 1 hour",
        "haircuts for 1 hour           | haircuts              | 1 hour",
        "haircuts; 30 min each         | haircuts              | 30 min each",
        "eggs, €2.50                   | eggs                  | €2.50",
        "eggs, 2,50 EUR/kg             | eggs                  | 2,50 EUR/kg",
        "bread, cheese, free           | bread, cheese         | free",
        "pan, gratis                   | pan                   | gratis",
        "\"bread, 2 hours\" 5 EUR      | bread, 2 hours        | 5 EUR",
        "bread, 2 loaves               | bread, 2 loaves       | ``",
        "a room for 2 people           | a room for 2 people   | ``",
        "haircuts, 5                   | haircuts, 5           | ``",
        "weeding, -2 hours             | weeding, -2 hours     | ``"
      })
  void takesOnlyWhatIsUnmistakable(String written, String words, String price) {
    assertThat(Price.of(written, Optional.of(HOURS))).isEqualTo(new Price(words, price));
  }

  @Test
  void knowsNoScripWhereThereIsNone() {
    assertThat(Price.of("haircuts, 1 hour", Optional.empty()))
        .isEqualTo(new Price("haircuts, 1 hour", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "1 hour, true",
    "90 minutes, true",
    "1.5 h, true",
    "1 hour each, false",
    "1.2345 hours, false",
    "0 hours, false",
    "99999999999999999999 hours, false",
    "5 EUR, false",
    "free, false"
  })
  void canBePaidInScripOnlyToThePoint(String price, boolean payable) {
    assertThat(Price.payable(price, HOURS, Locale.ENGLISH)).isEqualTo(payable);
  }
}

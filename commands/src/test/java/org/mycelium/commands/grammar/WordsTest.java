package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "Sí, si",
    "si\u0301, si",
    "ÑANDÚ, nandu",
    "ＶＯＴＥ, vote",
    "v\u200Bo\u202Et\uFEFFe, vote",
    "٣３, 33",
    "½, 1/2",
    "👍🏽, 👍",
    "❤\uFE0F, ❤",
    "'  a \u00A0\t b  ', a b",
    "y\u0336e\u0336s, y~e~s",
    "≠, =~",
    "\u3164, ''",
  })
  void foldsWhatLooksTheSame(String text, String folded) {
    assertThat(Words.fold(text)).isEqualTo(folded);
  }

  @Test
  void trimsInvisibleCharactersAtTheEndsOnly() {
    assertThat(Words.trim("\uFEFF\u00A0 a\u200Db \u202C\u3000")).isEqualTo("a\u200Db");
    assertThat(Words.trim("\u200B\u2800")).isEmpty();
  }

  @Test
  void shortensWithoutCuttingACharacterInTwo() {
    assertThat(Words.shorten("ab👍", 3)).isEqualTo("ab…");
    assertThat(Words.shorten("ab👍", 4)).isEqualTo("ab👍");
  }
}

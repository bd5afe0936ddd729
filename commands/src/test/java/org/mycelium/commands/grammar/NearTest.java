package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {
  @ParameterizedTest
  @CsvSource({
    "vote, vote, 0",
    "vote, voe, 1",
    "vote, votes, 1",
    "vote, bote, 1",
    "vote, voet, 1",
    "vote, ovet, 2",
    "propose, prpoos, 2",
    "'', abc, 3",
  })
  void countsSlips(String a, String b, int slips) {
    assertThat(Near.distance(a, b, 5)).isEqualTo(slips);
    assertThat(Near.distance(b, a, 5)).isEqualTo(slips);
  }

  @Test
  void doesNotCountBeyondTheBound() {
    assertThat(Near.distance("a".repeat(60_000), "b", 2)).isEqualTo(3);
    assertThat(Near.distance("abc", "xyz", 1)).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "vote, vote",
    "voet, vote",
    "propsoe, propose",
    "pro, propose",
    "de, ",
    "xx, ",
    "decisons, decisions",
    "decisio, decision",
    "zzzz, ",
  })
  void findsTheNearest(String word, String nearest) {
    List<String> words = List.of("vote", "propose", "decision", "decisions");
    assertThat(Near.nearest(word, words).orElse(null)).isEqualTo(nearest);
  }
}

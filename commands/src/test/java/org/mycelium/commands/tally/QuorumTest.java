package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuorumTest {
  private static Quorum quorum(String canonical) {
    return Quorum.fromCanonical(canonical).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1/2+0, 15, 7, false",
    "1/2+0, 15, 8, true",
    "15/100+0, 10, 1, false",
    "15/100+0, 10, 2, true",
    "0/1+0, 10, 0, true",
    "0/1+3, 10, 2, false",
    "0/1+3, 10, 3, true",
    "1/2+7, 10, 6, false",
    "1/2@no, 10, 6, ",
    "1/2+0@4a90, 15, 1, false",
    "1/2+0@4a90, 15, 2, true",
    "1/2+0@0l, 15, 0, false",
    "1/2+0@0l, 15, 1, true",
    "0/1+0@0l, 15, 0, true",
    "1/2+3@4l, 15, 2, false",
  })
  void isMetByAsManyAsItAsksForAndNoFewer(
      String canonical, int electorate, int voted, Boolean met) {
    assertThat(Quorum.fromCanonical(canonical).map(q -> q.isMet(voted, electorate)).orElse(null))
        .isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2+0", "0/1+12", "1/3+5", "1/2+0@12a90", "1/2+0@12l", "2/3+1@0a7l"})
  void isReadAsItIsWritten(String canonical) {
    assertThat(quorum(canonical).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1/2",
        "1/2+",
        "1/0+1",
        "3/2+0",
        "-1/2+0",
        "1/2+0@",
        "1/2+0@12",
        "1/2+0@12a0",
        "1/2+0@a90",
        "1/2+0@12la90",
        "1/2+0 "
      })
  void whatIsNotWrittenSoIsNone(String text) {
    assertThat(Quorum.fromCanonical(text)).isEmpty();
  }

  @Test
  void isAShareOfThoseWhoCount() {
    Quorum active = quorum("1/2+0").among(new Quorum.Among(12, 90, true));
    assertThat(active.needed(100)).isEqualTo(6);
    assertThat(active.rebased(3).needed(100)).isEqualTo(2);
    assertThat(active.rebased(3).canonical()).isEqualTo("1/2+0@3a90");
    assertThat(quorum("0/1+4").among(new Quorum.Among(2, 90, true)).needed(100)).isEqualTo(4);
  }

  @Test
  void asksForSomethingByAShareOrByANumber() {
    assertThat(Quorum.NONE.asks()).isFalse();
    assertThat(quorum("1/2+0").asks()).isTrue();
    assertThat(quorum("0/1+1").asks()).isTrue();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new Quorum(Fraction.HALF, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quorum.Among(-1, 90, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quorum.Among(1, -1, false))
        .isInstanceOf(IllegalArgumentException.class);
    // Of everybody one says nothing.
    assertThatThrownBy(() -> new Quorum.Among(1, 0, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> quorum("1/2+0").rebased(3)).isInstanceOf(RuntimeException.class);
    assertThat(new Quorum.Among(0, 0, false).base()).isZero();
  }
}

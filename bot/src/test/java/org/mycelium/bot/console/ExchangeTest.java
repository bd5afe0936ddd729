package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.console.transcript.Block;

final class ExchangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bo + ✅                      | bo + ✅                              | true",
        "bo + ✅                      | chidi + ✅                           | false",
        "room> So far ... voted       | room> So far 2 of 3 voted           | true",
        "room> So far ... voted       | room> So far 2 of 3 voted twice     | false",
        "room> ...                    | room> anything                      | true",
        "room> ... no ... yes         | room> no yes                        | false",
        "room> write `!vote no ...`   | room> write `!vote no because`      | true",
        "room> a...a                  | room> a                             | false",
      })
  void takesThreeDotsForAnythingWithinALine(String expected, String came, boolean agrees) {
    Exchange exchange = exchange(List.of(List.of(came)), List.of(expected));

    assertThat(exchange.asExpected()).isEqualTo(agrees);
  }

  @Test
  void takesALineOfThreeDotsForTheRestOfAMessage() {
    List<String> card = List.of("room> P1 · Buy a bike", "", "      Ana proposes.", "      Vote.");

    assertThat(exchange(List.of(card), List.of("room> P1 ...", "      ...")).asExpected()).isTrue();
    assertThat(exchange(List.of(card), List.of("room> P1 ...", "  ...", "  Vote.")).asExpected())
        .isTrue();
    assertThat(exchange(List.of(card), List.of("room> P1 ...", "  ...", "  Nope.")).asExpected())
        .isFalse();
    assertThat(exchange(List.of(card), List.of("room> P1 ...")).asExpected()).isFalse();
  }

  @Test
  void anythingNotExpectedIsADifference() {
    assertThat(exchange(List.of(List.of("bo + ✅")), new String[0]).asExpected()).isFalse();
    assertThat(exchange(List.of(), "bo + ✅").asExpected()).isFalse();
    assertThat(exchange(List.of(), new String[0]).asExpected()).isTrue();
  }

  @Test
  void saysWhereItDiffersInWordsAnyoneCanRead() {
    Exchange exchange =
        exchange(
            List.of(List.of("bo + ✅"), List.of("room> Passed.", "      yes 2")),
            "bo + ✅",
            "room> Did not pass.");

    assertThat(exchange.difference())
        .isEqualTo(
            """
            line 7: bo: /vote yes
              expected:
                room> Did not pass.
              but the bot said:
                room> Passed.
                      yes 2""");
  }

  @Test
  void recordsWhatCameAndKeepsWhatFitted() {
    Exchange exchange =
        new Exchange(
            7, List.of("bo: /vote yes"), List.of(List.of("room> P1 is open"), List.of("bo + ✅")));
    exchange.add(new Block.Expected(8, List.of("room> P1 ...")));
    exchange.add(new Block.Expected(9, List.of("bo + ❌")));
    exchange.add(new Block.Remark(10, List.of("")));

    assertThat(exchange.recorded()).containsExactly("bo: /vote yes", "room> P1 ...", "bo + ✅", "");
  }

  private static Exchange exchange(List<List<String>> came, String... expected) {
    Exchange exchange = new Exchange(7, List.of("bo: /vote yes"), came);
    for (String line : expected) {
      exchange.add(new Block.Expected(8, List.of(line)));
    }
    return exchange;
  }

  private static Exchange exchange(List<List<String>> came, List<String> expected) {
    Exchange exchange = new Exchange(7, List.of("bo: /vote yes"), came);
    exchange.add(new Block.Expected(8, expected));
    return exchange;
  }
}

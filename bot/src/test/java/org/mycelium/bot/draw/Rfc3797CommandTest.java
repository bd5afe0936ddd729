package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;

final class Rfc3797CommandTest {
  private static final String[] EXAMPLE = {
    "draw",
    "rfc3797",
    "--pool",
    "25",
    "--count",
    "10",
    "--source",
    "9319",
    "--source",
    "2 5 12 8 10",
    "--source",
    "9 18 26 34 41 45"
  };

  @Test
  void printsTheOrderOfTheRfcsExample() {
    Outcome outcome = draw(with(EXAMPLE, "--json"));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith(
            "{\"key\":\"9319./2.5.8.10.12./9.18.26.34.41.45./\","
                + "\"selected\":[17,7,2,16,25,23,8,24,19,13],");
  }

  @Test
  void saysInWordsWhatWasHashedAndHowMuchChanceItTakes() {
    assertThat(draw(EXAMPLE).out().lines())
        .startsWith(
            "Key: 9319./2.5.8.10.12./9.18.26.34.41.45./",
            "Every choice of 10 from 25 can only come out if the sources hold at least 22 bits of"
                + " chance.",
            "    1. number 17, by 990DD0A5692A029A98B5E01AA28F3459")
        .hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "--pool 0 --count 1 --source 1, --pool must be from 1 to 65535",
    "--pool 5 --count 6 --source 1, '--count must be from 1 to the size of the pool, 5'",
    "--pool 5 --count 2 --source ..., 'nothing can be drawn from the source \"...\": give whole'",
    "--pool 5 --count 2, Missing required option",
    "'', Missing required options"
  })
  void wrongUseIsExplained(String line, String said) {
    Outcome outcome = draw(("draw rfc3797 " + line).strip().split(" ", -1));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("deploy/mycelium draw rfc3797: " + said);
  }

  @Test
  void drawAloneSaysWhatThereIs() {
    Outcome outcome = draw("draw");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("deploy/mycelium draw: what should it do? There are announce, commit, make");
  }

  @Test
  void aMisspeltDrawIsNamed() {
    assertThat(draw("draw", "rfc3979").err())
        .startsWith("deploy/mycelium draw: there is no \"rfc3979\". Did you mean \"rfc3797\"?");
  }

  @Test
  void helpReachesIt() {
    assertThat(draw("help", "draw", "rfc3797").out())
        .startsWith("Usage: deploy/mycelium draw rfc3797");
  }

  private static Outcome draw(String... arguments) {
    return Outcome.of(DrawCommand::in, Map.of(), arguments);
  }

  private static String[] with(String[] arguments, String more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }
}

package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.vote.VoteGrammar;

/** The largest message a homeserver takes, made as awkward as we could think of. */
class BoundsTest {
  private static final int BYTES = 64 * 1024;

  /** About the longest line that most commands take. */
  private static final int LONG_LINE = 3_900;

  /** Ten times what it takes; in the square of the length it would be minutes. */
  private static final Duration WELL_UNDER = Duration.ofMillis(200);

  private static final int TRIES = 20;

  private static final Parser PARSER = new Parser(Features.GRAMMAR, Spoken.BOT, VoteGrammar.BARE);

  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "/",
          "!",
          "@bot ",
          "/propose ",
          "/propose x\n",
          "/vote ",
          "/vote yes ",
          "/vote yes\n",
          "/extend ",
          "/decisions ",
          "/settings ",
          "/p",
          "Mycelium Bot: ",
          "[Mycelium Bot](",
          "yes ");

  private static final List<String> REPEATED =
      List.of(
          "x",
          " ",
          "\u200B",
          "\u00A0",
          "\n",
          "/",
          "!",
          "@",
          "@bot ",
          "[",
          "](",
          ",",
          ", ",
          ".",
          "! ",
          "--for 3d ",
          "--x ",
          ", for 3d",
          "for ",
          " - ",
          "—",
          ": ",
          "because ",
          "rule: x\n",
          "for: 3d\n",
          "P3 ",
          "3",
          "1d",
          "1 december ",
          "friday ",
          "e\u0301\u0323",
          "\u0323\u0301",
          "\uFDFA",
          "\u202E",
          "👩‍🌾",
          "\uD83D",
          "ﬁ",
          "a1",
          "'",
          "\"",
          "` ",
          "\r",
          "\t",
          "=");

  static Stream<String> messages() {
    return BEGINNINGS.stream()
        .flatMap(start -> REPEATED.stream().map(part -> start + fill(part) + "z"));
  }

  /** What people write between the parts of a command, and parts of which there can be many. */
  private static final List<String> PARTS =
      List.of(
          ", ",
          "; ",
          " ",
          "x ",
          "1 ",
          "2 EUR ",
          "and ",
          "y ",
          "con ",
          "for ",
          "in - ",
          "a:",
          "a=1, ",
          "\n",
          "yes ",
          "no, ",
          "(",
          "@bo ",
          "D1 ",
          "30-",
          "until friday, ");

  static Stream<String> commands() {
    return Features.GRAMMAR.stream().map(CommandSpec::name);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandReadsLongLinesInNoTime(String command) {
    for (String part : PARTS) {
      for (String start : List.of("/" + command + " ", "/" + command + " 3 for x ")) {
        for (String filling : List.of(fill(part), part.repeat(LONG_LINE / part.length()))) {
          Utterance utterance =
              new Utterance(start + filling + "z", true, false, true, Optional.empty());
          assertThat(best(utterance)).as(start + part).isLessThan(WELL_UNDER);
        }
      }
    }
  }

  private static String fill(String part) {
    return part.repeat(BYTES / part.getBytes(StandardCharsets.UTF_8).length);
  }

  /**
   * The best of some tries: a busy or a cold machine is slow now and then, a bad algorithm always.
   */
  @ParameterizedTest
  @MethodSource("messages")
  void readsTheLargestMessageInNoTime(String body) {
    List<Utterance> heard =
        List.of(
            new Utterance(body, true, false, true, Optional.empty()),
            new Utterance(body, false, true, false, Optional.empty()),
            new Utterance(
                "",
                true,
                false,
                false,
                Optional.of(
                    new Utterance.Structured("propose", Map.of("title", body, "for", body)))));
    for (Utterance utterance : heard) {
      assertThat(best(utterance)).isLessThan(WELL_UNDER);
    }
  }

  private static Duration best(Utterance utterance) {
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < TRIES && best.compareTo(WELL_UNDER) >= 0; i++) {
      long start = System.nanoTime();
      PARSER.read(utterance, Spoken.WEDNESDAY_NOON);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    return best;
  }
}

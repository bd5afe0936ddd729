package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.console.ConsoleCommand;

/** Whoever is handed a file that is no draw is told so, in words. */
final class DamagedFilesTest {
  @TempDir Path folder;

  static Stream<Arguments> damaged() {
    return Stream.of(
        Arguments.of("deep", "[".repeat(100_000), "is not JSON"),
        Arguments.of("deep inside", "{\"format\":" + "[".repeat(5_000), "is not JSON"),
        Arguments.of("deep members", "{\"a\":".repeat(100_000), "is not JSON"),
        Arguments.of("empty", "", "the whole: expected an object"),
        Arguments.of("blank", " \n ", "the whole: expected an object"),
        Arguments.of("null", "null", "the whole: expected an object"),
        Arguments.of("a number", "{\"format\":3}", "format: expected text"),
        Arguments.of("digits", "{\"format\":" + "9".repeat(2_000_000) + "}", "is not JSON"),
        Arguments.of("words", "drawn, honestly", "is not JSON, at line 1"),
        Arguments.of("twice", "{\"format\":\"a\",\"format\":\"b\"}", "is not JSON"),
        Arguments.of("more after it", "{} {}", "is not JSON"),
        Arguments.of("no draw", "{\"format\":\"mycelium/draw/1\"}", "announcement: expected"),
        Arguments.of("no panel", "{\"format\":\"mycelium/panel/1\"}", "quotas: expected"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void isToldWhatIsWrong(String name, String text, String told) throws Exception {
    expect(write(text.getBytes(StandardCharsets.UTF_8)), told);
  }

  @Test
  void isToldThatBytesAreNoText() throws Exception {
    expect(write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), "is not text in UTF-8");
  }

  @Test
  void isToldThatAFileIsFarTooLarge() throws Exception {
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    expect(huge, "is too large");
  }

  @Test
  void isToldThatARoundHasNoTime() throws Exception {
    Path talk =
        Files.write(
            folder.resolve("talk.transcript"),
            List.of(
                "room: ana, bo", "ana: /draw 1 from members for the keys, for 1h, with beacon"));
    Outcome.of(
        ConsoleCommand::new, Map.of(), "console", "--files", folder.toString(), talk.toString());
    String text = Files.readString(folder.resolve("draw-l1-announced.json"));
    String never =
        text.replaceFirst("\"period_s\":\\d+", "\"period_s\":2147483647")
            .replaceFirst("\"round\":\\d+", "\"round\":1099511627776");
    assertThat(never).isNotEqualTo(text);

    expect(write(never.getBytes(StandardCharsets.UTF_8)), "beacon.round: expected a round");
  }

  private Path write(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("file.json"), bytes);
  }

  private static void expect(Path file, String told) {
    Outcome outcome = Outcome.of(DrawCommand::in, Map.of(), "draw", "verify", file.toString());

    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.out() + outcome.err())
        .contains(told)
        .doesNotContain("should not have happened", "Exception", "\tat ");
  }
}

package org.mycelium.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

final class ProgramTest {
  /** Fails as it is told to. */
  private record Failing(Exception failure) implements Subcommand {
    @Override
    public CommandSpec spec() {
      return Spelling.of("water", "Waters the beds.", "water --db beds.db", Spelling.database());
    }

    @Override
    public int run(ParseResult given) throws Exception {
      throw failure;
    }
  }

  static Stream<Arguments> misuses() {
    return Stream.of(
        arguments("", "deploy/mycelium: what should it do? There are water, version."),
        arguments("watre", "deploy/mycelium: there is no \"watre\". Did you mean \"water\"?"),
        arguments("x", "deploy/mycelium: there is no \"x\". There are water, version."),
        arguments(
            "--verbos",
            "deploy/mycelium: there is no option \"--verbos\". Did you mean \"--verbose\"?"),
        arguments("water --bd b", "deploy/mycelium water: there is no option \"--bd\"."),
        arguments(
            "water --verbosee --db b",
            "deploy/mycelium water: there is no option \"--verbosee\". Did you mean \"--verbose\"?"),
        arguments("water --db b more", "deploy/mycelium water: there is no \"more\"."),
        arguments("water --db", "deploy/mycelium water: Missing required parameter for option"),
        arguments("water", "deploy/mycelium water: Missing required option: '--db=FILE'."),
        arguments("water --db b --db c", "deploy/mycelium water: option '--db' (FILE) should be"));
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void wrongUseIsExplainedWithAnExample(String line, String said) {
    Outcome outcome = run(line);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(said).contains("\nExample: deploy/mycelium ");
  }

  @Test
  void anOperatingErrorIsOneLineWithoutAStackTrace() {
    Outcome outcome =
        run("water --db b", new OperatingException("The tap is shut. Open it.", null));

    assertThat(outcome)
        .isEqualTo(new Outcome(1, "", "The tap is shut. Open it." + System.lineSeparator()));
  }

  @Test
  void verboseShowsWhereItFailed() {
    Outcome outcome =
        run("water --verbose --db b", new OperatingException("Shut.", new IOException("rust")));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("Shut." + System.lineSeparator())
        .contains("\tat org.mycelium.bot.cli.ProgramTest")
        .contains("Caused by: java.io.IOException: rust");
  }

  @Test
  void aBugAsksToBeReported() {
    Outcome outcome = run("water --db b", new IllegalStateException("no beds"));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("This should not have happened: java.lang.IllegalStateException: no beds.")
        .hasLineCount(1);
  }

  static List<String> questions() {
    return List.of("water --help", "water -h", "help water");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void helpIsShortAndEndsWithAnExample(String line) {
    Outcome outcome = run(line);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Usage: deploy/mycelium water [-h] --db=FILE")
        .contains("Waters the beds.")
        .contains("  1   It could not, or found a problem, and said which.")
        .endsWith("Example: deploy/mycelium water --db beds.db" + System.lineSeparator());
    assertThat(outcome.out().lines().count()).isLessThan(18);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void saysItsVersion(String line) {
    Outcome outcome = run(line);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Mycelium ").contains("Java " + Runtime.version());
  }

  @Test
  void theTerminalDoNotShowTheEnvironment() {
    Terminal terminal =
        new Terminal(
            System.out, System.err, Map.of("MYCELIUM_PASSWORD", "hunter2"), () -> Instant.EPOCH);

    assertThat(terminal.toString()).doesNotContain("hunter2");
  }

  private static Outcome run(String line) {
    return run(line, new IllegalStateException("ran"));
  }

  private static Outcome run(String line, Exception failure) {
    return Outcome.ofAll(
        s -> List.of(new Failing(failure), new VersionCommand(s)),
        Map.of(),
        line.isEmpty() ? new String[0] : line.split(" "));
  }
}

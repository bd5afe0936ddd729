package org.mycelium.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

final class ConfigTest {
  private static final String GOOD =
      """
      [homeserver]
      url = "https://matrix.example.org"
      user = "@mycelium:example.org"
      [bot]
      allow = ["@ana:example.org", "*:coop.example"]
      """;

  @TempDir Path folder;

  @Test
  void readsWhatIsThereAndFillsInTheRest() throws Exception {
    Config config = load(GOOD);

    assertThat(config.homeserver()).hasToString("https://matrix.example.org/");
    assertThat(config.user()).isEqualTo("@mycelium:example.org");
    assertThat(config.allow())
        .isEqualTo(new AllowList(Set.of("@ana:example.org"), Set.of("coop.example")));
    assertThat(config.database()).isEqualTo(folder.resolve("mycelium.db"));
    assertThat(config.language()).isEqualTo(Locale.ENGLISH);
    assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(config.log()).isEqualTo(Level.INFO);
  }

  @Test
  void readsEveryKey() throws Exception {
    Config config =
        load(
            GOOD
                + """
                database = "/var/lib/mycelium/house.db"
                language = "es-MX"
                zone = "America/Mexico_City"
                log = "debug"
                answers = 0
                """);

    assertThat(config.answers()).isZero();
    assertThat(config.database()).isEqualTo(Path.of("/var/lib/mycelium/house.db"));
    assertThat(config.language()).isEqualTo(Locale.forLanguageTag("es-MX"));
    assertThat(config.zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
    assertThat(config.log()).isEqualTo(Level.DEBUG);
  }

  @Test
  void theEnvironmentOverridesHowMuchIsLogged() throws Exception {
    assertThat(load(GOOD, Map.of("MYCELIUM_LOG", "warn")).log()).isEqualTo(Level.WARN);

    assertThat(problems(GOOD, Map.of("MYCELIUM_LOG", "wran")))
        .containsExactly(
            "environment, MYCELIUM_LOG: \"wran\" is none of error, warn, info, debug."
                + " Did you mean \"warn\"?");
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        // A line that is added to a good file, and what is said of it.
        arguments(
            "databse = \"x.db\"",
            "[bot] has no \"databse\". Did you mean \"database\"? Example: database ="
                + " \"mycelium.db\""),
        arguments(
            "colour = 1",
            "[bot] has no \"colour\", only database, allow, language, zone, answers," + " log."),
        arguments("url = \"x\"", "url belongs below [homeserver]."),
        arguments(
            "zone = 2",
            "zone must be a text in quotes, not a number. Example: zone = \"Europe/Madrid\""),
        arguments(
            "zone = 2026-01-01",
            "zone must be a text in quotes, not a date or a time. Example: zone ="
                + " \"Europe/Madrid\""),
        arguments(
            "zone = \"Europe/Madird\"",
            "zone: there is no time zone \"Europe/Madird\": it is a continent and a city, or UTC."
                + " Did you mean \"Europe/Madrid\"? Example: zone = \"Europe/Madrid\""),
        arguments(
            "zone = \"mexico city\"",
            "zone: there is no time zone \"mexico city\": it is a continent and a city, or UTC."
                + " Did you mean \"America/Mexico_City\"? Example: zone = \"Europe/Madrid\""),
        arguments(
            "zone = \"+02:00\"",
            "zone: there is no time zone \"+02:00\": it is a continent and a city, or UTC."
                + " Example: zone = \"Europe/Madrid\""),
        arguments(
            "language = \"tlh\"",
            "language: the bot does not speak \"tlh\". It speaks en, es. Example: language ="
                + " \"en\""),
        arguments(
            "answers = \"many\"",
            "answers must be a whole number, not a text. Example: answers = 20"),
        arguments(
            "answers = -1",
            "answers: \"-1\" is no such number. It is 0 or more, and 0 means without limit."
                + " Example: answers = 20"),
        arguments(
            "log = \"loud\"",
            "log: \"loud\" is none of error, warn, info, debug. Example: log = \"info\""),
        arguments(
            "database = \"\"", "database: this names no file. Example: database = \"mycelium.db\""),
        arguments(
            "log = info",
            "this is not TOML, at column 10: Unexpected 'o', expected a newline or end-of-input."
                + " A line reads like this: log = \"info\""),
        arguments(
            "allow = []",
            "this is not TOML, at column 1: allow previously defined at line 5,"
                + " column 1. A line reads like this: allow = [\"@ana:example.org\","
                + " \"*:example.org\"]"),
        arguments("[homserver]", "there is no section [homserver]. Did you mean [homeserver]?"),
        arguments("[logging]", "there is no section [logging]. There are [homeserver] and [bot]."));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWithALineAndWhatWasMeant(String line, String said) throws Exception {
    assertThat(problems(GOOD + line)).containsExactly(folder + "/mycelium.toml, line 6: " + said);
  }

  static Stream<Arguments> required() {
    return Stream.of(
        arguments(
            "url",
            "\"matrix.example.org\"",
            "url: The homeserver's address must look like https://matrix.example.org"),
        arguments(
            "url",
            "\"http://matrix.example.org\"",
            "url: Plain http to matrix.example.org would show the token to everybody on the way:"
                + " use https"),
        arguments(
            "user",
            "\"mycelium\"",
            "user: \"mycelium\" is not a full Matrix id: \"@\", a name, \":\" and a server."),
        arguments("allow", "[]", "allow is empty: the bot would refuse every invitation."),
        arguments("allow", "\"*:a.org\"", "allow must be a list in brackets, not a text."),
        arguments("allow", "[7]", "allow must be a text in quotes, not a number."),
        arguments(
            "allow",
            "[\"*\"]",
            "allow: \"*\" would let any stranger pull the bot into rooms: name servers or users"),
        arguments(
            "allow",
            "[\"example.org\"]",
            "allow: \"example.org\" is neither a full Matrix id nor \"*:server\"."
                + " Did you mean \"*:example.org\"?"),
        arguments(
            "allow",
            "[\"@*:example.org\"]",
            "allow: \"@*:example.org\" is neither a full Matrix id nor \"*:server\"."
                + " Did you mean \"*:example.org\"?"),
        arguments(
            "allow",
            "[\"ana:example.org\"]",
            "allow: \"ana:example.org\" is neither a full Matrix id nor \"*:server\"."
                + " Did you mean \"@ana:example.org\"?"),
        arguments(
            "allow", "[\"?\"]", "allow: \"?\" is neither a full Matrix id nor \"*:server\"."));
  }

  @ParameterizedTest
  @MethodSource("required")
  void saysWhatIsWrongWithAValueThatMustBeThere(String key, String value, String said)
      throws Exception {
    String file = GOOD.replaceAll("(?m)^" + key + " = .*$", key + " = " + value);

    assertThat(problems(file))
        .singleElement()
        .asString()
        .contains("mycelium.toml, line ")
        .contains(": " + said + " Example: " + key + " = ");
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheFile() throws Exception {
    String file =
        """
        languge = "en"
        [homeserver]
        url = 7
        [bot]
        allow = ["*:example.org",
          "bo"]
        zone = "Nowhere"
        """;

    assertThat(problems(file))
        .extracting(problem -> problem.replaceAll("^.*toml(, line \\d+)?: (\\S+ \\S+).*", "$1 $2"))
        .containsExactly(
            ", line 1 \"languge\" stands",
            ", line 3 url must",
            ", line 6 allow: \"bo\"",
            ", line 7 zone: there",
            " [homeserver] lacks");
  }

  @Test
  void aBrokenLineDoesNotMakeItsKeyMissing() throws Exception {
    assertThat(problems(GOOD.replace("\"@mycelium:example.org\"", "@mycelium:example.org")))
        .singleElement()
        .asString()
        .contains("line 3: this is not TOML")
        .endsWith("A line reads like this: user = \"@mycelium:example.org\"");
  }

  @Test
  void aSectionIsNotAKey() throws Exception {
    assertThat(problems("homeserver = \"https://example.org\""))
        .first()
        .asString()
        .endsWith(
            "line 1: homeserver is a section, with its keys on the lines that follow. Example:"
                + " [homeserver] on one line, url = \"https://matrix.example.org\" on the next.");
  }

  static List<String> secrets() {
    return List.of(
        "password = \"hunter2\"",
        "password = hunter2",
        "access_token = \"hunter2\"",
        "MYCELIUM_TOKEN = \"hunter2\"",
        "[secrets]\nbot = \"hunter2\"");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void refusesASecretWithoutRepeatingIt(String line) throws Exception {
    List<String> problems = problems(GOOD + line);

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("line 6: ")
        .contains("does not belong in this file")
        .contains("MYCELIUM_PASSWORD")
        .doesNotContain("hunter2");
  }

  @Test
  void aFileThatCannotBeReadIsExplained() throws Exception {
    assertThat(problems(folder.resolve("none.toml")))
        .containsExactly(
            folder
                + "/none.toml: there is no such file. Copy deploy/mycelium.toml there and edit it,"
                + " or name another with --config FILE.");
    assertThat(problems(folder)).singleElement().asString().contains("cannot be read");
    Path latin =
        Files.write(folder.resolve("latin.toml"), "# ñ".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems(latin)).containsExactly(latin + ": this is not text in UTF-8.");
    Path large = Files.write(folder.resolve("large.toml"), new byte[(1 << 20) + 1]);
    assertThat(problems(large)).containsExactly(large + ": this is too large for a settings file.");
  }

  private Config load(String text) throws ConfigException, IOException {
    return load(text, Map.of());
  }

  private Config load(String text, Map<String, String> environment)
      throws ConfigException, IOException {
    return Config.load(Files.writeString(folder.resolve("mycelium.toml"), text), environment);
  }

  private List<String> problems(String text) throws IOException {
    return problems(text, Map.of());
  }

  private List<String> problems(String text, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("mycelium.toml"), text);
    return told(catchThrowableOfType(ConfigException.class, () -> Config.load(file, environment)));
  }

  private static List<String> problems(Path file) {
    return told(catchThrowableOfType(ConfigException.class, () -> Config.load(file, Map.of())));
  }

  private static List<String> told(ConfigException e) {
    return e.problems().stream().map(Problem::toString).toList();
  }
}

package org.mycelium.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.matrix.Secret;

final class CredentialTest {
  @TempDir Path folder;

  @Test
  void comesFromAVariable() throws Exception {
    assertThat(Credential.read(Map.of("MYCELIUM_PASSWORD", " a b ")))
        .isEqualTo(new Credential.Password(new Secret(" a b ")));
    assertThat(Credential.read(Map.of("MYCELIUM_TOKEN", "syt_x")))
        .isEqualTo(new Credential.Token(new Secret("syt_x")));
  }

  @Test
  void comesFromTheOnlyLineOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "pass word \n");

    assertThat(Credential.read(Map.of("MYCELIUM_PASSWORD_FILE", file.toString())))
        .isEqualTo(new Credential.Password(new Secret("pass word ")));
  }

  @Test
  void anEmptyVariableIsAsGoodAsNone() throws Exception {
    assertThat(Credential.read(Map.of("MYCELIUM_PASSWORD", "", "MYCELIUM_TOKEN", "syt_x")))
        .isEqualTo(new Credential.Token(new Secret("syt_x")));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            Map.of(), "environment: there is no secret to log in with. Set MYCELIUM_PASSWORD"),
        arguments(
            Map.of("MYCELIUM_PASSWORD", "hunter2", "MYCELIUM_TOKEN", "hunter2"),
            "environment: MYCELIUM_PASSWORD and MYCELIUM_TOKEN are all set: keep one of them."),
        arguments(
            Map.of("MYCELIUM_PASSWORD", " "),
            "environment, MYCELIUM_PASSWORD: this secret is empty."),
        arguments(
            Map.of("MYCELIUM_TOKEN", "hunter2 "),
            "environment, MYCELIUM_TOKEN: this is no access token"),
        arguments(
            Map.of("MYCELIUM_TOKEN_FILE", "/does/not/exist"),
            "environment, MYCELIUM_TOKEN_FILE: the file it names cannot be read"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefusedWithoutRepeatingIt(Map<String, String> environment, String said) {
    assertThat(refusal(environment)).startsWith(said).doesNotContain("hunter2");
  }

  @Test
  void aFileWithMoreThanTheSecretIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "hunter2\nand more\n");

    assertThat(refusal(Map.of("MYCELIUM_TOKEN_FILE", file.toString())))
        .isEqualTo(
            "environment, MYCELIUM_TOKEN_FILE: the file it names must hold the secret and nothing"
                + " else.");
  }

  @Test
  void neverShowsItself() throws Exception {
    assertThat(Credential.read(Map.of("MYCELIUM_PASSWORD", "hunter2")).toString())
        .doesNotContain("hunter2");
  }

  private static String refusal(Map<String, String> environment) {
    return catchThrowableOfType(ConfigException.class, () -> Credential.read(environment))
        .getMessage();
  }
}

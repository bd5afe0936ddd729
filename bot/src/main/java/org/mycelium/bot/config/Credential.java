package org.mycelium.bot.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mycelium.bot.input.Bounded;
import org.mycelium.bot.matrix.Secret;

/** What the bot shows the homeserver to prove who it is; only ever from the environment. */
public sealed interface Credential {
  /** No secret is longer. */
  int MAX_BYTES = 1 << 16;

  /** The environment's variables, of which exactly one is to be set. */
  List<String> VARIABLES =
      List.of(
          "MYCELIUM_PASSWORD", "MYCELIUM_PASSWORD_FILE", "MYCELIUM_TOKEN", "MYCELIUM_TOKEN_FILE");

  /** The account's password. */
  record Password(Secret secret) implements Credential {}

  /** An access token. */
  record Token(Secret secret) implements Credential {}

  /**
   * The one that is given: as a value, or as the name of a file whose only line it is, which is how
   * systemd and containers hand secrets over.
   *
   * @throws ConfigException if there is none, more than one, or one that cannot be
   */
  static Credential read(Map<String, String> environment) throws ConfigException {
    Map<String, String> given = new LinkedHashMap<>();
    for (String variable : VARIABLES) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        given.put(variable, value);
      }
    }
    if (given.isEmpty()) {
      throw problem(
          "environment",
          "there is no secret to log in with. Set MYCELIUM_PASSWORD to the bot's password (or"
              + " MYCELIUM_TOKEN to an access token), or MYCELIUM_PASSWORD_FILE to a file that"
              + " holds it.");
    }
    if (given.size() > 1) {
      throw problem(
          "environment", String.join(" and ", given.keySet()) + " are all set: keep one of them.");
    }
    Map.Entry<String, String> only = given.entrySet().iterator().next();
    String variable = only.getKey();
    String place = "environment, " + variable;
    String text = variable.endsWith("_FILE") ? onlyLine(place, only.getValue()) : only.getValue();
    if (text.isBlank()) {
      throw problem(place, "this secret is empty.");
    }
    return variable.contains("TOKEN")
        ? new Token(new Secret(token(place, text)))
        : new Password(new Secret(text));
  }

  private static String token(String place, String text) throws ConfigException {
    if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw problem(
          place,
          "this is no access token: one is made of letters, digits and signs, without spaces.");
    }
    return text;
  }

  private static String onlyLine(String place, String file) throws ConfigException {
    String text;
    try {
      text =
          Bounded.text(Path.of(file), MAX_BYTES)
              .orElseThrow(() -> problem(place, "the file it names is too large for a secret."))
              .replaceFirst("\\R+$", "");
    } catch (IOException | InvalidPathException e) {
      throw problem(place, "the file it names cannot be read (" + e + ").");
    }
    if (text.contains("\n")) {
      throw problem(place, "the file it names must hold the secret and nothing else.");
    }
    return text;
  }

  private static ConfigException problem(String place, String text) {
    return new ConfigException(List.of(new Problem(place, text)));
  }
}

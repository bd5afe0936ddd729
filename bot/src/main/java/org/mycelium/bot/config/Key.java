package org.mycelium.bot.config;

import org.jspecify.annotations.Nullable;

/**
 * What {@code mycelium.toml} may hold; {@code deploy/mycelium.toml} shows each with its meaning.
 */
enum Key {
  URL(
      "homeserver",
      "url",
      "the homeserver's client address",
      "\"https://matrix.example.org\"",
      null),
  USER("homeserver", "user", "the bot's full Matrix id", "\"@mycelium:example.org\"", null),
  DATABASE("bot", "database", "the bot's SQLite file", "\"mycelium.db\"", "mycelium.db"),
  ALLOW(
      "bot", "allow", "who may invite the bot", "[\"@ana:example.org\", \"*:example.org\"]", null),
  LANGUAGE("bot", "language", "the language of new assemblies", "\"en\"", "en"),
  ZONE("bot", "zone", "the time zone of new assemblies", "\"Europe/Madrid\"", "UTC"),
  ANSWERS(
      "bot",
      "answers",
      "how often one person is answered in one room within five minutes",
      "20",
      "20"),
  LOG("bot", "log", "how much the bot tells about its work", "\"info\"", "info");

  private final String section;
  private final String word;
  private final String meaning;
  private final String exampleValue;
  private final @Nullable String fallback;

  Key(String section, String word, String meaning, String exampleValue, @Nullable String fallback) {
    this.section = section;
    this.word = word;
    this.meaning = meaning;
    this.exampleValue = exampleValue;
    this.fallback = fallback;
  }

  /** The table it stands in. */
  String section() {
    return section;
  }

  /** Its name in that table. */
  String word() {
    return word;
  }

  /** A few words for the operator. */
  String meaning() {
    return meaning;
  }

  /** A line as it could stand in the file. */
  String example() {
    return word + " = " + exampleValue;
  }

  /** Whether it is written as a number, without quotes. */
  boolean isNumber() {
    return Character.isDigit(exampleValue.charAt(0));
  }

  /** The text to read if the file says nothing; null if it must say something. */
  @Nullable String fallback() {
    return fallback;
  }
}

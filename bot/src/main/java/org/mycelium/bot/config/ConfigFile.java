package org.mycelium.bot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * The TOML of {@code mycelium.toml}: gives values by {@link Key} and gathers what is wrong with
 * them, with lines. One reader, one thread.
 */
final class ConfigFile {
  private static final Pattern SECRET =
      Pattern.compile(
          "pass(word|wd|phrase)?|.*(password|token|secret).*", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final List<String> lines;
  private final TomlParseResult toml;
  private final List<Found> found = new ArrayList<>();

  private record Found(int line, String text) {}

  /**
   * @param name for messages
   * @param text what stands in it
   */
  ConfigFile(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
    this.toml = Toml.parse(text);
    toml.errors().forEach(this::notToml);
    for (String section : toml.keySet()) {
      inspect(section);
    }
  }

  /** All that is wrong, in the order of lines; what is missing comes last. */
  List<Problem> problems() {
    return found.stream()
        .sorted((a, b) -> Integer.compare(place(a), place(b)))
        .map(f -> new Problem(f.line == 0 ? name : name + ", line " + f.line, f.text))
        .distinct()
        .toList();
  }

  private static int place(Found f) {
    return f.line == 0 ? Integer.MAX_VALUE : f.line;
  }

  /**
   * The meaning of a text, or of its fallback; empty if there is a problem, which is then noted.
   *
   * @param meaning throws {@link IllegalArgumentException} with a sentence for the operator
   */
  <T> Optional<T> read(Key key, Function<String, T> meaning) {
    Object value = value(key);
    if (value == null) {
      return key.fallback() == null ? missing(key) : Optional.of(meaning.apply(key.fallback()));
    }
    return read(key, value, line(position(key)), meaning);
  }

  /** The meanings of a list's texts; empty as above, and if the list has no entries. */
  <T> Optional<List<T>> readAll(Key key, String whatIfEmpty, Function<String, T> meaning) {
    Object value = value(key);
    if (value == null) {
      return missing(key);
    }
    int line = line(position(key));
    if (!(value instanceof TomlArray array)) {
      wrong(key, line, key.word() + " must be a list in brackets, not " + kind(value) + ".");
      return Optional.empty();
    }
    if (array.isEmpty()) {
      wrong(key, line, key.word() + " is empty: " + whatIfEmpty);
      return Optional.empty();
    }
    List<T> meanings = new ArrayList<>();
    for (Object entry : array.toList()) {
      line = lineHolding(entry, line);
      read(key, entry, line, meaning).ifPresent(meanings::add);
    }
    return meanings.size() == array.size() ? Optional.of(meanings) : Optional.empty();
  }

  private <T> Optional<T> read(Key key, Object value, int line, Function<String, T> meaning) {
    if (key.isNumber() ? !(value instanceof Long) : !(value instanceof String)) {
      String expected = key.isNumber() ? "a whole number" : "a text in quotes";
      wrong(key, line, key.word() + " must be " + expected + ", not " + kind(value) + ".");
      return Optional.empty();
    }
    try {
      return Optional.of(meaning.apply(value.toString()));
    } catch (IllegalArgumentException e) {
      wrong(key, line, key.word() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Where a list's entry stands: the parser only tells where the one before ended. */
  private int lineHolding(Object entry, int from) {
    for (int line = from; line <= lines.size(); line++) {
      if (lines.get(line - 1).contains(entry.toString())) {
        return line;
      }
    }
    return from;
  }

  private <T> Optional<T> missing(Key key) {
    // A line that is broken, or a name that is wrong, is told already.
    if (!toml.hasErrors()) {
      found.add(
          new Found(
              0,
              "["
                  + key.section()
                  + "] lacks "
                  + key.word()
                  + ", "
                  + key.meaning()
                  + "."
                  + eg(key)));
    }
    return Optional.empty();
  }

  private void wrong(Key key, int line, String text) {
    // What the parser made of a broken line is not what was written.
    if (toml.errors().stream().noneMatch(error -> error.position().line() == line)) {
      found.add(new Found(line, text + eg(key)));
    }
  }

  private void notToml(TomlParseError error) {
    int line = error.position().line();
    String written = line <= lines.size() ? lines.get(line - 1) : "";
    String word = written.split("=", 2)[0].strip();
    if (SECRET.matcher(word).matches()) {
      secret(line, word);
      return;
    }
    String example = Key.URL.example();
    for (Key key : Key.values()) {
      example = key.word().equals(word) ? key.example() : example;
    }
    found.add(
        new Found(
            line,
            "this is not TOML, at column "
                + error.position().column()
                + ": "
                + error.getMessage()
                + ". A line reads like this: "
                + example));
  }

  private void inspect(String section) {
    Object value = toml.get(List.of(section));
    int line = line(toml.inputPositionOf(List.of(section)));
    if (SECRET.matcher(section).matches()) {
      secret(line, section);
    } else if (Sections.NAMES.contains(section)) {
      if (value instanceof TomlTable table) {
        inspect(section, table);
      } else {
        found.add(new Found(line, Sections.notASection(section)));
      }
    } else if (value instanceof TomlTable table) {
      found.add(new Found(line, Sections.unknown(section)));
      inspect(section, table);
    } else {
      found.add(new Found(line, Sections.outside(section)));
    }
  }

  private void inspect(String section, TomlTable table) {
    for (String word : table.keySet()) {
      int line = line(table.inputPositionOf(List.of(word)));
      if (SECRET.matcher(word).matches()) {
        secret(line, word);
      } else if (Sections.NAMES.contains(section) && !Sections.holds(section, word)) {
        found.add(new Found(line, Sections.unknownKey(section, word)));
      }
    }
  }

  private void secret(int line, String word) {
    found.add(
        new Found(
            line,
            Values.shown(word)
                + " looks like a secret, and a secret does not belong in this file, which gets"
                + " copied and shown around. Take it out, and set MYCELIUM_PASSWORD or"
                + " MYCELIUM_TOKEN in the bot's environment instead. If others could read this"
                + " file, change it at the homeserver too."));
  }

  private @Nullable Object value(Key key) {
    return toml.get(List.of(key.section())) instanceof TomlTable table
        ? table.get(List.of(key.word()))
        : null;
  }

  private @Nullable TomlPosition position(Key key) {
    return toml.inputPositionOf(List.of(key.section(), key.word()));
  }

  private static int line(@Nullable TomlPosition position) {
    return position == null ? 0 : position.line();
  }

  private static String eg(Key key) {
    return " Example: " + key.example();
  }

  private static String kind(Object value) {
    return switch (value) {
      case String _ -> "a text";
      case Long _, Double _ -> "a number";
      case Boolean _ -> "true or false";
      case TomlArray _ -> "a list";
      case TomlTable _ -> "a section";
      default -> "a date or a time";
    };
  }
}

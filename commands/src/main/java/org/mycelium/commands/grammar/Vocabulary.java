package org.mycelium.commands.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which word calls which command. */
final class Vocabulary {
  private final Map<String, CommandSpec> byWord = new LinkedHashMap<>();
  private final Map<String, CommandSpec> byKindred = new LinkedHashMap<>();

  /** Refuses a word that calls two commands, and one that could not be typed. */
  Vocabulary(List<CommandSpec> grammar) {
    for (CommandSpec spec : grammar) {
      add(spec.name(), spec);
    }
    for (CommandSpec spec : grammar) {
      spec.aliases().forEach(alias -> add(alias, spec));
    }
    for (CommandSpec spec : grammar) {
      spec.kindred().forEach(word -> addKindred(word, spec));
    }
  }

  private void add(String word, CommandSpec spec) {
    add(word, spec, byWord);
  }

  private void addKindred(String word, CommandSpec spec) {
    if (byWord.containsKey(Words.fold(word))) {
      throw new IllegalArgumentException(word + " calls a command by itself");
    }
    add(word, spec, byKindred);
  }

  private static void add(String word, CommandSpec spec, Map<String, CommandSpec> byWord) {
    String folded = Words.fold(word);
    if (!Word.callsCommand(folded)) {
      throw new IllegalArgumentException("no word for a command: " + word);
    }
    CommandSpec other = byWord.putIfAbsent(folded, spec);
    if (other != null && !other.equals(spec)) {
      throw new IllegalArgumentException(word + " calls " + other.name() + " and " + spec.name());
    }
  }

  /** The command this folded word calls. */
  Optional<CommandSpec> called(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** The command this folded word nearly calls, or probably means. */
  Optional<CommandSpec> nearly(String word) {
    CommandSpec kindred = byKindred.get(word);
    return kindred != null
        ? Optional.of(kindred)
        : Near.nearest(word, byWord.keySet()).flatMap(this::called);
  }
}

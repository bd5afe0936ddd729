package org.mycelium.commands.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which word calls which command. */
final class Vocabulary {
  private final Map<String, CommandSpec> byWord = new LinkedHashMap<>();

  /** Refuses a word that calls two commands, and one that could not be typed. */
  Vocabulary(List<CommandSpec> grammar) {
    for (CommandSpec spec : grammar) {
      add(spec.name(), spec);
    }
    for (CommandSpec spec : grammar) {
      spec.aliases().forEach(alias -> add(alias, spec));
    }
  }

  private void add(String word, CommandSpec spec) {
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

  /** The command this folded word nearly calls. */
  Optional<CommandSpec> nearly(String word) {
    return Near.nearest(word, byWord.keySet()).flatMap(this::called);
  }
}

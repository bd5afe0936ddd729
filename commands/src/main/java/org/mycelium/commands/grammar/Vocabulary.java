package org.mycelium.commands.grammar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which word calls which command. */
final class Vocabulary {
  private static final int MOST_SLIPS = 2;

  /** Words of fewer characters have too many neighbours. */
  private static final int FEW_CHARS = 4;

  /** From so many on there may be two slips; of seven letters they make "reveal" of a gift. */
  private static final int MANY_CHARS = 8;

  /** What many write for one another. */
  private static final String ALIKE = "bv";

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
        : Near.nearest(
                word, byWord.keySet().stream().filter(other -> isLikely(word, other)).toList())
            .flatMap(this::called);
  }

  /**
   * Whether a slip of the finger may have made a word of a command's. Slips seldom begin a word,
   * and in a short one they make too many others: coffee is no offer, and dog no log.
   */
  private static boolean isLikely(String word, String command) {
    if (command.startsWith(word)) {
      return true;
    }
    int slips = Near.distance(word, command, MOST_SLIPS);
    if (word.length() < FEW_CHARS) {
      return slips == 1
          && word.charAt(0) == command.charAt(0)
          && (command.length() > word.length() || hasSameLetters(word, command));
    }
    return word.charAt(0) == command.charAt(0)
        ? slips <= (word.length() < MANY_CHARS ? 1 : MOST_SLIPS)
        : slips <= 1 && (word.length() > FEW_CHARS || soundsAlike(word, command));
  }

  private static boolean hasSameLetters(String word, String other) {
    return Arrays.equals(word.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** "Botar" for "votar". */
  private static boolean soundsAlike(String word, String command) {
    return ALIKE.indexOf(word.charAt(0)) >= 0 && ALIKE.indexOf(command.charAt(0)) >= 0;
  }
}

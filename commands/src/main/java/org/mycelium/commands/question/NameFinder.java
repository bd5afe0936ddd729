package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.tally.Marks;

/** Which option somebody means, by number, by name, or nearly by name. */
final class NameFinder {
  private static final int MIN_PART_CHARS = 3;

  private final Selection selection;
  private final Map<String, Integer> byKey = new HashMap<>();

  /** No name has more words, and "ninguna de las anteriores" has four. */
  private int longestWords = 4;

  NameFinder(Selection selection) {
    this.selection = selection;
    for (int number : selection.numbers()) {
      String name = selection.name(number);
      if (!name.isEmpty()) {
        String key = OptionNames.key(name);
        byKey.put(key, number);
        longestWords = Math.max(longestWords, key.split(" ").length);
      }
    }
    withoutIds();
  }

  /** People go by their name or by their id, also where the card shows both. */
  private void withoutIds() {
    Map<String, Set<Integer>> likewise = new HashMap<>();
    for (int number : selection.numbers()) {
      for (String key : OptionNames.keysOfPerson(selection.name(number))) {
        likewise.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
      }
    }
    likewise.forEach(
        (key, numbers) -> {
          if (numbers.size() == 1) {
            byKey.putIfAbsent(key, numbers.iterator().next());
          }
        });
  }

  /** The option that these words name and no other; they come folded. */
  Optional<Integer> exactly(String words) {
    Integer named = byKey.get(OptionNames.key(words));
    if (named != null) {
      return Optional.of(named);
    }
    if (OptionNames.isNone(words)) {
      return Optional.of(Marks.NONE).filter(selection.numbers()::contains);
    }
    return OptionNames.number(words).filter(selection.numbers()::contains);
  }

  /** Those that could be meant: by a slip of the finger, or by a part of the name. */
  Set<Integer> find(String words) {
    Optional<Integer> exact = exactly(words);
    if (exact.isPresent()) {
      return Set.of(exact.get());
    }
    String key = OptionNames.key(words);
    Set<Integer> found = new TreeSet<>();
    if (key.length() < MIN_PART_CHARS) {
      return found;
    }
    byKey.forEach(
        (name, number) -> {
          if (name.startsWith(key) || (" " + name).contains(" " + key)) {
            found.add(number);
          }
        });
    if (found.isEmpty()) {
      Near.nearest(key, byKey.keySet().stream().sorted().toList())
          .map(byKey::get)
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * Words without commas taken apart into options: the longest that names one, and again. If that
   * does not work out, they stay as they are.
   */
  List<String> apart(String words) {
    String[] all = words.split(" ");
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < all.length; ) {
      int to = Math.min(all.length, from + longestWords);
      while (to > from && exactly(joined(all, from, to)).isEmpty()) {
        to--;
      }
      if (to == from) {
        // One slip among several names is still several names; a sentence is not.
        if (find(all[from]).isEmpty() && (parts.isEmpty() || all.length > 20)) {
          return List.of(words);
        }
        to = from + 1;
      }
      parts.add(joined(all, from, to));
      from = to;
    }
    return parts;
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}

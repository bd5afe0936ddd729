package org.mycelium.commands.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables of words that mean the same. */
final class WordTable {
  private WordTable() {}

  /**
   * What each word means.
   *
   * @param meanings one for each line
   * @param lines folded words that mean it, divided by commas if there is one and by blanks else
   */
  static <T> Map<String, T> of(List<T> meanings, List<String> lines) {
    Map<String, T> table = new HashMap<>();
    for (int i = 0; i < meanings.size(); i++) {
      String line = lines.get(i);
      for (String word : line.split(line.contains(",") ? "," : " ", -1)) {
        table.put(word, meanings.get(i));
      }
    }
    return Map.copyOf(table);
  }
}

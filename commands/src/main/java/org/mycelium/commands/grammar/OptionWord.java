package org.mycelium.commands.grammar;

import java.util.List;
import java.util.function.Predicate;

/**
 * How an option is written beside a command's text. Several may share a key: "for 3d" and "until
 * friday" both say when a vote closes.
 *
 * @param key what the value is kept under; also the option's name in problems
 * @param names words that mean nothing else, such as {@code quorum}: {@code --quorum 8} and a line
 *     {@code quorum: 8} are this option whatever follows
 * @param leads small words that may stand in any sentence, such as {@code for}: except after two
 *     dashes, they are this option only if a readable value follows
 * @param readable whether these words are a value; if no words are one, the option may stand alone
 * @param compact whether they are one so plainly that no comma before the lead is needed at the end
 *     of a title: "for 3d", not "for 3 days"
 * @param almost whether words after a comma or a colon that are no value were probably meant to be
 *     one, so that it is better to ask than to leave them in the text without a word
 * @param example the option as it can always be typed, such as {@code --quorum 1/2}
 */
public record OptionWord(
    String key,
    List<String> names,
    List<String> leads,
    Predicate<String> readable,
    Predicate<String> compact,
    Predicate<String> almost,
    String example) {
  /** Keeps its own copies, folded. */
  public OptionWord {
    names = names.stream().map(Words::fold).toList();
    leads = leads.stream().map(Words::fold).toList();
    if (names.isEmpty() && leads.isEmpty()) {
      throw new IllegalArgumentException(key + " has no word");
    }
  }

  /** Whether a folded word is one of its names. */
  boolean named(String word) {
    return names.contains(word);
  }

  /** Whether a folded word is one of its names or leads. */
  boolean calledBy(String word) {
    return names.contains(word) || leads.contains(word);
  }
}

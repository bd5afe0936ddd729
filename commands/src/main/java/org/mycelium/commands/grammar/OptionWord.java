package org.mycelium.commands.grammar;

import java.util.List;
import java.util.function.Function;
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
 * @param ending what is done where a value without a comma ends a text
 * @param alone whether words after a comma that begin with none of its words are this option all
 *     the same: "two thirds majority", "two seats"; takes a folded text
 * @param example the option as it can always be typed, such as {@code --quorum 1/2}
 */
public record OptionWord(
    String key,
    List<String> names,
    List<String> leads,
    Predicate<String> readable,
    Predicate<String> compact,
    Predicate<String> almost,
    Function<String, Fit> alone,
    Ending ending,
    String example) {
  /**
   * What is done where words end a text without a comma before them.
   *
   * @param asked whether these words, folded, are rather asked about than left in the text, since
   *     nobody could undo what comes of it
   * @param usual what says that they belong to the text, such as {@code --ballots open}
   */
  public record Ending(Predicate<String> asked, String usual) {
    /** They stay in the text. */
    static final Ending STAYS = new Ending(_ -> false, "");
  }

  /** How well words that begin with none of an option's words are that option. */
  public enum Fit {
    /** Not at all. */
    NONE,
    /** They were probably meant for it, so it is better to ask. */
    ALMOST,
    /** They are it behind another option, and nothing elsewhere: "2 days". */
    BESIDE,
    /** They are it, unless they are the last of a list: "consensus". */
    NAME,
    /** They can mean nothing else. */
    READS
  }

  /** One that is never written without its words. */
  public OptionWord(
      String key,
      List<String> names,
      List<String> leads,
      Predicate<String> readable,
      Predicate<String> compact,
      Predicate<String> almost,
      String example) {
    this(key, names, leads, readable, compact, almost, _ -> Fit.NONE, Ending.STAYS, example);
  }

  /** Keeps its own copies, folded. */
  public OptionWord {
    names = names.stream().map(Words::fold).toList();
    leads = leads.stream().map(Words::fold).toList();
    if (names.isEmpty() && leads.isEmpty()) {
      throw new IllegalArgumentException(key + " has no word");
    }
  }

  /** The same, also where it is written without its words. */
  public OptionWord orAlone(Function<String, Fit> fit) {
    return new OptionWord(key, names, leads, readable, compact, almost, fit, ending, example);
  }

  /** The same, asked about where it ends a text without a comma. */
  public OptionWord asking(Predicate<String> asked, String usual) {
    return new OptionWord(
        key, names, leads, readable, compact, almost, alone, new Ending(asked, usual), example);
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

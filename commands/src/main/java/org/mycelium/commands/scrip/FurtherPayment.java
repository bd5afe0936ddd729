package org.mycelium.commands.scrip;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * A second payment among the words of what a first one is for: "the garden, and chidi 3 hours", "3
 * to chidi". Taken for words, it would be lost, and its payer would believe it was made.
 */
final class FurtherPayment {
  private static final Pattern NUMBER =
      Pattern.compile("[-+−–]?[.,]?\\p{Nd}[\\p{Nd}.,'’:]*\\p{L}{0,3}[.,;]?");

  private static final List<String> TO = List.of("to", "a", "al", "para");

  /** A display name has seldom more words. */
  private static final int MAX_NAME_WORDS = 3;

  /** Between a number and the "to" behind it: "3 hours to chidi". */
  private static final int MAX_UNIT_WORDS = 2;

  private FurtherPayment() {}

  /**
   * Whether there is one.
   *
   * @param words not quoted ones, in which all may be named
   * @param member whether a member is called so
   */
  static boolean in(String words, Predicate<String> member) {
    List<String> parts = Arrays.asList(Words.trim(words).split("[\\s\\p{Z}]+", -1));
    for (int i = 0; i < parts.size(); i++) {
      if (NUMBER.matcher(parts.get(i)).matches()
          && (named(parts, i, -1, member) || paidTo(parts, i, member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean paidTo(List<String> parts, int number, Predicate<String> member) {
    for (int at = number + 1; at <= number + 1 + MAX_UNIT_WORDS && at < parts.size(); at++) {
      if (TO.contains(Words.fold(parts.get(at)))) {
        return named(parts, at, 1, member);
      }
    }
    return false;
  }

  /** Whether the words next to this one are a name. */
  private static boolean named(
      List<String> parts, int beside, int direction, Predicate<String> member) {
    for (int many = 1; many <= MAX_NAME_WORDS; many++) {
      int first = direction < 0 ? beside - many : beside + 1;
      if (first < 0 || first + many > parts.size()) {
        return false;
      }
      String name =
          String.join(" ", parts.subList(first, first + many)).replaceFirst("[,;.:]+$", "");
      if (!name.isEmpty() && member.test(name)) {
        return true;
      }
    }
    return false;
  }
}

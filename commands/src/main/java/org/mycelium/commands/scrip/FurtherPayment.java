package org.mycelium.commands.scrip;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;

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
   * @param words not quoted ones, as many as a payment may have
   * @param members those who take part; each is looked at once
   */
  static boolean in(String words, List<Member> members) {
    List<String> paid = paid(List.of(Words.trim(words).split("[\\s\\p{Z}]+", -1)));
    Set<String> ids = paid.stream().filter(Meant::isId).map(Meant::id).collect(Collectors.toSet());
    Set<String> names =
        paid.stream()
            .filter(name -> !Meant.isId(name))
            .map(Meant::bare)
            .collect(Collectors.toSet());
    return !paid.isEmpty()
        && members.stream()
            .anyMatch(
                member ->
                    ids.contains(member.matrixId())
                        || names.contains(Meant.localpart(member.matrixId()))
                        || names.contains(Words.fold(member.chosenName())));
  }

  /** What may be names of those who would be paid, beside each number. */
  private static List<String> paid(List<String> words) {
    Set<String> names = new HashSet<>();
    for (int number = 0; number < words.size(); number++) {
      if (!NUMBER.matcher(words.get(number)).matches()) {
        continue;
      }
      for (int many = 1; many <= MAX_NAME_WORDS; many++) {
        names.add(name(words, number - many, many));
      }
      int last = Math.min(number + 1 + MAX_UNIT_WORDS, words.size() - 1);
      int to =
          IntStream.rangeClosed(number + 1, last)
              .filter(at -> TO.contains(Words.fold(words.get(at))))
              .findFirst()
              .orElse(words.size());
      for (int many = 1; many <= MAX_NAME_WORDS; many++) {
        names.add(name(words, to + 1, many));
      }
    }
    names.remove("");
    return List.copyOf(names);
  }

  private static String name(List<String> words, int first, int many) {
    return first < 0 || first + many > words.size()
        ? ""
        : String.join(" ", words.subList(first, first + many)).replaceFirst("[,;.:]{1,9}$", "");
  }
}

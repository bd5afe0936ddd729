package org.mycelium.commands.vote;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;

/**
 * What stands behind somebody's answer in a list of votes. Pure.
 *
 * @param before the words between the answer and "because", or to the end if there is no such word
 * @param told the words after it; may be empty
 */
record RollReason(String before, String told) {
  private static final Pattern BECAUSE =
      Pattern.compile("(?iu)(?<=^|[\\s,.:])(?:because|porque|bc|pq|xq)(?=$|[\\s,:])");
  private static final Pattern MARKS = Pattern.compile("^[\\s\\p{Punct}]{1,9}|[\\s,.;:!?]{1,9}$");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int LONGEST_ANSWER_WORDS = 6;

  /** The votes of one list are short; of a longer text no more words are looked at. */
  private static final int MAX_WORDS = 200;

  static RollReason of(String vote, Roll.Answers answers) {
    Matcher because = BECAUSE.matcher(vote);
    boolean led = because.find();
    String head = led ? vote.substring(0, because.start()) : vote;
    return new RollReason(
        withoutAnswer(Words.trim(head), answers), led ? vote.substring(because.end()) : "");
  }

  private static String withoutAnswer(String head, Roll.Answers answers) {
    List<String> words = words(head);
    for (int length = Math.min(LONGEST_ANSWER_WORDS, words.size()); length >= 1; length--) {
      if (answers.exactly(String.join(" ", words.subList(0, length)))) {
        return String.join(" ", words.subList(length, words.size()));
      }
    }
    return head;
  }

  /** Every run of up to so many words, without the marks around it. */
  static Stream<String> runs(String text, int most) {
    List<String> words = words(text);
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 1, Math.min(words.size(), from + most))
                    .mapToObj(to -> bare(words.subList(from, to))));
  }

  /** The last words of a text, up to so many of them. */
  static Stream<String> ends(String text, int most) {
    List<String> words = words(text);
    return IntStream.range(Math.max(0, words.size() - most), words.size())
        .mapToObj(from -> bare(words.subList(from, words.size())));
  }

  private static String bare(List<String> words) {
    return MARKS.matcher(String.join(" ", words)).replaceAll("");
  }

  private static List<String> words(String text) {
    String trimmed = Words.trim(text);
    return trimmed.isEmpty() ? List.of() : BLANK.splitAsStream(trimmed).limit(MAX_WORDS).toList();
  }
}

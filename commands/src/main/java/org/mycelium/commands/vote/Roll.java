package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Called;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.text.Message;

/**
 * Who voted how, as a recorder writes it: "ana yes, eli no", "yes: ana, eli; no: fay", "ana: bike >
 * trailer". Pure.
 */
final class Roll {
  private static final Pattern CLAUSES = Pattern.compile("[;\\n]");
  private static final Pattern NAMES =
      Pattern.compile("(?iu)\\s{0,9}(?:[,&+]|(?<=\\s)(?:and|y|e)(?=\\s))\\s{0,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST_NAME_WORDS = 6;
  private static final int MOST_ANSWER_WORDS = 6;

  private final Called called;
  private final Predicate<String> isAnswer;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Meant> known = new HashMap<>();

  private Roll(Called called, Predicate<String> isAnswer) {
    this.called = called;
    this.isAnswer = isAnswer;
  }

  /** What came of reading one. */
  sealed interface Read {
    /** These are their votes, in the order they were written. */
    record Votes(List<Line> lines) implements Read {}

    /** It cannot be read. */
    record Unclear(Message why) implements Read {}
  }

  /**
   * A vote of somebody.
   *
   * @param answer as written, untrusted
   */
  record Line(Member voter, String answer) {}

  /**
   * Reads who voted how.
   *
   * @param isAnswer whether these words are a vote on the proposal
   */
  static Read read(String written, Called called, Predicate<String> isAnswer) {
    Roll roll = new Roll(called, isAnswer);
    for (String clause : CLAUSES.split(written, -1)) {
      String words = Words.trim(clause.replaceFirst("[\\s,]{1,9}$", ""));
      if (!words.isEmpty() && !roll.clause(words)) {
        return new Read.Unclear(roll.problem(words));
      }
    }
    return new Read.Votes(roll.lines);
  }

  private boolean clause(String words) {
    return withColon(words)
        || each(words)
        || one(words).map(lines::add).orElse(false)
        || answerFirst(words);
  }

  /** "ana: yes", "ana, eli: yes", "yes: ana, eli". */
  private boolean withColon(String words) {
    int colon = words.indexOf(": ");
    int tight = words.contains("@") ? -1 : words.indexOf(':');
    int at = colon >= 0 ? colon : tight;
    if (at <= 0 || at + 1 >= words.length()) {
      return false;
    }
    String left = Words.trim(words.substring(0, at));
    String right = Words.trim(words.substring(at + 1));
    return people(left).map(found -> add(found, right)).orElse(false)
        || people(right).map(found -> add(found, left)).orElse(false);
  }

  /** "ana yes, eli no": only if every part is somebody's vote. */
  private boolean each(String words) {
    String[] parts = words.split(",", -1);
    List<Line> found = new ArrayList<>();
    for (String part : parts) {
      one(Words.trim(part)).ifPresent(found::add);
    }
    return parts.length > 1 && found.size() == parts.length && lines.addAll(found);
  }

  /** "ana yes": the longest name that leaves an answer. */
  private Optional<Line> one(String words) {
    String[] all = words.split("\\s+", -1);
    for (int length = Math.min(MOST_NAME_WORDS, all.length - 1); length >= 1; length--) {
      int end = end(words, length);
      if (who(words.substring(0, end)) instanceof Meant.One(Member member)) {
        return Optional.of(new Line(member, Words.trim(words.substring(end))));
      }
    }
    return Optional.empty();
  }

  /** "yes ana, eli". */
  private boolean answerFirst(String words) {
    String[] all = words.split("\\s+", -1);
    for (int length = Math.min(MOST_ANSWER_WORDS, all.length - 1); length >= 1; length--) {
      int end = end(words, length);
      String answer = words.substring(0, end);
      Optional<List<Member>> found = people(Words.trim(words.substring(end)));
      if (found.isPresent() && isAnswer.test(answer)) {
        return add(found.get(), answer);
      }
    }
    return false;
  }

  private boolean add(List<Member> voters, String answer) {
    voters.forEach(voter -> lines.add(new Line(voter, answer)));
    return true;
  }

  private Optional<List<Member>> people(String words) {
    if (who(words) instanceof Meant.One(Member member)) {
      return Optional.of(List.of(member));
    }
    List<Member> found = new ArrayList<>();
    for (String part : NAMES.split(words, -1)) {
      if (!part.isBlank()) {
        if (!(who(part) instanceof Meant.One(Member member))) {
          return Optional.empty();
        }
        found.add(member);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private Meant who(String words) {
    return known.computeIfAbsent(words, called::find);
  }

  /** Where the first words of a text end. */
  private static int end(String words, int count) {
    int at = 0;
    for (int i = 0; i < count; i++) {
      while (at < words.length() && Words.isSpace(words.charAt(at))) {
        at++;
      }
      while (at < words.length() && !Words.isSpace(words.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** The first name that is nobody's, or several people's; or that there is none, but a number. */
  private Message problem(String clause) {
    String name = "";
    for (String part : clause.split("[,:]", -1)) {
      String words = Words.trim(part);
      if (isCounted(words)) {
        return new RecordingRefusal.NotByNumber();
      }
      if (words.isEmpty() || isAnswer.test(words) || who(words) instanceof Meant.One) {
        continue;
      }
      if (who(words) instanceof Meant.Several(List<Member> members)) {
        return new RecordingRefusal.SeveralCalled(words, ids(members));
      }
      name = name.isEmpty() ? firstName(words) : name;
    }
    if (!name.isEmpty() && who(name) instanceof Meant.Several(List<Member> members)) {
      return new RecordingRefusal.SeveralCalled(name, ids(members));
    }
    return name.isEmpty() || who(name) instanceof Meant.One
        ? new RecordingRefusal.VotesMissing()
        : new RecordingRefusal.NobodyCalled(name);
  }

  /** "yes 12": an answer, and how many gave it. */
  private boolean isCounted(String words) {
    String without = Words.trim(NUMBER.matcher(words).replaceAll(""));
    return !without.equals(words) && !without.isEmpty() && isAnswer.test(without);
  }

  private String firstName(String words) {
    String first = words.substring(0, end(words, 1));
    return isAnswer.test(first) ? Words.trim(words.substring(first.length())) : first;
  }

  private static List<String> ids(List<Member> members) {
    return members.stream().map(Member::matrixId).toList();
  }
}

package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Called;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.text.Message;

/**
 * Who voted how, as a recorder writes it: "ana yes, eli no", "yes: ana, eli, no: fay", "ana: bike >
 * trailer". Between semicolons either the names or the answers stand first; what can be read both
 * ways is not read at all, for it is other people's votes. Pure.
 */
final class Roll {
  private static final Pattern CLAUSES = Pattern.compile("[;\\n]");
  private static final Pattern NAMES =
      Pattern.compile("(?iu)\\s{0,9}(?:[,&+]|(?<=\\s)(?:and|y|e)(?=\\s))\\s{0,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST_NAME_WORDS = 6;
  private static final int MOST_ANSWER_WORDS = 6;

  private final Called called;
  private final Answers answers;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Meant> known = new HashMap<>();

  private Roll(Called called, Answers answers) {
    this.called = called;
    this.answers = answers;
  }

  /** What counts as a vote on the proposal. */
  interface Answers {
    /** Whether these words are one, and nothing besides. */
    boolean exactly(String words);

    /** Whether they are one, perhaps with a reason behind it. */
    boolean begin(String words);

    /** Whether a vote can name one thing after another, with commas between. */
    boolean listed();
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

  /** What stands first in a part between commas, if a vote begins there. */
  private enum First {
    NAMES,
    ANSWER,
    NEITHER
  }

  /** Reads who voted how. */
  static Read read(String written, Called called, Answers answers) {
    Roll roll = new Roll(called, answers);
    for (String clause : CLAUSES.split(written, -1)) {
      String words = Words.trim(clause.replaceFirst("[\\s,]{1,9}$", ""));
      if (!words.isEmpty()) {
        Optional<Message> problem = roll.clause(words);
        if (problem.isPresent()) {
          return new Read.Unclear(problem.get());
        }
      }
    }
    return new Read.Votes(roll.lines);
  }

  /** Adds what a clause says; else what is wrong with it. */
  private Optional<Message> clause(String words) {
    Optional<List<Member>> named = right(words).flatMap(this::people);
    if (named.isPresent() && people(left(words)).isEmpty() && isOneAnswer(left(words))) {
      add(named.get(), left(words));
      return Optional.empty();
    }
    List<String> groups = new ArrayList<>();
    First first = First.NEITHER;
    for (String part : words.split(",", -1)) {
      First here = first(Words.trim(part));
      if (first == First.NEITHER) {
        first = here;
        append(groups, part, groups.isEmpty());
      } else if (here != First.NEITHER && here != first) {
        return Optional.of(new RecordingRefusal.WhoseVote(words));
      } else {
        append(groups, part, here == first);
      }
    }
    if (first == First.ANSWER && groups.stream().map(this::hasColon).distinct().count() > 1) {
      // "yes: gil, no dina" could leave Dina out as well as count her.
      return Optional.of(new RecordingRefusal.WhoseVote(words));
    }
    for (String group : groups) {
      Optional<Message> problem =
          switch (first) {
            case ANSWER -> answerFirst(group);
            case NAMES -> namesFirst(group);
            case NEITHER -> one(group).map(this::add).orElseGet(() -> Optional.of(problem(words)));
          };
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static void append(List<String> groups, String part, boolean isNew) {
    if (isNew) {
      groups.add(Words.trim(part));
    } else {
      groups.set(groups.size() - 1, groups.getLast() + "," + part);
    }
  }

  /** An answer, or what is none and will be refused as that, but not several votes in a row. */
  private boolean isOneAnswer(String words) {
    return answers.exactly(words) || (!answers.begin(words) && !words.contains(","));
  }

  private First first(String part) {
    Optional<String> right = right(part);
    if (right.isPresent() && people(left(part)).isPresent()) {
      return First.NAMES;
    }
    if (right.isPresent() && answers.exactly(left(part))) {
      return First.ANSWER;
    }
    if (one(part).filter(line -> answers.begin(line.answer())).isPresent()) {
      return First.NAMES;
    }
    int answer = answerEnd(part);
    return answer > 0 && people(part.substring(answer)).isPresent() ? First.ANSWER : First.NEITHER;
  }

  /** "yes: ana, eli", "yes ana and eli": nothing but names behind the answer. */
  private Optional<Message> answerFirst(String group) {
    boolean colon = hasColon(group);
    String answer = colon ? left(group) : group.substring(0, answerEnd(group));
    String names = colon ? right(group).orElseThrow() : group.substring(answerEnd(group));
    Optional<List<Member>> people = people(Words.trim(names));
    if (people.isPresent()) {
      add(people.get(), Words.trim(answer));
      return Optional.empty();
    }
    for (String name : NAMES.split(Words.trim(names), -1)) {
      String words = Words.trim(name);
      if (isCounted(words) || isCounted(answer + " " + words)) {
        return Optional.of(new RecordingRefusal.NotByNumber());
      }
      if (who(words) instanceof Meant.Several(List<Member> members)) {
        return Optional.of(new RecordingRefusal.SeveralCalled(words, ids(members)));
      }
      if (!words.isEmpty() && who(words) instanceof Meant.Nobody) {
        return Optional.of(
            mentions(words)
                ? new RecordingRefusal.WhoseVote(group)
                : new RecordingRefusal.NobodyCalled(words));
      }
    }
    return Optional.of(new RecordingRefusal.WhoseVote(group));
  }

  /** Whether an answer stands before a colon. */
  private boolean hasColon(String group) {
    return right(group).isPresent() && answers.exactly(left(group));
  }

  /** "ana, eli: yes", "ana yes because it is near". */
  private Optional<Message> namesFirst(String group) {
    Optional<List<Member>> people = right(group).flatMap(_ -> people(left(group)));
    if (people.isEmpty()) {
      return one(group)
          .map(this::add)
          .orElseGet(() -> Optional.of(new RecordingRefusal.WhoseVote(group)));
    }
    String answer = right(group).orElseThrow();
    if (!isOneVote(answer)) {
      return Optional.of(new RecordingRefusal.WhoseVote(group));
    }
    add(people.get(), answer);
    return Optional.empty();
  }

  private Optional<Message> add(Line line) {
    if (!isOneVote(line.answer())) {
      return Optional.of(
          new RecordingRefusal.WhoseVote(line.voter().displayName() + " " + line.answer()));
    }
    lines.add(line);
    return Optional.empty();
  }

  private void add(List<Member> voters, String answer) {
    voters.forEach(voter -> lines.add(new Line(voter, answer)));
  }

  /**
   * Whether nothing behind the answer could be somebody else's vote: no name between commas, and
   * without "because" no name and no other answer at all.
   */
  private boolean isOneVote(String answer) {
    if (answers.listed()) {
      return true;
    }
    String[] parts = answer.split(",", -1);
    for (int i = 1; i < parts.length; i++) {
      if (people(Words.trim(parts[i])).isPresent()) {
        return false;
      }
    }
    RollReason reason = RollReason.of(answer, answers);
    return !mentions(reason.before()) && !answersIn(reason.before()) && !endsInAVote(reason.told());
  }

  private boolean mentions(String words) {
    return RollReason.runs(words, MOST_NAME_WORDS)
        .anyMatch(run -> !(who(run) instanceof Meant.Nobody));
  }

  private boolean answersIn(String words) {
    return RollReason.runs(words, MOST_ANSWER_WORDS).anyMatch(answers::exactly);
  }

  /** "because it is near dina no": a name, and an answer that ends it. */
  private boolean endsInAVote(String words) {
    return RollReason.ends(words, MOST_NAME_WORDS + MOST_ANSWER_WORDS)
        .anyMatch(end -> one(end).filter(line -> answers.exactly(line.answer())).isPresent());
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

  /** Where the longest answer at the beginning ends, if names may follow; 0 if there is none. */
  private int answerEnd(String words) {
    String[] all = words.split("\\s+", -1);
    for (int length = Math.min(MOST_ANSWER_WORDS, all.length - 1); length >= 1; length--) {
      int end = end(words, length);
      if (answers.exactly(words.substring(0, end))) {
        return end;
      }
    }
    return 0;
  }

  private Optional<List<Member>> people(String words) {
    if (who(Words.trim(words)) instanceof Meant.One(Member member)) {
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

  /** What stands before the first colon; the whole if there is none. */
  private static String left(String words) {
    int colon = colon(words);
    return colon < 0 ? words : Words.trim(words.substring(0, colon));
  }

  /** What stands behind it, if something does on both sides. */
  private static Optional<String> right(String words) {
    int colon = colon(words);
    return colon > 0 && colon + 1 < words.length()
        ? Optional.of(Words.trim(words.substring(colon + 1)))
        : Optional.empty();
  }

  /** Matrix ids have a colon too, with no blank behind it. */
  private static int colon(String words) {
    int colon = words.indexOf(": ");
    return colon >= 0 || words.contains("@") ? colon : words.indexOf(':');
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
      if (words.isEmpty() || answers.begin(words) || who(words) instanceof Meant.One) {
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
    return !without.equals(words) && !without.isEmpty() && answers.begin(without);
  }

  private String firstName(String words) {
    String first = words.substring(0, end(words, 1));
    return answers.begin(first) ? Words.trim(words.substring(first.length())) : first;
  }

  private static List<String> ids(List<Member> members) {
    return members.stream().map(Member::matrixId).toList();
  }
}

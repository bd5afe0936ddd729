package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options one after another at the end of a text, without commas: "by consensus for 2 days". Looks
 * at the last few words only.
 *
 * @param before what stands before them
 * @param clauses each of them as written
 */
record TermChain(String before, List<String> clauses) {
  private static final int MAX_WORDS = 14;
  private static final int MAX_CLAUSE_WORDS = 8;
  private static final int MAX_CHARS = 160;
  private static final String CLOSING = ",;，；、،";
  private static final Set<String> AND = Set.of("and", "y", "e", "&", "+");

  /** Keeps its own copy. */
  TermChain {
    clauses = List.copyOf(clauses);
  }

  /** What can be said of a chain. */
  enum Begins {
    /** With an option that needs no comma. */
    PLAINLY,
    /** With one that is asked about where there is none. */
    ASKED,
    /** With any that can be read. */
    SOMEHOW
  }

  /** The longest one that ends the text and begins so, if there is a text before it. */
  static Optional<TermChain> of(String text, OptionValues values, Begins begins) {
    Ends ends = new Ends(text, values);
    for (int from = 1; from < ends.words(); from++) {
      Optional<List<String>> read = ends.read(from, begins);
      if (read.isPresent()) {
        return Optional.of(new TermChain(ends.before(from), read.get()));
      }
    }
    return Optional.empty();
  }

  /** All of these words, if they are nothing but options. */
  static Optional<TermChain> whole(String text, OptionValues values) {
    Ends ends = new Ends(text, values);
    return ends.words() > 1 && ends.before(0).isEmpty()
        ? ends.read(0, Begins.SOMEHOW).map(clauses -> new TermChain("", clauses))
        : Optional.empty();
  }

  /** What follows an option that needs no comma, and was probably meant for another. */
  static Optional<String> almost(String text, OptionValues values) {
    Ends ends = new Ends(text, values);
    for (int from = 1; from < ends.words(); from++) {
      for (int to = from + 1; to < ends.words(); to++) {
        String rest = ends.between(to, ends.words());
        Word lead = Word.first(rest);
        if (values.plain(ends.between(from, to))
            && values.almost(lead.folded(), lead.rest()).isPresent()) {
          return Optional.of(rest);
        }
      }
    }
    return Optional.empty();
  }

  /** The words with commas between the options. */
  String withCommas() {
    return before + ", " + String.join(", ", clauses.stream().map(OfVote::opened).toList());
  }

  /** The options as they are written after a comma. */
  String term() {
    return String.join(" ", clauses.stream().map(OfVote::opened).toList());
  }

  /** The options as they were written, but for their blanks. */
  String words() {
    return String.join(" ", clauses);
  }

  /** The last words of a text, none of which is before a comma. */
  private static final class Ends {
    private final String text;
    private final OptionValues values;
    private final List<Integer> starts = new ArrayList<>();

    Ends(String text, OptionValues values) {
      this.text = text;
      this.values = values;
      int end = text.length();
      for (int i = 0; i <= MAX_WORDS && end > 0; i++) {
        int start = end;
        if (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.length() - end > MAX_CHARS) {
          break;
        }
        while (start > 0 && !Words.isSpace(text.charAt(start - 1))) {
          start--;
        }
        starts.addFirst(start);
        end = start;
        while (end > 0 && Words.isSpace(text.charAt(end - 1))) {
          end--;
        }
      }
    }

    int words() {
      return starts.size();
    }

    String before(int word) {
      return Words.trim(text.substring(0, starts.get(word)));
    }

    String between(int from, int to) {
      int end = to < starts.size() ? starts.get(to) : text.length();
      return Words.trim(text.substring(starts.get(from), end));
    }

    /** The options from this word on, if nothing else follows. */
    Optional<List<String>> read(int from, Begins begins) {
      for (int to = words(); to > from; to--) {
        String clause = between(from, to);
        if (to - from <= MAX_CLAUSE_WORDS && begin(clause, begins)) {
          Optional<List<String>> rest = rest(to);
          if (rest.isPresent()) {
            List<String> all = new ArrayList<>(List.of(clause));
            all.addAll(rest.get());
            return Optional.of(all);
          }
        }
      }
      return Optional.empty();
    }

    private Optional<List<String>> rest(int from) {
      if (from == words()) {
        return Optional.of(List.of());
      }
      int next = AND.contains(between(from, from + 1)) ? from + 1 : from;
      return next < words() ? read(next, Begins.SOMEHOW) : Optional.empty();
    }

    private boolean begin(String clause, Begins begins) {
      return switch (begins) {
        case PLAINLY -> values.plain(clause);
        case ASKED -> values.asked(clause).isPresent();
        case SOMEHOW -> values.clause(clause).isPresent();
      };
    }
  }
}

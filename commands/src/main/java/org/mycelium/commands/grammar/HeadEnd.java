package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds {@code , for 3d} and compact {@code for 3d} at the end of a head. Where neither is left,
 * but the words after the last comma begin like an option and go on almost like its value, it is
 * noted: somebody who writes {@code , for 3 dys} wants to be asked. So does who writes an option
 * and then words that are none: {@code , by 2/3, in a seeled vote}. One use, one thread.
 */
final class HeadEnd {
  private static final int MAX_CHARS = 160;
  private static final int MAX_SEPARATORS = 4;
  private static final int MAX_LISTED_CHARS = 24;
  private static final String SEPARATORS = ",;，；、،";
  private static final String DASHES = "-–—―";

  private static final Pattern CLOCK = Pattern.compile("\\h*\\d{1,2}[:.h]\\d{2}");

  private final OptionValues values;
  private final String whole;
  private String head;

  HeadEnd(String head, OptionValues values) {
    this.whole = head;
    this.head = head;
    this.values = values;
  }

  /** Takes the options; what is left of the head. */
  String strip() {
    boolean taken = true;
    while (taken && !values.full()) {
      taken = takeAfterSeparator() || takeJoined() || takeBeside() || takeChain();
    }
    noteWithoutComma();
    noteAlmost();
    noteUnread();
    return values.byKey().isEmpty() ? head : withoutSeparator(head);
  }

  /** What stands after the last separator that is left, if somebody meant it for an option. */
  private void noteAlmost() {
    int last = separatorBefore(head.length());
    if (last < 0) {
      return;
    }
    String clause = head.substring(last + 1);
    Optional<OptionWord> almost =
        values
            .almost(clause)
            .or(() -> values.almost(OfVote.without(clause)))
            .or(() -> values.almostAlone(clause));
    if (almost.isPresent()) {
      values.unclear(almost.get(), Words.trim(clause));
    } else if (values.askedAtStart(clause).isPresent()) {
      values.askedAtStart(clause).ifPresent(option -> values.unclear(option, Words.trim(clause)));
    } else if (CLOCK.matcher(clause).lookingAt()) {
      noteAlmostBefore(last);
    }
    for (int end = last, i = 1; i < MAX_SEPARATORS; i++) {
      int before = separatorBefore(end);
      if (before < 0) {
        return;
      }
      noteAlmostRule(head.substring(before + 1, end));
      end = before;
    }
  }

  /** Before further words only what has a word of its own is asked about, as a rule has. */
  private void noteAlmostRule(String clause) {
    Word lead = Word.first(clause);
    values
        .almost(lead.folded(), lead.rest())
        .filter(option -> !option.names().isEmpty() && values.clause(clause).isEmpty())
        .ifPresent(option -> values.unclear(option, Words.trim(clause)));
  }

  /** A clock that cannot be, with a comma before it: ", until friday, 25:00". */
  private void noteAlmostBefore(int last) {
    int before = separatorBefore(last);
    if (before >= 0) {
      Word lead = Word.first(head.substring(before + 1, last));
      values
          .readable(lead.folded(), lead.rest())
          .ifPresent(option -> values.unclear(option, Words.trim(head.substring(before + 1))));
    }
  }

  /** What follows an option without being one: ", by 2/3, and so on". */
  private void noteUnread() {
    List<Integer> ends = new ArrayList<>();
    for (int at = separatorBefore(head.length()); at >= 0; at = separatorBefore(at)) {
      ends.addFirst(at);
    }
    for (int from = 0; from < ends.size(); from++) {
      for (int to = Math.min(ends.size() - 1, from + MAX_SEPARATORS); to > from; to--) {
        String clause = head.substring(ends.get(from) + 1, ends.get(to));
        if (values.clause(clause).isPresent()) {
          noteUnread(ends.get(from), ends.get(to));
          return;
        }
      }
    }
  }

  private void noteUnread(int from, int to) {
    String unread = head.substring(to);
    String rest = rest();
    values.unread(
        Words.trim(unread.substring(1)),
        whole,
        List.of(
            head.substring(0, to) + rest,
            head.substring(0, from) + unread + head.substring(from, to) + rest));
  }

  private boolean takeAfterSeparator() {
    int end = endOfTerms();
    int before = end;
    for (int i = 0; i < MAX_SEPARATORS; i++) {
      before = separatorBefore(before);
      if (before < 0) {
        return false;
      }
      String clause = head.substring(before + 1, end);
      int start = before;
      Optional<OptionWord> option =
          values.clause(clause).or(() -> values.name(clause).filter(_ -> !endsList(start)));
      if (option.isPresent()) {
        values.takeClause(option.get(), clause);
        head = Words.trim(head.substring(0, before));
        return true;
      }
    }
    return false;
  }

  /** Whether what stands before this separator is another of several: "care, trust, consensus". */
  private boolean endsList(int separator) {
    int before = Math.max(separatorBefore(separator), head.lastIndexOf(':', separator));
    return before >= 0
        && separator - before <= MAX_LISTED_CHARS
        && values.clause(head.substring(before + 1, separator)).isEmpty();
  }

  /** Options without a comma between them: ", by 2/3 and for 3 days". */
  private boolean takeJoined() {
    int end = endOfTerms();
    int last = separatorBefore(end);
    if (last < 0) {
      return false;
    }
    Optional<TermChain> chain = TermChain.whole(head.substring(last + 1, end), values);
    chain.ifPresent(
        found -> {
          take(found);
          head = Words.trim(head.substring(0, last));
        });
    return chain.isPresent();
  }

  private void take(TermChain chain) {
    for (String clause : chain.clauses().reversed()) {
      values.clause(clause).ifPresent(option -> values.takeClause(option, clause));
    }
  }

  /** Where the words end that are more than polite. */
  private int endOfTerms() {
    int last = separatorBefore(head.length());
    return last >= 0 && OptionValues.courtesy(head.substring(last + 1)) ? last : head.length();
  }

  private int separatorBefore(int end) {
    for (int i = end - 1; i >= Math.max(0, head.length() - MAX_CHARS); i--) {
      if (SEPARATORS.indexOf(head.charAt(i)) >= 0 || isDash(i)) {
        return i;
      }
    }
    return -1;
  }

  /** A dash with blanks around it, not a hyphen. */
  private boolean isDash(int i) {
    return DASHES.indexOf(head.charAt(i)) >= 0
        && i > 0
        && i + 1 < head.length()
        && Words.isSpace(head.charAt(i - 1))
        && Words.isSpace(head.charAt(i + 1));
  }

  /** A length or the like behind other options: ", by 2/3, 2 days". */
  private boolean takeBeside() {
    int end = endOfTerms();
    int last = separatorBefore(end);
    int before = separatorBefore(last);
    if (before < 0) {
      return false;
    }
    String clause = head.substring(last + 1, end);
    Optional<OptionWord> option =
        values
            .beside(clause)
            .filter(_ -> values.clause(head.substring(before + 1, last)).isPresent());
    option.ifPresent(
        found -> {
          values.take(found, clause);
          head = Words.trim(head.substring(0, last));
        });
    return option.isPresent();
  }

  /** Options that need no comma, and what follows them: "by consensus for 2 days". */
  private boolean takeChain() {
    Optional<TermChain> chain = TermChain.of(terms(), values, TermChain.Begins.PLAINLY);
    chain.ifPresent(
        found -> {
          take(found);
          head = found.before();
        });
    return chain.isPresent();
  }

  /** What nobody could undo is asked about where no comma says which way it was meant. */
  private void noteWithoutComma() {
    String rest = rest();
    TermChain.of(terms(), values, TermChain.Begins.ASKED)
        .ifPresent(
            chain ->
                values
                    .asked(chain.clauses().getFirst())
                    .ifPresent(
                        option ->
                            values.withoutComma(
                                option,
                                chain.words(),
                                whole,
                                List.of(
                                    chain.withCommas() + rest,
                                    head + rest + " " + option.ending().usual()))));
    TermChain.almost(terms(), values)
        .ifPresent(
            text -> {
              Word lead = Word.first(text);
              values
                  .almost(lead.folded(), lead.rest())
                  .ifPresent(option -> values.unclear(option, text));
            });
  }

  private String terms() {
    return Words.trim(head.substring(0, endOfTerms()));
  }

  private String rest() {
    return whole.startsWith(head) ? whole.substring(head.length()) : "";
  }

  private static String withoutSeparator(String head) {
    int end = head.length();
    while (end > 0
        && (Words.isSpace(head.charAt(end - 1))
            || (SEPARATORS + DASHES).indexOf(head.charAt(end - 1)) >= 0)) {
      end--;
    }
    return head.substring(0, end);
  }
}

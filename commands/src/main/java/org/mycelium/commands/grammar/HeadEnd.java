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
  private static final int MAX_COMPACT_WORDS = 2;
  private static final int MAX_JOINED_WORDS = 6;
  private static final String SEPARATORS = ",;，；、،";
  private static final String DASHES = "-–—―";

  private static final Pattern CLOCK = Pattern.compile("\\h*\\d{1,2}[:.h]\\d{2}");

  private static final Pattern AND = Pattern.compile("(?iu)\\s{1,9}(?:and|y|e|&|\\+)\\s{0,9}$");

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
      taken = takeAfterSeparator() || takeJoined() || takeCompact();
    }
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
    Word lead = Word.first(clause);
    Optional<OptionWord> almost =
        values.almost(lead.folded(), lead.rest()).or(() -> values.almostAlone(clause));
    if (almost.isPresent()) {
      values.unclear(almost.get(), Words.trim(clause));
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
    String rest = whole.startsWith(head) ? whole.substring(head.length()) : "";
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
      Optional<OptionWord> option = values.clause(clause);
      if (option.isPresent()) {
        values.takeClause(option.get(), clause);
        head = Words.trim(head.substring(0, before));
        return true;
      }
    }
    return false;
  }

  /** Two options without a comma between them: ", by 2/3 and for 3 days". */
  private boolean takeJoined() {
    int end = endOfTerms();
    int last = separatorBefore(end);
    int start = end;
    for (int i = 0; last >= 0 && i < MAX_JOINED_WORDS; i++) {
      start = wordStart(start);
      if (start <= last + 1) {
        return false;
      }
      String clause = head.substring(start, end);
      Optional<OptionWord> option = values.clause(clause);
      String before = AND.matcher(head.substring(last + 1, start)).replaceFirst("");
      if (option.isPresent() && values.clause(before).isPresent()) {
        values.takeClause(option.get(), clause);
        head = head.substring(0, last + 1) + before;
        return true;
      }
    }
    return false;
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

  private boolean takeCompact() {
    int valueStart = head.length();
    for (int words = 1; words <= MAX_COMPACT_WORDS; words++) {
      valueStart = wordStart(valueStart);
      int leadStart = wordStart(valueStart);
      if (leadStart <= 0) {
        return false;
      }
      String value = head.substring(valueStart);
      String lead = Words.fold(head.substring(leadStart, valueStart));
      Optional<OptionWord> option = values.compact(lead, value);
      if (option.isPresent()) {
        values.take(option.get(), value);
        head = Words.trim(head.substring(0, leadStart));
        return true;
      }
    }
    return false;
  }

  /** Where the word before this place starts; -1 if there is none near. */
  private int wordStart(int end) {
    int first = Math.max(0, head.length() - MAX_CHARS);
    int i = end;
    while (i > first && Words.isSpace(head.charAt(i - 1))) {
      i--;
    }
    if (i <= first) {
      return -1;
    }
    while (i > first && !Words.isSpace(head.charAt(i - 1))) {
      i--;
    }
    return i == first && first > 0 ? -1 : i;
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

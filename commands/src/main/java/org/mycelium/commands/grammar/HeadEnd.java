package org.mycelium.commands.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds {@code , for 3d} and compact {@code for 3d} at the end of a head. Where neither is left,
 * but the words after the last comma begin like an option and go on almost like its value, it is
 * noted: somebody who writes {@code , for 3 dys} wants to be asked. One use, one thread.
 */
final class HeadEnd {
  private static final int MAX_CHARS = 160;
  private static final int MAX_SEPARATORS = 4;
  private static final int MAX_COMPACT_WORDS = 2;
  private static final String SEPARATORS = ",;，；、،";
  private static final String DASHES = "-–—―";

  private static final Pattern CLOCK = Pattern.compile("\\h*\\d{1,2}[:.h]\\d{2}");

  private final OptionValues values;
  private String head;

  HeadEnd(String head, OptionValues values) {
    this.head = head;
    this.values = values;
  }

  /** Takes the options; what is left of the head. */
  String strip() {
    boolean taken = true;
    while (taken && !values.full()) {
      taken = takeAfterSeparator() || takeCompact();
    }
    noteAlmost();
    return values.byKey().isEmpty() ? head : withoutSeparator(head);
  }

  /** What stands after the last separator that is left, if somebody meant it for an option. */
  private void noteAlmost() {
    int last = separatorBefore(head.length());
    if (last < 0) {
      return;
    }
    Word lead = Word.first(head.substring(last + 1));
    Optional<OptionWord> almost = values.almost(lead.folded(), lead.rest());
    if (almost.isPresent()) {
      values.unclear(almost.get(), Words.trim(head.substring(last + 1)));
    } else if (CLOCK.matcher(head.substring(last + 1)).lookingAt()) {
      noteAlmostBefore(last);
    }
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

  private boolean takeAfterSeparator() {
    int before = head.length();
    for (int i = 0; i < MAX_SEPARATORS; i++) {
      before = separatorBefore(before);
      if (before < 0) {
        return false;
      }
      Word lead = Word.first(head.substring(before + 1));
      Optional<OptionWord> option = values.readable(lead.folded(), lead.rest());
      if (option.isPresent()) {
        values.take(option.get(), lead.rest());
        head = Words.trim(head.substring(0, before));
        return true;
      }
    }
    return false;
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

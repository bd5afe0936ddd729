package org.mycelium.commands.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;

/** Reads which entry is taken back, and why: {@code E12 because it was 54, not 45}. */
final class ReversalReader {
  private static final String NUMBER = "(?<no>[1-9]\\d{0,8})\\b";

  /** "E2", "entry 2", "asiento 2". */
  private static final Pattern ENTRY =
      Pattern.compile("(?<![\\p{L}\\p{N}])#?(?:e|entry|asiento|apunte) ?#?" + NUMBER);

  /** ", 2", "and E2", "- 3": another one, right behind the first. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<joint>(?:[\\s,;:&+/()–—-]|\\b(?:and|or|y|e|o|u|to|until|through|a|al|hasta|not|no"
              + "|also|but|then|maybe|the|el|la)\\b)*+)"
              + "(?<mark>#?(?:e|entry|asiento|apunte) ?#?|#)?"
              + NUMBER
              + "(?<then>.*)",
          Pattern.DOTALL);

  /** What may stand behind one of several; anything else makes it part of a reason. */
  private static final Pattern DONE =
      Pattern.compile(
          "[\\s.!)]*(?:$|[,;]|(?:because|bc|porque|pq|xq|and|or|y|o|e|u|too|both|as well)\\b).*",
          Pattern.DOTALL);

  private static final Pattern BECAUSE =
      Pattern.compile("[\\s,;:.)]*(?:because|bc|porque|pq|xq)\\b.*", Pattern.DOTALL);

  /** Numbers of payments in scrip look much like those of the ledger. */
  private static final Pattern SCRIP_PAYMENT = Pattern.compile("#?s ?#?([1-9]\\d{0,8})\\b");

  /** Before a reason. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^.*?\\b(?:because|bc|porque|pq|xq)\\b[\\s\\p{Z}:]*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int MAX_CHARS = 200;
  private static final int MAX_SHOWN = 6;

  private ReversalReader() {}

  static Reading read(Line written) {
    Line line =
        Reasoned.split(written).reason().isPresent()
            ? written
            : new Line(Courtesy.without(written.head()), written.body(), written.moment());
    Reasoned reasoned = Reasoned.split(line);
    String reason = reasoned.reason().orElse("");
    var entry = EntryNo.FORM.takeFirst(reasoned.words());
    if (entry.id().isEmpty()) {
      Matcher payment = SCRIP_PAYMENT.matcher(Words.fold(reasoned.words()));
      return new Reading.Problem(
          payment.lookingAt()
              ? new RecordingMessage.IsPayment("S" + payment.group(1))
              : new RecordingMessage.WhichEntry());
    }
    String behind = Words.trim(line.head().substring(reasoned.words().length()));
    Set<EntryNo> named = new LinkedHashSet<>(List.of(entry.id().get()));
    String words = reasoned.words();
    String first = Words.trim(words.substring(0, words.length() - entry.rest().length()));
    String rest = (first.endsWith(",") ? "," : "") + beginning(entry.rest());
    if (!entry.rest().isEmpty()) {
      addNext(named, rest, !reason.isEmpty());
    } else if (!BECAUSE.matcher(beginning(behind)).matches()) {
      addRange(named, beginning(reason));
    }
    if (!reason.isEmpty()) {
      addAll(named, rest);
    }
    return named.size() > 1
        ? new Reading.Problem(
            new RecordingMessage.SeveralEntries(
                named.stream().limit(MAX_SHOWN).toList(), told(reason, entry.rest().isEmpty())))
        : LedgerGrammar.understood(
            new LedgerCommand.Reverse(entry.id().get(), Words.trim(entry.rest() + " " + reason)));
  }

  /** "E1, E2", "E1 and 2"; "E1 54, not 45" is a reason. */
  private static void addNext(Set<EntryNo> named, String rest, boolean reasoned) {
    Matcher next = NEXT.matcher(rest);
    while (next.matches()
        && (next.group("mark") != null || !next.group("joint").isBlank())
        && (reasoned || DONE.matcher(next.group("then")).matches())) {
      named.add(number(next));
      next = NEXT.matcher(next.group("then"));
    }
  }

  /** "E1 - E3 because ...", where the dash looks like that before a reason. */
  private static void addRange(Set<EntryNo> named, String reason) {
    Matcher next = NEXT.matcher(reason);
    if (next.matches()
        && (next.group("mark") == null ? BECAUSE : DONE).matcher(next.group("then")).matches()) {
      named.add(number(next));
    }
  }

  private static void addAll(Set<EntryNo> named, String words) {
    Matcher entry = ENTRY.matcher(words);
    while (entry.find()) {
      named.add(number(entry));
    }
  }

  /** So much as anybody names entries in, folded. */
  private static String beginning(String text) {
    return Words.fold(text.substring(0, Math.min(text.length(), MAX_CHARS)));
  }

  private static EntryNo number(Matcher found) {
    return new EntryNo(Integer.parseInt(found.group("no")));
  }

  /** Why, on one line, without what led to it; behind a range only what is led to. */
  private static String told(String reason, boolean led) {
    String first = reason.lines().findFirst().orElse("");
    Matcher lead = LEAD.matcher(first);
    if (lead.find()) {
      return Words.trim(first.substring(lead.end()));
    }
    return led || first.isEmpty() ? "..." : first;
  }
}

package org.mycelium.commands.digest;

import java.util.List;
import java.util.regex.Pattern;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.CleanText;
import org.mycelium.commands.text.Prose;

/**
 * What those against a decision attached to it, as a digest tells it.
 *
 * @param title what was decided; untrusted
 * @param names whose statement it is, its author first; untrusted
 * @param words untrusted; empty once they were erased
 */
public record MinorityView(DecisionNo decision, String title, List<String> names, String words) {
  /** More names than these are counted in a room. */
  private static final int MAX_NAMED = 3;

  private static final int MAX_TITLE = 60;

  /** A statement is told in one line there; the whole stands with its decision. */
  private static final int MAX_WORDS = 140;

  /** As long as one can be, with what makes several lines of it. */
  private static final int MAX_PASSAGE = 4_000;

  private static final Pattern BLANK = Pattern.compile("\\s+");

  /** Keeps its own copy. */
  public MinorityView {
    names = List.copyOf(names);
  }

  /**
   * In one line, cut where it would grow long.
   *
   * @param more how many others there are
   */
  void item(Prose out, int more) {
    String line = BLANK.matcher(words).replaceAll(" ").strip();
    out.item(
        "digest.statement",
        Arg.id("no", decision),
        Arg.untrusted("title", CleanText.brief(title, MAX_TITLE)),
        Arg.names(
            "names",
            names.stream().limit(MAX_NAMED).toList(),
            Math.max(0, names.size() - MAX_NAMED)),
        Arg.word("worded", line.isEmpty() ? "no" : "yes"),
        Arg.untrusted("words", CleanText.brief(line, MAX_WORDS)),
        Arg.num("more", more));
  }

  /** For a page, with all of its words and everybody's name. */
  void itemInFull(Prose out) {
    out.item(
        "digest.statement-whole",
        Arg.id("no", decision),
        Arg.untrusted("title", title),
        Arg.names("names", names),
        Arg.word("worded", words.isEmpty() ? "no" : "yes"));
    if (!words.isEmpty()) {
      out.passage(words, MAX_PASSAGE);
    }
  }
}

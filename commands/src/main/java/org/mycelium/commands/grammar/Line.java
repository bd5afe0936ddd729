package org.mycelium.commands.grammar;

import org.mycelium.commands.assembly.Moment;

/**
 * A command as it was written. Untrusted, but free of control characters other than tabs and,
 * between lines of the body, "\n".
 *
 * @param word the command's own word, in whichever language; empty where there was none
 * @param head what follows it, the first line that is not blank, trimmed; may be empty
 * @param body the further lines, without blank ones at either end; may be empty
 * @param moment for times that are relative to now
 */
public record Line(String word, String head, String body, Moment moment) {
  /** Without a command's word. */
  public Line(String head, String body, Moment moment) {
    this("", head, body, moment);
  }

  /** The same after a command's word. */
  Line after(String command) {
    return new Line(command, head, body, moment);
  }

  /** Takes a text apart: its first line that is not blank, and the others. */
  public static Line of(String text, Moment moment) {
    String trimmed = Words.trim(text);
    int end = trimmed.indexOf('\n');
    return end < 0
        ? new Line(trimmed, "", moment)
        : new Line(
            Words.trim(trimmed.substring(0, end)),
            withoutBlankLines(trimmed.substring(end + 1)),
            moment);
  }

  /** Drops blank lines before the first that is not, and keeps how far that one is indented. */
  private static String withoutBlankLines(String text) {
    int first = Words.skipBlank(text, 0);
    return text.substring(text.lastIndexOf('\n', first) + 1);
  }
}

package org.mycelium.commands.election.form;

/**
 * Goes through comma-separated values row by row and cell by cell (RFC 4180), copying only what is
 * asked for as text. Empty lines are passed over. One thread.
 */
final class Cells {
  private static final int MAX_DIGITS = 15;

  private final String text;
  private final char divider;
  private int at;
  private int line;
  private int breaksInRow;
  private int start;
  private int end;
  private boolean quoted;
  private boolean first = true;

  Cells(String text) {
    this.text = text;
    this.divider = dividerOf(text);
  }

  /** What divides the header, outside quotation marks: a comma if there is one. */
  private static char dividerOf(String text) {
    boolean inQuotes = false;
    char other = ',';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (!inQuotes) {
        if (c == ',' || c == '\n' || c == '\r') {
          return c == ',' ? ',' : other;
        }
        other = c == ';' || c == '\t' ? c : other;
      }
    }
    return other;
  }

  /**
   * Goes to the first cell of the next row; false if there is none.
   *
   * @throws MalformedBallots if a quotation mark is not closed, or something follows a closed one
   */
  boolean advance() throws MalformedBallots {
    line += breaksInRow;
    breaksInRow = 0;
    line += first ? 1 : 0;
    first = false;
    while (at < text.length() && atBreak()) {
      passBreak();
      line++;
    }
    if (at >= text.length()) {
      return false;
    }
    readCell();
    return true;
  }

  /** Goes to the next cell of the row; false at its end. */
  boolean next() throws MalformedBallots {
    if (at < text.length() && text.charAt(at) == divider) {
      at++;
      readCell();
      return true;
    }
    if (at < text.length()) {
      passBreak();
      breaksInRow++;
    }
    return false;
  }

  private void readCell() throws MalformedBallots {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    quoted = at < text.length() && text.charAt(at) == '"';
    if (quoted) {
      readQuoted();
      return;
    }
    start = at;
    while (at < text.length() && text.charAt(at) != divider && !atBreak()) {
      at++;
    }
    end = at;
    trim();
  }

  private void readQuoted() throws MalformedBallots {
    start = ++at;
    while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
      if (text.charAt(at) == '"') {
        at++;
      } else if (atBreak()) {
        breaksInRow++;
        at += text.startsWith("\r\n", at) ? 1 : 0;
      }
      at++;
    }
    if (at >= text.length()) {
      throw new MalformedBallots(line, "a quotation mark is open", "another that closes it");
    }
    end = at++;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) != divider && !atBreak()) {
      throw new MalformedBallots(
          line, "something follows a closed quotation mark", "the end of the cell");
    }
  }

  private void trim() {
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
  }

  private boolean atBreak() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private void passBreak() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }

  /** The line on which the row begins, counted from 1. */
  int line() {
    return Math.max(line, 1);
  }

  /** The cell's text. */
  String text() {
    String raw = text.substring(start, end);
    return quoted ? raw.replace("\"\"", "\"") : raw;
  }

  /** Whether nothing stands in it. */
  boolean blank() {
    return start == end || text().isBlank();
  }

  /** The whole number from 0 in it, or a negative one as {@link Lines#number()}. */
  long number() {
    if (end - start > MAX_DIGITS) {
      return Lines.TOO_LARGE;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Lines.NO_NUMBER;
      }
      value = value * 10 + c - '0';
    }
    return start == end ? Lines.NO_NUMBER : value;
  }
}

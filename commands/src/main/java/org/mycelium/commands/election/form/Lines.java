package org.mycelium.commands.election.form;

/**
 * Goes through a text line by line, and through a line token by token, without copying: files may
 * hold a hundred thousand ballots. Lines end with LF, CRLF or CR. One thread.
 */
final class Lines {
  /** {@link #number()} found something else than a whole number. */
  static final long NO_NUMBER = -1;

  /** {@link #number()} found a number of more than 15 digits. */
  static final long TOO_LARGE = -2;

  private static final int MAX_DIGITS = 15;
  private static final int MAX_QUOTED_CHARS = 30;

  private final String text;
  private final char comment;
  private int number;
  private int next;
  private int end;
  private int at;
  private int tokenStart;

  /**
   * @param comment what begins a comment that lasts to the end of the line
   */
  Lines(String text, char comment) {
    this.text = text;
    this.comment = comment;
  }

  /** Goes to the next line that has something on it; false if there is none. */
  boolean advance() {
    while (next < text.length()) {
      at = next;
      end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      boolean crlf = text.startsWith("\r\n", end);
      next = end + (crlf ? 2 : 1);
      number++;
      if (more()) {
        return true;
      }
    }
    return false;
  }

  /** The line we are in, counted from 1. */
  int line() {
    return Math.max(number, 1);
  }

  /** Passes over blanks; whether there is something left on this line. */
  boolean more() {
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < end && text.charAt(at) == comment) {
      at = end;
    }
    return at < end;
  }

  /** The next character, which {@link #more()} has shown to be there. */
  char peek() {
    return text.charAt(at);
  }

  /** Passes over one character if it is this one. */
  boolean take(char c) {
    boolean there = at < end && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  /**
   * The whole number from 0 that stands here, which ends before a blank, a {@code =} or the end.
   */
  long number() {
    tokenStart = at;
    long value = 0;
    boolean digits = false;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = at - tokenStart < MAX_DIGITS ? value * 10 + text.charAt(at) - '0' : TOO_LARGE;
      digits = true;
      at++;
    }
    boolean ends =
        at == end || text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '=';
    return !digits || !ends ? NO_NUMBER : at - tokenStart > MAX_DIGITS ? TOO_LARGE : value;
  }

  /** What {@link #number()} saw, up to the next blank, in quotes, cut if it is long. */
  String token() {
    int stop = tokenStart;
    while (stop < end && text.charAt(stop) != ' ' && text.charAt(stop) != '\t') {
      stop++;
    }
    return quote(text.substring(tokenStart, stop));
  }

  /** What is left of the line, without blanks at its ends. */
  String rest() {
    return text.substring(at, end).strip();
  }

  /** In quotes, cut if it is long. */
  static String quote(String found) {
    if (found.isEmpty()) {
      return "nothing";
    }
    int chars = found.codePointCount(0, found.length());
    return chars <= MAX_QUOTED_CHARS
        ? "\"" + found + "\""
        : "\"" + found.substring(0, found.offsetByCodePoints(0, MAX_QUOTED_CHARS)) + "…\"";
  }
}

package org.mycelium.bot.console.transcript;

/**
 * A line of a transcript that cannot be read or cannot happen; the message is for whoever wrote it.
 */
public final class TranscriptProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * A problem.
   *
   * @param line its number, from 1
   * @param message what was expected, and the nearest form
   */
  public TranscriptProblem(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The number of the line, from 1. */
  public int line() {
    return line;
  }
}

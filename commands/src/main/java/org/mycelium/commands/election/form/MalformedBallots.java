package org.mycelium.commands.election.form;

/** A file of ballots that cannot be read: where, and what would be right. In English. */
public final class MalformedBallots extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * @param line counted from 1
   * @param problem what stands there; what people wrote is quoted and may hold anything
   * @param expected what should
   */
  MalformedBallots(int line, String problem, String expected) {
    super("line " + line + ": " + problem + "; expected " + expected + ".");
    this.line = line;
  }

  /** Where, counted from 1. */
  public int line() {
    return line;
  }
}

package org.mycelium.bot.doctor;

/**
 * The outcome of one check.
 *
 * @param grade how bad
 * @param subject what was looked at, in a word or two
 * @param text what was found, and, unless all is well, what to do; never a secret
 */
public record Finding(Grade grade, String subject, String text) {
  /** How bad it is. */
  public enum Grade {
    /** As it should be. */
    OK,
    /** The bot runs, but something is not as it should be. */
    WARNING,
    /** The bot cannot run, or not safely. */
    PROBLEM
  }

  static Finding ok(String subject, String text) {
    return new Finding(Grade.OK, subject, text);
  }

  static Finding warning(String subject, String text) {
    return new Finding(Grade.WARNING, subject, text);
  }

  static Finding problem(String subject, String text) {
    return new Finding(Grade.PROBLEM, subject, text);
  }
}

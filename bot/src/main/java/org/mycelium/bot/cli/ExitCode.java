package org.mycelium.bot.cli;

/** What a process ends with. */
public final class ExitCode {
  /** It did what it was asked, and found no problem. */
  public static final int OK = 0;

  /** It could not do it, or found a problem; stderr or the report says which. */
  public static final int FAILED = 1;

  /** It was asked wrongly; stderr says what would be right. */
  public static final int MISUSED = 2;

  private ExitCode() {}
}

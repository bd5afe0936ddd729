package org.mycelium.bot.cli;

import org.jspecify.annotations.Nullable;

/** The world is not as a subcommand needs it; the message says so, and what to do. */
public final class OperatingException extends Exception {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  /**
   * @param message for the operator, complete sentences
   * @param cause shown with {@code --verbose}; null if there is none
   */
  public OperatingException(String message, @Nullable Throwable cause) {
    this(message, cause, ExitCode.FAILED);
  }

  private OperatingException(String message, @Nullable Throwable cause, int exitCode) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /**
   * What was handed in cannot be read.
   *
   * @param message for whoever wrote it: the file, the line, and what was expected
   */
  public static OperatingException malformed(String message) {
    return new OperatingException(message, null, ExitCode.MISUSED);
  }

  /** What the process ends with on account of it. */
  int exitCode() {
    return exitCode;
  }
}

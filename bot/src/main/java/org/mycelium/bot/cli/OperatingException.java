package org.mycelium.bot.cli;

import org.jspecify.annotations.Nullable;

/** The world is not as a subcommand needs it; the message says so, and what to do. */
public final class OperatingException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the operator, complete sentences
   * @param cause shown with {@code --verbose}; null if there is none
   */
  public OperatingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

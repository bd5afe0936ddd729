package org.mycelium.bot.console;

/**
 * Something in a transcript that could not happen on a homeserver; the message says why and what
 * would.
 */
final class Impossible extends Exception {
  private static final long serialVersionUID = 1L;

  Impossible(String message) {
    super(message);
  }
}

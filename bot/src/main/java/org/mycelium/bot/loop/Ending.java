package org.mycelium.bot.loop;

import org.mycelium.bot.matrix.MatrixException;

/** How it came to an end. */
public sealed interface Ending {
  /** It was asked to stop. */
  record Asked() implements Ending {}

  /** The homeserver no longer knows the access token: nothing more can be done with it. */
  record TokenRevoked(MatrixException.TokenRevoked answer) implements Ending {}

  /** A loop met what it was not written for; every unit of work committed before it stands. */
  record Fell(String loop, Throwable cause) implements Ending {}
}

package org.mycelium.storage.journal;

import org.mycelium.commands.journal.Cause;

/**
 * The journal has facts of this cause already: an earlier unit of work dealt with it. Nothing was
 * changed.
 */
public final class DuplicateCause extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuplicateCause(Cause cause, Throwable why) {
    super("dealt with before: " + cause.key(), why);
  }
}

package org.mycelium.bot.trial;

import org.jspecify.annotations.Nullable;

/** A step of the trial did not go as it must; the message says why, without the step's name. */
final class TrialFailure extends Exception {
  private static final long serialVersionUID = 1;

  TrialFailure(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}

package org.mycelium.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places at which a test stops the whole process dead, to see what a crash there leaves behind.
 * Which one is said by the system property or environment variable {@code MYCELIUM_STOP_AT}, such
 * as {@code mid-gap} or {@code before-commit:7} for the seventh time it is reached; without it they
 * are nothing. Thread-safe.
 */
public enum Seam {
  /** A group of units has done its work and is not committed. */
  BEFORE_COMMIT,
  /** A group is committed and nobody knows yet. */
  AFTER_COMMIT_BEFORE_SEND,
  /** The homeserver has a file and the letter it goes with does not know where. */
  AFTER_UPLOAD_BEFORE_MARK,
  /** A request is on its way to the homeserver. */
  AFTER_SEND_BEFORE_ANSWER,
  /** The homeserver answered and the outbox row is not marked. */
  AFTER_ANSWER_BEFORE_MARK,
  /** Some pages of a gap are stored and some are not. */
  MID_GAP;

  /** What the exit of a process killed by SIGKILL looks like. */
  private static final int KILLED = 137;

  @SuppressWarnings("ImmutableEnumChecker") // It counts down in a test, and is zero otherwise.
  private final AtomicInteger left = new AtomicInteger(Stop.WHERE.map(this::times).orElse(0));

  /** Stops the process here if that was asked for. */
  public void reached() {
    if (left.get() > 0 && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private int times(String where) {
    String[] parts = where.split(":", 2);
    if (!parts[0].equals(name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
      return 0;
    }
    return parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
  }

  /**
   * What was asked for, in a class of its own because the enum's constants come before its other
   * statics.
   */
  private static final class Stop {
    private static final String NAME = "MYCELIUM_STOP_AT";

    static final Optional<String> WHERE =
        Optional.ofNullable(System.getProperty(NAME, System.getenv(NAME)));
  }
}

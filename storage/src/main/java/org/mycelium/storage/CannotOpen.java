package org.mycelium.storage;

/**
 * The database cannot be opened; the message tells an operator why and what would help. Nothing was
 * changed.
 */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a database cannot be opened. */
  public enum Reason {
    /** There is no such file to read. */
    MISSING,
    /** The file or its folder may not be written, or the folder is missing. */
    NOT_WRITABLE,
    /** The file is something else than a database. */
    NOT_A_DATABASE,
    /** The file is a database of another program. */
    NOT_OURS,
    /** An older version made it, and it was not brought up to date yet. */
    OLDER,
    /** A newer version of this program made it. */
    NEWER,
    /** It was made by scripts that read differently now. */
    OTHER_SCRIPTS,
    /** Another process has it open. */
    IN_USE,
    /** The disk is full. */
    DISK_FULL,
    /** The SQLite library or the file system cannot do what is needed to keep the database safe. */
    NOT_SAFE,
    /** The file is damaged, or reading it failed. */
    DAMAGED
  }

  private final Reason reason;

  CannotOpen(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  CannotOpen(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}

package org.mycelium.storage.sql;

/**
 * The disk or the database file failed; nothing of the unit of work was kept. The same work may
 * succeed later, when there is room again or the file is free.
 */
public final class StorageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What failed. */
  public enum Reason {
    /** No room left. */
    DISK_FULL,
    /** The file or its folder cannot be written. */
    READ_ONLY,
    /** Another program holds the file. */
    BUSY,
    /** The file is not what SQLite wrote. */
    DAMAGED,
    /** Reading or writing failed otherwise. */
    IO
  }

  private final Reason reason;

  /** A failure of this kind. */
  public StorageUnavailable(Reason reason, Throwable cause) {
    super("storage unavailable: " + reason, cause);
    this.reason = reason;
  }

  /** What failed. */
  public Reason reason() {
    return reason;
  }
}

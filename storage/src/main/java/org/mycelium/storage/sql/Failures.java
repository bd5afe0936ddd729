package org.mycelium.storage.sql;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means to us. */
public final class Failures {
  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  /** The typed form of a failure. */
  public static RuntimeException of(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException failure
            ? failure.getResultCode()
            : SQLiteErrorCode.getErrorCode(e.getErrorCode());
    return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE)) {
      case SQLITE_CONSTRAINT -> new Refused(code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, e);
      case SQLITE_FULL -> new StorageUnavailable(StorageUnavailable.Reason.DISK_FULL, e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new StorageUnavailable(StorageUnavailable.Reason.READ_ONLY, e);
      case SQLITE_BUSY, SQLITE_LOCKED -> new StorageUnavailable(StorageUnavailable.Reason.BUSY, e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new StorageUnavailable(StorageUnavailable.Reason.DAMAGED, e);
      case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_INTERRUPT ->
          new StorageUnavailable(StorageUnavailable.Reason.IO, e);
      default -> new IllegalStateException("a statement we wrote wrongly", e);
    };
  }
}

package org.mycelium.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.mycelium.storage.sql.Failures;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.StorageUnavailable;

/**
 * A database file, open for work, which no other process can open meanwhile. Thread-safe: all work
 * goes through its writer.
 */
public final class Database implements AutoCloseable {
  private final ProcessLock lock;
  private final Session session;
  private final Writer writer;

  private Database(ProcessLock lock, Session session) {
    this.lock = lock;
    this.session = session;
    this.writer = new Writer(session);
  }

  /**
   * Opens a database, makes it if the file is missing or empty, and brings its schema up to date.
   *
   * @param file readable and writable for our own account only, from now on
   * @throws CannotOpen with a reason, in words for an operator; the file is as it was
   */
  public static Database open(Path file) {
    Path absolute = file.toAbsolutePath();
    ProcessLock lock = ProcessLock.on(absolute);
    try {
      OwnerOnly.create(absolute);
      Session session = Connections.writing(absolute);
      try {
        new Migrations(session).migrate();
        return new Database(lock, session);
      } catch (RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (IOException e) {
      lock.close();
      throw new CannotOpen(
          CannotOpen.Reason.NOT_WRITABLE, "%s cannot be written: %s".formatted(absolute, e), e);
    } catch (SQLException e) {
      lock.close();
      throw inWords(absolute, Failures.of(e));
    } catch (RuntimeException e) {
      lock.close();
      throw inWords(absolute, e);
    }
  }

  /**
   * Opens a database to look at one moment of it, whether or not a bot has it open for work.
   *
   * @throws CannotOpen with a reason, in words for an operator
   */
  public static Session openToRead(Path file) {
    Path absolute = file.toAbsolutePath();
    if (!Files.isRegularFile(absolute)) {
      throw new CannotOpen(CannotOpen.Reason.MISSING, "There is no file %s.".formatted(absolute));
    }
    try {
      Session session = Connections.readOnly(absolute);
      try {
        new Migrations(session).requireCurrent();
        return session;
      } catch (RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      throw inWords(absolute, Failures.of(e));
    } catch (RuntimeException e) {
      throw inWords(absolute, e);
    }
  }

  /** An empty database of its own with the same schema, which vanishes when it is closed. */
  public static Session scratch() {
    try {
      Session session = Connections.scratch();
      new Migrations(session).migrate();
      return session;
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** Where work is done. */
  public Writer writer() {
    return writer;
  }

  /** Finishes the work that was submitted, then lets go of the file. */
  @Override
  public void close() {
    writer.close();
    session.close();
    lock.close();
  }

  static RuntimeException inWords(Path file, RuntimeException e) {
    return e instanceof StorageUnavailable unavailable
        ? switch (unavailable.reason()) {
          case DISK_FULL ->
              new CannotOpen(
                  CannotOpen.Reason.DISK_FULL,
                  "The disk of %s is full. Make room and start again.".formatted(file),
                  e);
          case READ_ONLY ->
              new CannotOpen(
                  CannotOpen.Reason.NOT_WRITABLE,
                  "%s cannot be written. It must belong to the bot's account.".formatted(file),
                  e);
          case BUSY ->
              new CannotOpen(
                  CannotOpen.Reason.IN_USE,
                  "Another program holds %s. Close it and start again.".formatted(file),
                  e);
          case DAMAGED ->
              new CannotOpen(
                  CannotOpen.Reason.NOT_A_DATABASE,
                  "%s is not a database, or it is damaged. Restore it from a backup."
                      .formatted(file),
                  e);
          case IO ->
              new CannotOpen(
                  CannotOpen.Reason.DAMAGED, "%s cannot be read: %s".formatted(file, e), e);
        }
        : e;
  }
}

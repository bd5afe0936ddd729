package org.mycelium.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process off the same database: two bots of one account would answer everything
 * twice. The lock is on a file beside the database, since SQLite loses its own locks when anyone
 * else in the process closes the database file. It goes with the process, however that ends; the
 * empty file stays.
 */
final class ProcessLock implements AutoCloseable {
  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws CannotOpen if another process has it, or the folder cannot be written
   */
  static ProcessLock on(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    try {
      OwnerOnly.create(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotOpen(
            CannotOpen.Reason.IN_USE,
            "Another process has %s open. Stop it first, or give this one another file."
                .formatted(database));
      }
      return new ProcessLock(channel);
    } catch (IOException e) {
      throw new CannotOpen(
          CannotOpen.Reason.NOT_WRITABLE,
          "The folder of %s cannot be written: %s. It must exist, and belong to the bot's account."
              .formatted(database, e),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

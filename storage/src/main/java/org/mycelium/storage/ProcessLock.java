package org.mycelium.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second process off the same database: two bots of one account would answer everything
 * twice. The lock is on a file beside the database, since SQLite loses its own locks when anyone
 * else in the process closes the database file. It goes with the process, however that ends; the
 * empty file stays.
 */
final class ProcessLock implements AutoCloseable {
  /**
   * The lock files this process holds. They are never opened a second time: closing that second
   * channel would drop the lock of the first, as POSIX has it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws CannotOpen if another process has it, or the folder cannot be written
   */
  static ProcessLock on(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    if (!HELD.add(file)) {
      throw inUse(database);
    }
    try {
      OwnerOnly.create(file);
      return new ProcessLock(file, locked(file).orElseThrow(() -> inUse(database)));
    } catch (IOException e) {
      HELD.remove(file);
      throw new CannotOpen(
          CannotOpen.Reason.NOT_WRITABLE,
          "The folder of %s cannot be written: %s. It must exist, and belong to the bot's account."
              .formatted(database, e),
          e);
    } catch (CannotOpen e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) {
      return Optional.of(channel);
    }
    channel.close();
    return Optional.empty();
  }

  private static CannotOpen inUse(Path database) {
    return new CannotOpen(
        CannotOpen.Reason.IN_USE,
        "Another process has %s open. Stop it first, or give this one another file."
            .formatted(database));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }
}

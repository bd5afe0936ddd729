package org.mycelium.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only the bot's own account may read. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> READ_WRITE =
      PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Creates the file if there is none, and takes others' rights to it away. */
  static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(READ_WRITE));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      if (posix && !Files.getPosixFilePermissions(file).equals(READ_WRITE)) {
        Files.setPosixFilePermissions(file, READ_WRITE);
      }
    }
  }
}

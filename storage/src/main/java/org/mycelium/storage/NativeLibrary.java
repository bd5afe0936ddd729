package org.mycelium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** Where SQLite's native library lies. Left to itself the driver unpacks it anew at every start. */
public final class NativeLibrary {
  private NativeLibrary() {}

  /**
   * Unpacks the library once, below this folder, and has it loaded from there. Call before a
   * database is opened.
   *
   * @param folder only our own account may be able to write it
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static void keepIn(Path folder) {
    String name = LibraryLoaderUtil.getNativeLibName();
    Path home = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      if (!Files.exists(home.resolve(name))) {
        unpack(name, home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("org.sqlite.lib.path", home.toAbsolutePath().toString());
  }

  private static void unpack(String name, Path home) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(home);
    Path part = Files.createTempFile(home, name, ".part");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), part, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(part, home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}

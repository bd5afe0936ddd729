package org.mycelium.bot.trial;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A new folder for one trial; closing it removes it with all that is in it, unless it is to stay.
 *
 * @param keep whether it outlives the trial
 */
record TrialFolder(Path path, boolean keep) implements AutoCloseable {
  /**
   * Makes it.
   *
   * @param within the folder it is made in
   */
  static TrialFolder make(Path within, boolean keep) throws IOException {
    return new TrialFolder(Files.createTempDirectory(within, "mycelium-try-"), keep);
  }

  /** A file or folder in it. */
  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    if (keep) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

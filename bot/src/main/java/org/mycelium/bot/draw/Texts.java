package org.mycelium.bot.draw;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.input.Bounded;
import org.mycelium.commands.sortition.Name;

/** Text files in UTF-8, with errors that say which file and what to do. */
final class Texts {
  private static final int MAX_BYTES = 64 << 20;

  private Texts() {}

  static String read(Path file) throws OperatingException {
    try {
      if (!Files.exists(file)) {
        throw new OperatingException("There is no file " + file + ".", null);
      }
      Optional<String> read = Bounded.text(file, MAX_BYTES);
      if (read.isEmpty()) {
        throw new OperatingException(file + " is too large for what it should be.", null);
      }
      String text = read.get();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new OperatingException(file + " is not text in UTF-8.", e);
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be read: " + e + ".", e);
    }
  }

  /** Writes beside and renames, so that the file is never half there. */
  static void write(Path file, String text) throws OperatingException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be written: " + e + ".", e);
    }
  }

  /** Writes a secret into a file that only its owner reads; never over another. */
  static void writeSecret(Path file, String secret) throws OperatingException {
    try {
      if (Files.getFileStore(file.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, secret + "\n");
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new OperatingException(
          file + " is there already, and may hold another draw's secret. Name a new file.", e);
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be written: " + e + ".", e);
    }
  }

  /** One name a line; empty lines are passed over. */
  static List<String> names(Path file) throws OperatingException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> lines = read(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).strip();
      if (name.isEmpty()) {
        continue;
      }
      String place = file + ", line " + (i + 1) + ": ";
      if (!Name.isValid(name)) {
        throw OperatingException.malformed(
            place + "expected a name of visible letters, at most " + Name.MAX_BYTES + " bytes.");
      }
      if (!seen.add(name)) {
        throw OperatingException.malformed(
            place
                + "\""
                + name
                + "\" stands there twice. Who shares a name needs something added.");
      }
      names.add(name);
    }
    if (names.isEmpty()) {
      throw OperatingException.malformed(file + " holds no names. Write one a line.");
    }
    return names;
  }
}

package org.mycelium.bot.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;

/** The database's file and its disk, without touching either. */
final class DatabaseCheck {
  private static final String SUBJECT = "database";
  private static final long SCARCE_MEBIBYTES = 100;
  private static final Set<String> NETWORK_DISKS =
      Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private DatabaseCheck() {}

  /**
   * @param file absolute
   */
  static List<Finding> examine(Path file) {
    Path folder = file.resolveSibling("").normalize();
    if (!Files.isDirectory(folder)) {
      return problem("there is no folder " + folder + ". Make it: mkdir -p " + folder);
    }
    if (!Files.isWritable(folder)) {
      return problem(
          "this account may not write to the folder "
              + folder
              + ", where SQLite keeps files beside the database. Let it, or name another folder in"
              + " the settings.");
    }
    if (Files.isDirectory(file)) {
      return problem(file + " is a folder. Name a file in it.");
    }
    if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file))) {
      return problem("this account may not read and write " + file + ". Let it, with chown.");
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(content(file));
    try {
      disk(folder, findings);
      rights(file, findings);
    } catch (IOException e) {
      findings.add(Finding.warning(SUBJECT, "its disk cannot be looked at: " + e));
    }
    return findings;
  }

  private static Finding content(Path file) {
    if (!Files.exists(file)) {
      return Finding.ok(SUBJECT, file + " will be made at the first start");
    }
    try {
      Database.openToRead(file).close();
      return Finding.ok(SUBJECT, file + " can be opened");
    } catch (CannotOpen e) {
      return e.reason() == CannotOpen.Reason.OLDER
          ? Finding.ok(SUBJECT, file + " will be brought up to date at the next start")
          : Finding.problem(SUBJECT, String.valueOf(e.getMessage()));
    }
  }

  private static void disk(Path folder, List<Finding> findings) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    if (NETWORK_DISKS.contains(disk.type().toLowerCase(Locale.ROOT))) {
      findings.add(
          Finding.warning(
              SUBJECT,
              folder
                  + " is on a network share ("
                  + disk.type()
                  + "), where SQLite can lose data. Move it to a disk of this machine."));
    }
    long free = disk.getUsableSpace() >> 20;
    if (free < SCARCE_MEBIBYTES) {
      findings.add(
          Finding.warning(
              SUBJECT, "only " + free + " MiB are free on its disk. A full disk stops the bot."));
    }
  }

  private static void rights(Path file, List<Finding> findings) throws IOException {
    if (!Files.exists(file) || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
    open.retainAll(Files.getPosixFilePermissions(file));
    if (!open.isEmpty()) {
      findings.add(
          Finding.warning(
              SUBJECT,
              "other accounts of this machine can open it, and members' words are in it. Close it:"
                  + " chmod 600 "
                  + file));
    }
  }

  private static List<Finding> problem(String text) {
    return List.of(Finding.problem(SUBJECT, text));
  }
}

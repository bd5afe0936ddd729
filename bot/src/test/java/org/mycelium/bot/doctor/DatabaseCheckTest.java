package org.mycelium.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.doctor.Finding.Grade;
import org.mycelium.storage.Database;

final class DatabaseCheckTest {
  @TempDir Path folder;

  @Test
  void aFolderToWriteInIsEnough() {
    Path file = folder.resolve("mycelium.db");

    assertThat(DatabaseCheck.examine(file))
        .containsExactly(Finding.ok("database", file + " will be made at the first start"));
    assertThat(file).doesNotExist();
  }

  @Test
  void aMissingFolderIsAProblem() {
    assertThat(DatabaseCheck.examine(folder.resolve("none/mycelium.db")))
        .containsExactly(
            Finding.problem(
                "database",
                "there is no folder %1$s/none. Make it: mkdir -p %1$s/none".formatted(folder)));
  }

  @Test
  void aFolderInPlaceOfTheFileIsAProblem() {
    assertThat(DatabaseCheck.examine(folder))
        .containsExactly(Finding.problem("database", folder + " is a folder. Name a file in it."));
  }

  @Test
  void aFileThatOthersCanReadIsAWarning() throws Exception {
    Path file = folder.resolve("mycelium.db");
    Database.open(file).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(DatabaseCheck.examine(file))
        .last()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WARNING))
        .extracting(Finding::text)
        .asString()
        .endsWith("Close it: chmod 600 " + file);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(DatabaseCheck.examine(file))
        .containsExactly(Finding.ok("database", file + " can be opened"));
  }

  @Test
  void anEmptyFileWillBecomeADatabase() throws Exception {
    Path file = Files.createFile(folder.resolve("mycelium.db"));

    assertThat(DatabaseCheck.examine(file))
        .contains(Finding.ok("database", file + " will be brought up to date at the next start"));
  }

  @Test
  void whatIsNoDatabaseIsAProblemAndLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("mycelium.db"), "Dear diary, ".repeat(100));

    assertThat(DatabaseCheck.examine(file))
        .first()
        .extracting(Finding::grade)
        .isEqualTo(Grade.PROBLEM);
    assertThat(file).hasContent("Dear diary, ".repeat(100));
  }
}

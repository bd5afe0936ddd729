package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.storage.CannotOpen.Reason;
import org.mycelium.storage.sql.Refused;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** When a database is opened, and when it is not. */
final class DatabaseTest {
  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static void sql(Path file, String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(ThrowingCallable opening, Reason reason, String words) {
    assertThatThrownBy(opening)
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining(words)
        .extracting(e -> ((CannotOpen) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void aNewFileIsForItsOwnerOnly() throws IOException {
    Path file = file("new.db");
    try (House house = House.ofMembers(file, 1)) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files)
            .hasSize(4)
            .allSatisfy(
                each ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------"));
      }
      assertThat(house.members().all()).hasSize(1);
    }
  }

  @Test
  void anOlderFileOthersCouldReadIsClosedToThem() throws IOException {
    Path file = Files.createFile(file("open.db"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Database.open(file).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasKeptIsThereAgain() {
    Path file = file("again.db");
    House.ofMembers(file, 3).close();
    try (House house = House.at(file)) {
      assertThat(house.members().all()).hasSize(3);
    }
  }

  @Test
  void aSecondProcessIsKeptOut() throws Exception {
    Path file = file("one.db");
    try (Database database = Database.open(file)) {
      assertThat(database.writer()).isNotNull();
      assertRefused(() -> Database.open(file), Reason.IN_USE, "Another process");
      assertThat(ChildJvm.run(Opening.class, List.of(file.toString())))
          .isEqualTo(Opening.REFUSED_IN_USE);
    }
    assertThat(ChildJvm.run(Opening.class, List.of(file.toString()))).isZero();
  }

  /** Opens a database in a process of its own. */
  static final class Opening {
    static final int REFUSED_IN_USE = 3;

    private Opening() {}

    public static void main(String[] arguments) {
      try (Database database = Database.open(Path.of(arguments[0]))) {
        database.writer().run(tx -> tx.syncState().newBatch());
      } catch (CannotOpen e) {
        System.exit(e.reason() == Reason.IN_USE ? REFUSED_IN_USE : 1);
      }
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws IOException {
    Path file = file("newer.db");
    Database.open(file).close();
    sql(file, "insert into schema_version values (99, 'V099__later.sql', 'x')");
    byte[] before = Files.readAllBytes(file);
    assertRefused(() -> Database.open(file), Reason.NEWER, "newer");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDatabaseMadeByOtherScriptsIsLeftAlone() {
    Path file = file("other.db");
    Database.open(file).close();
    sql(file, "update schema_version set sha256 = 'x'");
    assertRefused(() -> Database.open(file), Reason.OTHER_SCRIPTS, "V001__house.sql");
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() {
    Path file = file("browser.db");
    sql(file, "create table history (url text)");
    assertRefused(() -> Database.open(file), Reason.NOT_OURS, "another program");
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
    Path file = Files.writeString(file("letter.db"), "Dear members,\n".repeat(100));
    assertRefused(() -> Database.open(file), Reason.NOT_A_DATABASE, "not a database");
    assertThat(file).content().startsWith("Dear members");
  }

  @Test
  void aFolderThatIsMissingOrCannotBeWrittenIsSaidSo() {
    assertRefused(
        () -> Database.open(file("missing/house.db")), Reason.NOT_WRITABLE, "cannot be written");
    // Also root cannot make files there.
    assertRefused(
        () -> Database.open(Path.of("/proc/house.db")), Reason.NOT_WRITABLE, "cannot be written");
  }

  @Test
  void everyConnectionHasTheSettingsThatKeepOurPromises() throws SQLException {
    Path file = file("settings.db");
    try (Database database = Database.open(file);
        Session writing = Connections.writing(file);
        Session reading = Connections.readOnly(file)) {
      assertThat(database.writer()).isNotNull();
      assertThat(pragma(writing, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(writing, "synchronous")).isEqualTo("2");
      assertThat(pragma(writing, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(writing, "busy_timeout")).isEqualTo("5000");
      assertThat(pragma(reading, "foreign_keys")).isEqualTo("1");
      assertThatThrownBy(() -> reading.run(Sql.plain("update sync_state set batch = 7")))
          .hasMessageContaining("READ_ONLY");
    }
  }

  private static String pragma(Session session, String name) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        var result = statement.executeQuery("pragma " + name)) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void theJournalRefusesChangeDeletionAndHoles() {
    try (House house = House.ofMembers(file("triggers.db"), 1)) {
      assertThat(house.text("select count(*) from journal")).isEqualTo("2");
      for (String statement :
          List.of(
              "update journal set body = '{}' where seq = 2",
              "delete from journal where seq = 2",
              "insert into journal select assembly, 4, at_ms, actor, '$x', 0, kind, version, body,"
                  + " prev_hash, hash from journal where seq = 2",
              "insert into journal select assembly, 2, at_ms, actor, '$x', 0, kind, version, body,"
                  + " prev_hash, hash from journal where seq = 2",
              "insert or replace into journal select assembly, 2, at_ms, actor, '$x', 0, kind, version,"
                  + " '{}', prev_hash, hash from journal where seq = 2")) {
        assertThatThrownBy(() -> house.run(statement)).as(statement).isInstanceOf(Refused.class);
      }
    }
  }

  @Test
  void theNativeLibraryIsUnpackedOnce() throws IOException {
    String before = System.getProperty("org.sqlite.lib.path");
    try {
      NativeLibrary.keepIn(folder);
      Path library =
          folder
              .resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
              .resolve(LibraryLoaderUtil.getNativeLibName());
      assertThat(library).isRegularFile();
      var time = Files.getLastModifiedTime(library);
      NativeLibrary.keepIn(folder);
      assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
      assertThat(System.getProperty("org.sqlite.lib.path"))
          .isEqualTo(library.getParent().toAbsolutePath().toString());
      try (Stream<Path> files = Files.list(library.getParent())) {
        assertThat(files).hasSize(1);
      }
    } finally {
      if (before == null) {
        System.clearProperty("org.sqlite.lib.path");
      } else {
        System.setProperty("org.sqlite.lib.path", before);
      }
    }
  }

  @Test
  void everyScriptIsListedOnceAndInOrder() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(Migrations.SCRIPTS)
          .containsExactlyElementsOf(
              scripts
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .sorted()
                  .toList());
    }
  }
}

package org.mycelium.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.storage.sql.Session;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Opens connections, each with the settings without which nothing we promise holds, and reads every
 * setting back: some file systems and some builds of SQLite quietly do without.
 */
final class Connections {
  /** Before it, a bug could corrupt a database in WAL mode. */
  private static final List<Integer> OLDEST_SQLITE = List.of(3, 51, 3);

  private static final int BUSY_TIMEOUT_MS = 5_000;

  /** Taken only as far as it is needed. */
  private static final int SCRATCH_KIB = 128 * 1024;

  private Connections() {}

  /** The one connection that writes. */
  static Session writing(Path file) throws SQLException {
    SQLiteConfig config = common();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Session session =
        open(
            "jdbc:sqlite:" + file,
            config,
            Map.of("journal_mode", "wal", "synchronous", "2", "temp_store", "2"));
    try {
      // What is deleted is overwritten, not only unlinked.
      one(session.connection(), "pragma secure_delete = on");
      require(session.connection(), "secure_delete", "1");
      return session;
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** A connection that cannot write, for a file that may be in use. */
  static Session readOnly(Path file) throws SQLException {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return open("jdbc:sqlite:" + file, config, Map.of());
  }

  /**
   * An empty database of our own that vanishes when it is closed. It spills to disk when it grows.
   */
  static Session scratch() throws SQLException {
    SQLiteConfig config = common();
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    // A replay puts commitments down in no order; with the two megabytes that SQLite has by itself
    // nearly each of a million would be read from the disk again.
    config.setCacheSize(-SCRATCH_KIB);
    return open("jdbc:sqlite:", config, Map.of("cache_size", Integer.toString(-SCRATCH_KIB)));
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // Else the driver asks for the last row id after every change, by a statement it prepares anew.
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static Session open(String url, SQLiteConfig config, Map<String, String> expected)
      throws SQLException {
    Properties properties = config.toProperties();
    Connection connection = JDBC.createConnection(url, properties);
    try {
      requireNewEnough(one(connection, "select sqlite_version()"));
      require(connection, "foreign_keys", "1");
      require(connection, "busy_timeout", Integer.toString(BUSY_TIMEOUT_MS));
      for (Map.Entry<String, String> setting : expected.entrySet()) {
        require(connection, setting.getKey(), setting.getValue());
      }
      return new Session(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void require(Connection connection, String setting, String expected)
      throws SQLException {
    String actual = one(connection, "pragma " + setting);
    if (!actual.equals(expected)) {
      throw new CannotOpen(
          CannotOpen.Reason.NOT_SAFE,
          "SQLite has %s = %s here, not %s. A local file system is needed, not a network one."
              .formatted(setting, actual, expected));
    }
  }

  private static void requireNewEnough(String version) {
    List<Integer> parts = Stream.of(version.split("\\.")).map(Integer::valueOf).toList();
    for (int i = 0; i < OLDEST_SQLITE.size(); i++) {
      int difference = Integer.compare(parts.get(i), OLDEST_SQLITE.get(i));
      if (difference > 0) {
        return;
      }
      if (difference < 0) {
        throw new CannotOpen(
            CannotOpen.Reason.NOT_SAFE,
            "SQLite %s can damage databases; %s or newer is needed."
                .formatted(
                    version,
                    OLDEST_SQLITE.stream().map(String::valueOf).collect(Collectors.joining("."))));
      }
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * The bytes of a database's rows, as SQLite stores their values, read from the file by a connection
 * of its own. Indexes and pages are not counted: they are what a database costs, not what was said.
 */
final class RowBytes {
  private final Map<String, Integer> rows;

  private RowBytes(Map<String, Integer> rows) {
    this.rows = rows;
  }

  /** All rows of a file that another connection may be writing. */
  static RowBytes of(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Map<String, Integer> rows = new HashMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet result = statement.executeQuery("select * from \"" + table + "\"")) {
          while (result.next()) {
            add(rows, table, result);
          }
        }
      }
    }
    return new RowBytes(rows);
  }

  /** The bytes of those rows that were not there, or were other, before. */
  long newSince(RowBytes before) {
    return rows.entrySet().stream()
        .filter(row -> !before.rows.containsKey(row.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "select name from pragma_table_list where schema = 'main' and type = 'table'"
                + " and name not like 'sqlite_%'")) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    return names;
  }

  private static void add(Map<String, Integer> rows, String table, ResultSet row)
      throws SQLException {
    StringBuilder key = new StringBuilder(table);
    int bytes = 0;
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      key.append('\0').append(value);
      bytes += size(value);
    }
    rows.put(key.toString(), bytes);
  }

  private static int size(Object value) {
    return switch (value) {
      case null -> 0;
      case byte[] blob -> blob.length;
      case Double _ -> Double.BYTES;
      case Number number -> size(number.longValue());
      default -> value.toString().getBytes(StandardCharsets.UTF_8).length;
    };
  }

  /** The serial types of SQLite's record format. */
  private static int size(long number) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number < 0 ? ~number : number) + 1;
    int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
    return number == 0 || number == 1 ? 0 : bytes == 5 ? 6 : bytes == 7 ? 8 : bytes;
  }
}

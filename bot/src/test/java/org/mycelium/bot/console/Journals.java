package org.mycelium.bot.console;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at a database's journals from outside. */
final class Journals {
  private Journals() {}

  /** The last hash of each assembly's journal, and its length. */
  static List<String> heads(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select assembly, max(seq), hash from journal group by assembly order by assembly")) {
      List<String> heads = new ArrayList<>();
      while (rows.next()) {
        heads.add(rows.getLong(1) + " " + rows.getLong(2) + " " + rows.getString(3));
      }
      return heads;
    }
  }
}

package org.mycelium.bot.console;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that one person's answers could have done, as the tables of a database have it: by what it
 * is, such as {@code vote 1 P3}, and how it stands.
 */
record Doings(TreeMap<String, String> all) {
  private static final String VOTES =
      "select 'vote ' || b.assembly || ' P' || b.proposal, b.choice from ballot b"
          + " join person p on p.assembly = b.assembly and p.member = b.voter"
          + " where p.matrix_id = ?";
  private static final String PAYMENTS =
      "select 'payments', count(*) from scrip_entry e"
          + " join person p on p.assembly = e.assembly and p.member = e.payer"
          + " where p.matrix_id = ?";
  private static final String PROPOSALS =
      "select 'proposals', count(*) from proposal r"
          + " join person p on p.assembly = r.assembly and p.member = r.proposer"
          + " where p.matrix_id = ?";
  private static final String STORIES =
      "select 'stories', (select count(*) from testimony_key) + (select count(*) from"
          + " testimony_waiting) where ? is not null";

  /** Those of a person, by exact Matrix id; of stories, those of everybody. */
  static Doings of(Path database, String person) throws SQLException {
    TreeMap<String, String> all = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      for (String query : new String[] {VOTES, PAYMENTS, PROPOSALS, STORIES}) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
          statement.setString(1, person);
          ResultSet rows = statement.executeQuery();
          while (rows.next()) {
            all.put(rows.getString(1), rows.getString(2));
          }
        }
      }
    }
    return new Doings(all);
  }

  /** The number of the newest proposal of the first assembly. */
  static int newestProposal(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement =
            connection.prepareStatement("select max(no) from proposal where assembly = 1")) {
      return statement.executeQuery().getInt(1);
    }
  }

  /** What is otherwise than before. */
  Set<String> since(Doings before) {
    Set<String> changed = new TreeSet<>(all.keySet());
    changed.addAll(before.all.keySet());
    changed.removeIf(
        what -> String.valueOf(all.get(what)).equals(String.valueOf(before.all.get(what))));
    return changed;
  }

  /** How many there are of what is counted. */
  int count(String what) {
    return Integer.parseInt(all.getOrDefault(what, "0"));
  }
}

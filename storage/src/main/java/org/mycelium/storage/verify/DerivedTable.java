package org.mycelium.storage.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.mycelium.storage.sql.Failures;
import org.mycelium.storage.sql.Session;

/**
 * A table that follows from facts, read in the order of its key.
 *
 * @param keys how many of the columns, from the first on, are the key
 * @param condition which of its rows follow from facts; empty for all
 */
record DerivedTable(String name, List<String> columns, int keys, String condition) {
  private static final Set<String> PERSONAL = Set.of("matrix_id", "title", "text");

  /** The search index's rows have one number that holds assembly and decision. */
  private static final String SEARCH = "decision_fts";

  private static final int DECISION_BITS = 32;

  /** A table all of which follows from facts. */
  static DerivedTable all(Table<?> table) {
    return some(table, "", table.fields());
  }

  /** A table some of which follows from facts; the key's columns come first. */
  static DerivedTable some(Table<?> table, String condition, Field<?>... columns) {
    return new DerivedTable(
        table.getName(),
        Arrays.stream(columns).map(Named::getName).toList(),
        Objects.requireNonNull(table.getPrimaryKey()).getFields().size(),
        condition);
  }

  /** The search index. */
  static DerivedTable search() {
    return new DerivedTable(SEARCH, List.of("rowid", "title", "text"), 1, "");
  }

  Lines read(Session session) {
    String key = String.join(", ", columns.subList(0, keys));
    String all = String.join(", ", columns);
    return new Lines(
        session, "select %s from %s %s order by %s".formatted(all, name, condition, key));
  }

  /** Whether the column's values may be told: they are no words or names of people. */
  boolean tells(String column) {
    return !PERSONAL.contains(column);
  }

  long assembly(Line line) {
    long first = line.number(0);
    return name.equals(SEARCH) ? first >> DECISION_BITS : first;
  }

  Optional<Long> seq(Line line) {
    int seq = columns.indexOf("seq");
    return seq < 0 ? Optional.empty() : Optional.of(line.number(seq));
  }

  /** The row's key beside its assembly, such as "proposal 3, voter 2". */
  String key(Line line) {
    if (name.equals(SEARCH)) {
      return "decision " + (int) line.number(0);
    }
    return IntStream.range(1, keys)
        .mapToObj(i -> columns.get(i) + " " + line.values().get(i))
        .collect(Collectors.joining(", "));
  }

  /** A row's values, in the order of the columns. */
  record Line(List<@Nullable Object> values, int keys) {
    long number(int column) {
      return values.get(column) instanceof Number number ? number.longValue() : 0;
    }

    /**
     * As SQLite orders them: numbers by value, texts by their bytes; ours are plain letters there.
     */
    int compareKeys(Line other) {
      for (int i = 0; i < keys; i++) {
        Object mine = values.get(i);
        Object theirs = other.values.get(i);
        int order =
            mine instanceof Number && theirs instanceof Number
                ? Long.compare(number(i), other.number(i))
                : String.valueOf(mine).compareTo(String.valueOf(theirs));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }

  /** The rows, one after the other, keeping none. */
  final class Lines implements AutoCloseable {
    private final Statement statement;
    private final ResultSet result;

    private Lines(Session session, String query) {
      try {
        statement = session.connection().createStatement();
        result = statement.executeQuery(query);
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }

    /** The next row; null after the last. */
    @Nullable Line next() {
      try {
        if (!result.next()) {
          return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(result.getObject(i));
        }
        return new Line(values, keys);
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }

    @Override
    public void close() {
      try {
        statement.close();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }
  }
}

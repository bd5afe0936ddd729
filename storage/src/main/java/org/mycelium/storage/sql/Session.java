package org.mycelium.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements. Arguments are texts, whole numbers, truth values,
 * bytes and nulls, in the order of their places. Readers of rows must not run statements
 * themselves. Not thread-safe: one thread owns it.
 *
 * <p>Every method throws {@link StorageUnavailable} when the disk or the file fails, and {@link
 * Refused} when the schema does not let a row in.
 */
public final class Session implements AutoCloseable {
  private final Connection connection;
  private final IdentityHashMap<Sql, PreparedStatement> prepared = new IdentityHashMap<>();
  private @Nullable StorageUnavailable failure;

  /** Takes over an open connection, in auto-commit mode. */
  public Session(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement that gives no rows; returns how many rows it changed. */
  public int run(Sql sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * Runs a statement that must change exactly one row.
   *
   * @throws IllegalStateException if it changed none or several
   */
  public void runOnOne(Sql sql, @Nullable Object... arguments) {
    int changed = run(sql, arguments);
    if (changed != 1) {
      throw new IllegalStateException(changed + " rows changed, not one, by " + sql);
    }
  }

  /** The first row, if there is any. */
  public <T> Optional<T> first(Sql sql, Function<Row, T> reader, @Nullable Object... arguments) {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      return result.next() ? Optional.of(reader.apply(new Row(sql, result))) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** A number from the first row of a statement that always has one. */
  public long number(Sql sql, Field<Long> column, @Nullable Object... arguments) {
    return first(sql, row -> row.number(column), arguments).orElseThrow();
  }

  /** Whether there is any row. */
  public boolean any(Sql sql, @Nullable Object... arguments) {
    return first(sql, row -> true, arguments).isPresent();
  }

  /** All rows. */
  public <T> List<T> all(Sql sql, Function<Row, T> reader, @Nullable Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.apply(row)), arguments);
    return rows;
  }

  /** Shows every row in turn, keeping none. */
  public void each(Sql sql, Consumer<Row> reader, @Nullable Object... arguments) {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      Row row = new Row(sql, result);
      while (result.next()) {
        reader.accept(row);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * Throws what went wrong with the disk or the file since {@link #forgetFailure}, even if somebody
   * caught it: SQLite may have rolled back by itself then.
   */
  public void throwFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Starts afresh. */
  public void forgetFailure() {
    failure = null;
  }

  /** The connection itself, for what is not a statement. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw typed(e);
    }
  }

  private PreparedStatement bound(Sql sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql.text());
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /**
   * Prepares the statement anew when it is next wanted: where the disk fails, the driver closes it
   * behind our back, and it would never work again.
   */
  private RuntimeException failed(Sql sql, SQLException e) {
    PreparedStatement statement = prepared.remove(sql);
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException alsoOnClosing) {
        e.addSuppressed(alsoOnClosing);
      }
    }
    return typed(e);
  }

  private RuntimeException typed(SQLException e) {
    RuntimeException typed = Failures.of(e);
    if (typed instanceof StorageUnavailable unavailable) {
      failure = unavailable;
    }
    return typed;
  }
}

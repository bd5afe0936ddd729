package org.mycelium.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column. Valid only while it is being read; one thread. */
public final class Row {
  private final Sql sql;
  private final ResultSet result;

  Row(Sql sql, ResultSet result) {
    this.sql = sql;
    this.result = result;
  }

  /** A whole number. */
  public long number(Field<Long> column) {
    try {
      return result.getLong(sql.position(column));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** A whole number that fits an int, such as a member's. */
  public int integer(Field<Long> column) {
    return Math.toIntExact(number(column));
  }

  /** A whole number, if there is one. */
  public Optional<Long> maybeNumber(Field<Long> column) {
    long value = number(column);
    try {
      return result.wasNull() ? Optional.empty() : Optional.of(value);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** An instant kept in milliseconds. */
  public Instant instant(Field<Long> column) {
    return Instant.ofEpochMilli(number(column));
  }

  /** A text that is always there. */
  public String text(Field<String> column) {
    String value = textOrNull(column);
    if (value == null) {
      throw new IllegalStateException("no " + column.getName() + " in " + sql);
    }
    return value;
  }

  /** A text, if there is one. */
  public Optional<String> maybeText(Field<String> column) {
    return Optional.ofNullable(textOrNull(column));
  }

  /** A text, or null. */
  public @Nullable String textOrNull(Field<String> column) {
    try {
      return result.getString(sql.position(column));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** Bytes that are always there. */
  public byte[] bytes(Field<byte[]> column) {
    try {
      return result.getBytes(sql.position(column));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** A yes or no. */
  public boolean is(Field<Boolean> column) {
    try {
      return result.getBoolean(sql.position(column));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}

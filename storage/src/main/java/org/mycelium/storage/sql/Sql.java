package org.mycelium.storage.sql;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.conf.FetchTriggerValuesAfterReturning;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * A statement, written in jOOQ so that the compiler checks it against the schema, and rendered to
 * text once: rendering at every call took longer than SQLite's own work. Values come in by {@link
 * #arg} in the order of their places; what is always the same is inlined. Immutable; meant for
 * constants.
 */
public final class Sql {
  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private static final DSLContext RENDERER =
      DSL.using(
          SQLDialect.SQLITE,
          new Settings()
              .withRenderSchema(false)
              .withFetchTriggerValuesAfterReturning(FetchTriggerValuesAfterReturning.NEVER));

  private final String text;
  private final IdentityHashMap<SelectFieldOrAsterisk, Integer> columns = new IdentityHashMap<>();

  private Sql(String text, List<? extends SelectFieldOrAsterisk> columns) {
    this.text = text;
    for (SelectFieldOrAsterisk column : columns) {
      this.columns.put(column, this.columns.size() + 1);
    }
  }

  /**
   * A statement written in jOOQ.
   *
   * @throws IllegalArgumentException if a value is bound in it; see {@link DSL#inline} and {@link
   *     #arg}
   */
  public static Sql of(Query query) {
    if (RENDERER.extractParams(query).values().stream().anyMatch(Sql::isBound)) {
      throw new IllegalArgumentException("a value is bound in " + query);
    }
    return new Sql(RENDERER.render(query), query instanceof Select<?> s ? s.$select() : List.of());
  }

  /** A new row with these columns, whose values are the arguments. */
  public static Sql insert(Table<?> table, Field<?>... columns) {
    return of(DSL.insertInto(table).columns(columns).values(args(columns)));
  }

  /**
   * As {@link #insert}; where a row with the same primary key is there, its other columns are
   * changed instead.
   */
  public static Sql put(Table<?> table, Field<?>... columns) {
    UniqueKey<?> key = Objects.requireNonNull(table.getPrimaryKey());
    Map<Field<?>, Field<?>> others = new LinkedHashMap<>();
    for (Field<?> column : columns) {
      if (!key.getFields().contains(column)) {
        others.put(column, DSL.excluded(column));
      }
    }
    return of(
        DSL.insertInto(table)
            .columns(columns)
            .values(args(columns))
            .onConflict(key.getFields())
            .doUpdate()
            .set(others));
  }

  /** A statement jOOQ has no words for, with the columns it gives in order. */
  public static Sql plain(String text, Field<?>... columns) {
    return new Sql(text, List.of(columns));
  }

  /** The place of an argument for this column. */
  public static <T> Param<T> arg(Field<T> column) {
    return DSL.param(column.getName(), column.getDataType());
  }

  private static boolean isBound(Param<?> param) {
    return param.getValue() != null && !param.isInline();
  }

  /** The places of arguments for these columns. */
  public static Param<?>[] args(Field<?>... columns) {
    return Stream.of(columns).map(Sql::arg).toArray(Param<?>[]::new);
  }

  String text() {
    return text;
  }

  /** Position of a column in the result, from 1. */
  int position(Field<?> column) {
    Integer position = columns.get(column);
    if (position == null) {
      throw new IllegalArgumentException(column + " is not selected by " + text);
    }
    return position;
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.mycelium.storage;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.storage.sql.Sql;

/**
 * Has the database of a running bot fill its disk, by SQLite's own limit. It stands in this package
 * because no other may reach the connection.
 */
public final class SmallDisk {
  private static final long MOST_PAGES = 4_294_967_294L;
  private static final Field<Long> PAGES = DSL.field("page_count", SQLDataType.BIGINT);
  private static final Field<Long> FREE = DSL.field("freelist_count", SQLDataType.BIGINT);

  private SmallDisk() {}

  /**
   * From now on the file has room for so many pages of 4 KiB more, those in it that nothing uses
   * among them, or for those alone where they are more.
   */
  public static void leave(Transaction transaction, long pages) {
    long held = transaction.session().number(Sql.plain("pragma page_count", PAGES), PAGES);
    long free = transaction.session().number(Sql.plain("pragma freelist_count", FREE), FREE);
    limit(transaction, held + Math.max(0, pages - free));
  }

  /** There is room again. */
  public static void makeRoom(Transaction transaction) {
    limit(transaction, MOST_PAGES);
  }

  private static void limit(Transaction transaction, long pages) {
    transaction.session().first(Sql.plain("pragma max_page_count = " + pages), _ -> true);
  }
}

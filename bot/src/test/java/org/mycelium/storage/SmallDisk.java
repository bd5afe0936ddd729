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

  private SmallDisk() {}

  /** From now on the file may grow by so many pages of 4 KiB. */
  public static void leave(Transaction transaction, long pages) {
    long used = transaction.session().number(Sql.plain("pragma page_count", PAGES), PAGES);
    limit(transaction, used + pages);
  }

  /** There is room again. */
  public static void makeRoom(Transaction transaction) {
    limit(transaction, MOST_PAGES);
  }

  private static void limit(Transaction transaction, long pages) {
    transaction.session().first(Sql.plain("pragma max_page_count = " + pages), _ -> true);
  }
}

package org.mycelium.storage.due;

import static org.mycelium.storage.schema.Tables.DUE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.schema.tables.Due;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * The calendar of all assemblies. Closings and reminders follow from facts and are put here and
 * taken away by them alone; the card keeper and the almanac put their own work here. Not
 * thread-safe.
 */
public final class DueWork {
  /** A discussion is over, and the vote is due to open; follows from facts. */
  public static final String OPEN = "open";

  /** A vote is due to close; follows from facts. */
  public static final String CLOSE = "close";

  /** A reminder is due; follows from facts. */
  public static final String REMIND = "remind";

  /** A card may be edited again; put here by the card keeper. */
  public static final String CARD = "card";

  /** Missing reports are asked for; put here by the almanac. */
  public static final String ASK = "ask";

  /** Decisions come back for review; put here by the almanac. */
  public static final String REVIEW = "review";

  /** A draw of lots takes its next step; follows from facts. */
  public static final String LOT = "lot";

  /** Somebody who was drawn is gone; put here by the almanac. */
  public static final String GONE = "gone";

  /** Something is owed to a role; put here by the almanac. */
  public static final String ROLE = "role";

  /** The room's power levels may have to follow the roles; put here by whatever changes either. */
  public static final String POWER = "power";

  /** Something offered or wanted ends, or is to end soon; put here by the almanac. */
  public static final String MARKET = "market";

  /** Stories that were told today come in; put here by the almanac. */
  public static final String STORIES = "stories";

  /** The weekly digest; put here by the almanac. */
  public static final String DIGEST = "digest";

  private static final Sql PUT = Sql.put(DUE, DUE.ASSEMBLY, DUE.KIND, DUE.SUBJECT, DUE.DUE_MS);

  private static final Sql REMOVE =
      Sql.of(
          DSL.deleteFrom(DUE)
              .where(DUE.ASSEMBLY.eq(arg(DUE.ASSEMBLY)))
              .and(DUE.KIND.eq(arg(DUE.KIND)))
              .and(DUE.SUBJECT.eq(arg(DUE.SUBJECT))));

  private static final Sql FIND =
      Sql.of(
          DSL.select(DUE.ASSEMBLY, DUE.KIND, DUE.SUBJECT, DUE.DUE_MS)
              .from(DUE)
              .where(DUE.ASSEMBLY.eq(arg(DUE.ASSEMBLY)))
              .and(DUE.KIND.eq(arg(DUE.KIND)))
              .and(DUE.SUBJECT.eq(arg(DUE.SUBJECT))));

  private static final Due OTHER = DUE.as("other");

  private static final Sql UNTIL =
      Sql.of(
          DSL.select(DUE.ASSEMBLY, DUE.KIND, DUE.SUBJECT, DUE.DUE_MS)
              .from(DUE)
              .where(DUE.DUE_MS.le(arg(DUE.DUE_MS)))
              .and(
                  DUE.KIND
                      .ne(DSL.inline(DIGEST))
                      .or(
                          DSL.notExists(
                              DSL.selectOne()
                                  .from(OTHER)
                                  .where(OTHER.ASSEMBLY.eq(DUE.ASSEMBLY))
                                  .and(OTHER.KIND.ne(DSL.inline(DIGEST)))
                                  .and(OTHER.DUE_MS.le(arg(OTHER.DUE_MS))))))
              .orderBy(DUE.DUE_MS, DUE.ASSEMBLY, DUE.KIND, DUE.SUBJECT)
              .limit(DSL.param("limit", Integer.class)));

  private static final Sql NEXT =
      Sql.of(DSL.select(DUE.DUE_MS).from(DUE).orderBy(DUE.DUE_MS).limit(DSL.inline(1)));

  private static final Sql AFTER =
      Sql.of(
          DSL.select(DUE.DUE_MS)
              .from(DUE)
              .where(DUE.DUE_MS.gt(arg(DUE.DUE_MS)))
              .orderBy(DUE.DUE_MS)
              .limit(DSL.inline(1)));

  private final Session session;

  /** The calendar behind this session. */
  public DueWork(Session session) {
    this.session = session;
  }

  /** Puts work down for a time, in place of the same work's earlier time. */
  public void put(AssemblyId assembly, String kind, String subject, Instant due) {
    session.run(PUT, assembly.value(), kind, subject, due.toEpochMilli());
  }

  /** Takes work away, if it is there. */
  public void remove(AssemblyId assembly, String kind, String subject) {
    session.run(REMOVE, assembly.value(), kind, subject);
  }

  /** When this work is due, if it is at all. */
  public Optional<DueItem> find(AssemblyId assembly, String kind, String subject) {
    return session.first(FIND, DueWork::item, assembly.value(), kind, subject);
  }

  /**
   * What is due at this time, the longest overdue first; at most so many. A digest tells how things
   * stand, so it waits until nothing else of its assembly is due.
   */
  public List<DueItem> until(Instant now, int limit) {
    return session.all(UNTIL, DueWork::item, now.toEpochMilli(), now.toEpochMilli(), limit);
  }

  /** When the first work after this time is due. */
  public Optional<Instant> after(Instant now) {
    return session.first(AFTER, row -> row.instant(DUE.DUE_MS), now.toEpochMilli());
  }

  /** When the next work is due, be it in the past. */
  public Optional<Instant> next() {
    return session.first(NEXT, row -> row.instant(DUE.DUE_MS));
  }

  private static DueItem item(Row row) {
    return new DueItem(
        new AssemblyId(row.number(DUE.ASSEMBLY)),
        row.text(DUE.KIND),
        row.text(DUE.SUBJECT),
        row.instant(DUE.DUE_MS));
  }
}

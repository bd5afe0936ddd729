package org.mycelium.storage.digest;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;
import static org.mycelium.storage.schema.Tables.DIGEST;
import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.port.Digests;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The weeks one assembly was told, from the tables. */
public final class StoredDigests implements Digests {
  private static final Sql TOLD =
      Sql.of(
          DSL.select(DIGEST.SEQ)
              .from(DIGEST)
              .where(DIGEST.ASSEMBLY.eq(arg(DIGEST.ASSEMBLY)))
              .and(DIGEST.WEEK.eq(arg(DIGEST.WEEK))));

  private static final Sql LAST =
      Sql.of(
          DSL.select(DIGEST.POSTED_MS, DIGEST.SEQ, DIGEST.WEEK)
              .from(DIGEST)
              .where(DIGEST.ASSEMBLY.eq(arg(DIGEST.ASSEMBLY)))
              .orderBy(DIGEST.SEQ.desc())
              .limit(DSL.inline(1)));

  /** The earliest of what came after it. */
  private static final Sql NEXT =
      Sql.of(
          DSL.select(JOURNAL.AT_MS)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.SEQ.gt(arg(JOURNAL.SEQ)))
              .orderBy(JOURNAL.AT_MS)
              .limit(DSL.inline(1)));

  /** The newest that came before it, and was not after an instant. */
  private static final Sql BEFORE =
      Sql.of(
          DSL.select(JOURNAL.AT_MS)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.SEQ.lt(arg(JOURNAL.SEQ)))
              .and(JOURNAL.AT_MS.le(arg(JOURNAL.AT_MS)))
              .orderBy(JOURNAL.SEQ.desc())
              .limit(DSL.inline(1)));

  private static final Sql FOUNDED =
      Sql.of(
          DSL.select(ASSEMBLY.FOUNDED_MS).from(ASSEMBLY).where(ASSEMBLY.ID.eq(arg(ASSEMBLY.ID))));

  private final Session session;
  private final AssemblyId assembly;

  /** The weeks this assembly was told. */
  public StoredDigests(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public boolean told(Week week) {
    return session
        .first(TOLD, row -> row.number(DIGEST.SEQ), assembly.value(), week.toString())
        .isPresent();
  }

  @Override
  public Optional<Instant> end(Instant now) {
    return last().flatMap(last -> end(last, now));
  }

  @Override
  public Optional<Week> last(Instant now) {
    return last().filter(last -> !last.at().isAfter(bound(last, now))).flatMap(Last::told);
  }

  private Optional<Last> last() {
    return session.first(
        LAST,
        row ->
            new Last(row.instant(DIGEST.POSTED_MS), row.number(DIGEST.SEQ), row.text(DIGEST.WEEK)),
        assembly.value());
  }

  /** No digest that the clock puts after this was told by a clock that was right. */
  private Instant bound(Last last, Instant now) {
    return session
        .first(NEXT, row -> row.instant(JOURNAL.AT_MS), assembly.value(), last.seq())
        .filter(now::isAfter)
        .orElse(now);
  }

  /**
   * Facts stand in the order in which they were put down, whatever the clock said: of all that came
   * before the last digest it told, and nothing happened between the fact before it and itself.
   */
  private Optional<Instant> end(Last last, Instant now) {
    Instant bound = bound(last, now);
    return last.at().isAfter(bound)
        ? session.first(
            BEFORE,
            row -> row.instant(JOURNAL.AT_MS),
            assembly.value(),
            last.seq(),
            bound.toEpochMilli())
        : Optional.of(last.at());
  }

  /** The digest that was told last, and when that was by the clock. */
  private record Last(Instant at, long seq, String week) {
    Optional<Week> told() {
      return Week.read(week);
    }
  }

  @Override
  public Instant founded() {
    return session
        .first(FOUNDED, row -> row.instant(ASSEMBLY.FOUNDED_MS), assembly.value())
        .orElseThrow();
  }
}

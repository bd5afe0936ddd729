package org.mycelium.storage.metric;

import static org.mycelium.storage.schema.Tables.METRIC;
import static org.mycelium.storage.schema.Tables.READING;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.Field;
import org.jooq.UpdateConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.metric.MetricFact;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricFact.ReportAsked;
import org.mycelium.commands.metric.MetricFact.ReporterNamed;
import org.mycelium.commands.metric.MetricFact.ReportingRoleNamed;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings metrics and their readings to where a fact leads. */
public final class MetricApplier {
  private static final Sql COUNT =
      Sql.insert(
          METRIC,
          METRIC.ASSEMBLY,
          METRIC.NO,
          METRIC.READY_MADE,
          METRIC.NAME,
          METRIC.MEANING,
          METRIC.UNIT,
          METRIC.DECIMALS,
          METRIC.CADENCE,
          METRIC.REPORTER,
          METRIC.CREATOR,
          METRIC.CREATED_MS,
          METRIC.IS_RETIRED,
          METRIC.SEQ);

  private static final Sql NAME_REPORTER =
      Sql.of(
          DSL.update(METRIC)
              .set(METRIC.REPORTER, arg(METRIC.REPORTER))
              .set(METRIC.REPORTING_ROLE, arg(METRIC.REPORTING_ROLE))
              .set(METRIC.SEQ, arg(METRIC.SEQ))
              .where(METRIC.ASSEMBLY.eq(arg(METRIC.ASSEMBLY)))
              .and(METRIC.NO.eq(arg(METRIC.NO)))
              .and(METRIC.IS_RETIRED.eq(DSL.inline(false))));

  private static final Sql RETIRE = change(METRIC.IS_RETIRED);
  private static final Sql ASK = change(METRIC.ASKED_FOR);

  private static final Sql RECORD =
      Sql.insert(
          READING,
          READING.ASSEMBLY,
          READING.METRIC,
          READING.FIRST_DAY,
          READING.SEQ,
          READING.UNITS,
          READING.REASON,
          READING.REPORTER,
          READING.REPORTED_MS);

  private final Session session;

  /** Works on the tables of this session. */
  public MetricApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(MetricFact fact, Entry entry) {
    switch (fact) {
      case MetricCreated f -> create(f, entry);
      case MetricAdopted f -> adopt(f, entry);
      case ReporterNamed f -> name(number(f.reporter()), null, f, entry);
      case ReportingRoleNamed f -> name(null, f.role().value(), f, entry);
      case MetricRetired f -> change(RETIRE, true, f, entry);
      case ReportAsked f -> change(ASK, f.first().toString(), f, entry);
      case ReadingRecorded f -> record(f, entry);
    }
  }

  private void create(MetricCreated fact, Entry entry) {
    session.run(
        COUNT,
        entry.assembly().value(),
        fact.metric().value(),
        null,
        fact.name().hex(),
        fact.meaning().hex(),
        fact.unit().hex(),
        fact.decimals(),
        fact.cadence(),
        number(fact.reporter()),
        actor(entry).value(),
        entry.at().toEpochMilli(),
        false,
        entry.seq());
  }

  private void adopt(MetricAdopted fact, Entry entry) {
    session.run(
        COUNT,
        entry.assembly().value(),
        fact.metric().value(),
        fact.readyMade(),
        null,
        null,
        null,
        fact.decimals(),
        fact.cadence(),
        number(fact.reporter()),
        actor(entry).value(),
        entry.at().toEpochMilli(),
        false,
        entry.seq());
  }

  private void record(ReadingRecorded fact, Entry entry) {
    session.run(
        RECORD,
        entry.assembly().value(),
        fact.metric().value(),
        fact.first().toString(),
        entry.seq(),
        fact.units(),
        fact.reason() == null ? null : fact.reason().hex(),
        actor(entry).value(),
        entry.at().toEpochMilli());
  }

  private void name(
      @Nullable Integer reporter, @Nullable Integer role, MetricFact fact, Entry entry) {
    session.runOnOne(
        NAME_REPORTER,
        reporter,
        role,
        entry.seq(),
        entry.assembly().value(),
        fact.metric().value());
  }

  private void change(Sql sql, @Nullable Object value, MetricFact fact, Entry entry) {
    session.runOnOne(sql, value, entry.seq(), entry.assembly().value(), fact.metric().value());
  }

  /** Changes one column of a metric that is counted. */
  private static <T> Sql change(Field<T> column) {
    UpdateConditionStep<?> update =
        DSL.update(METRIC)
            .set(column, arg(column))
            .set(METRIC.SEQ, arg(METRIC.SEQ))
            .where(METRIC.ASSEMBLY.eq(arg(METRIC.ASSEMBLY)))
            .and(METRIC.NO.eq(arg(METRIC.NO)))
            .and(METRIC.IS_RETIRED.eq(DSL.inline(false)));
    return Sql.of(update);
  }

  /** Metrics come from people and so do readings; the clock counts nothing. */
  private static MemberNo actor(Entry entry) {
    MemberNo actor = entry.actor();
    if (actor == null) {
      throw new IllegalStateException("nobody did this");
    }
    return actor;
  }

  private static @Nullable Integer number(@Nullable MemberNo member) {
    return member == null ? null : member.value();
  }
}

package org.mycelium.storage.metric;

import static org.mycelium.storage.schema.Tables.METRIC;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.READING;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.metric.Cadence;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.Naming;
import org.mycelium.commands.metric.ReadyMade;
import org.mycelium.commands.metric.ReportedBy;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What one assembly counts, from the tables. */
public final class StoredMetrics implements Metrics {
  private static final PrivateText NAME = PRIVATE_TEXT.as("name_words");
  private static final PrivateText MEANING = PRIVATE_TEXT.as("meaning_words");
  private static final PrivateText UNIT = PRIVATE_TEXT.as("unit_words");
  private static final PrivateText REASON = PRIVATE_TEXT.as("reason_words");

  private static final Sql COUNTED =
      Sql.of(
          DSL.select(
                  METRIC.NO,
                  METRIC.READY_MADE,
                  NAME.TEXT,
                  MEANING.TEXT,
                  UNIT.TEXT,
                  METRIC.DECIMALS,
                  METRIC.CADENCE,
                  METRIC.REPORTER,
                  METRIC.REPORTING_ROLE,
                  METRIC.CREATOR,
                  METRIC.CREATED_MS,
                  METRIC.ASKED_FOR)
              .from(METRIC)
              .leftJoin(NAME)
              .on(NAME.ASSEMBLY.eq(METRIC.ASSEMBLY))
              .and(NAME.COMMITMENT.eq(METRIC.NAME))
              .leftJoin(MEANING)
              .on(MEANING.ASSEMBLY.eq(METRIC.ASSEMBLY))
              .and(MEANING.COMMITMENT.eq(METRIC.MEANING))
              .leftJoin(UNIT)
              .on(UNIT.ASSEMBLY.eq(METRIC.ASSEMBLY))
              .and(UNIT.COMMITMENT.eq(METRIC.UNIT))
              .where(METRIC.ASSEMBLY.eq(arg(METRIC.ASSEMBLY)))
              .and(METRIC.IS_RETIRED.eq(DSL.inline(false)))
              .orderBy(METRIC.NO));

  private static final Sql LAST =
      Sql.of(
          DSL.select(METRIC.NO)
              .from(METRIC)
              .where(METRIC.ASSEMBLY.eq(arg(METRIC.ASSEMBLY)))
              .orderBy(METRIC.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql READINGS =
      Sql.of(
          DSL.select(
                  READING.FIRST_DAY,
                  READING.UNITS,
                  REASON.TEXT,
                  READING.REPORTER,
                  READING.REPORTED_MS)
              .from(READING)
              .leftJoin(REASON)
              .on(REASON.ASSEMBLY.eq(READING.ASSEMBLY))
              .and(REASON.COMMITMENT.eq(READING.REASON))
              .where(READING.ASSEMBLY.eq(arg(READING.ASSEMBLY)))
              .and(READING.METRIC.eq(arg(READING.METRIC)))
              .and(READING.FIRST_DAY.ge(arg(READING.FIRST_DAY)))
              .and(READING.FIRST_DAY.le(arg(READING.FIRST_DAY)))
              .orderBy(READING.SEQ));

  private final Session session;
  private final AssemblyId assembly;

  /** What this assembly counts. */
  public StoredMetrics(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Metric> counted() {
    return session.all(COUNTED, StoredMetrics::metric, assembly.value());
  }

  @Override
  public MetricNo next() {
    return new MetricNo(
        1 + session.first(LAST, row -> row.integer(METRIC.NO), assembly.value()).orElse(0));
  }

  @Override
  public List<MetricReading> readings(MetricNo no, Span from, Span until) {
    return session.all(
        READINGS,
        row -> reading(row, from.cadence()),
        assembly.value(),
        no.value(),
        from.first().toString(),
        until.first().toString());
  }

  private static Metric metric(Row row) {
    return new Metric(
        new MetricNo(row.integer(METRIC.NO)),
        naming(row),
        row.integer(METRIC.DECIMALS),
        cadence(row.text(METRIC.CADENCE)),
        reporter(row),
        new MemberNo(row.integer(METRIC.CREATOR)),
        row.instant(METRIC.CREATED_MS),
        row.maybeText(METRIC.ASKED_FOR).map(LocalDate::parse));
  }

  private static ReportedBy reporter(Row row) {
    Optional<ReportedBy> role =
        row.maybeNumber(METRIC.REPORTING_ROLE)
            .map(no -> new ReportedBy.Holders(new RoleNo(Math.toIntExact(no))));
    return role.or(
            () ->
                row.maybeNumber(METRIC.REPORTER)
                    .map(no -> new ReportedBy.One(new MemberNo(Math.toIntExact(no)))))
        .orElseGet(ReportedBy.Anyone::new);
  }

  private static Naming naming(Row row) {
    return row.maybeText(METRIC.READY_MADE)
        .<Naming>map(key -> ReadyMade.of(key).orElseThrow(() -> unknown(key)))
        .orElseGet(
            () ->
                new Naming.Own(
                    row.maybeText(NAME.TEXT).orElse(""),
                    row.maybeText(MEANING.TEXT).orElse(""),
                    row.maybeText(UNIT.TEXT).orElse("")));
  }

  private static MetricReading reading(Row row, Cadence cadence) {
    return new MetricReading(
        new Span(cadence, LocalDate.parse(row.text(READING.FIRST_DAY))),
        row.number(READING.UNITS),
        row.maybeText(REASON.TEXT).orElse(""),
        new MemberNo(row.integer(READING.REPORTER)),
        row.instant(READING.REPORTED_MS));
  }

  private static Cadence cadence(String key) {
    return Cadence.of(key).orElseThrow(() -> unknown(key));
  }

  private static IllegalStateException unknown(String key) {
    return new IllegalStateException("this version does not know " + key);
  }
}

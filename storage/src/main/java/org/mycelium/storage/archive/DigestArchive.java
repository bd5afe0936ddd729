package org.mycelium.storage.archive;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;
import static org.mycelium.storage.schema.Tables.DIGEST;
import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.digest.Days;
import org.mycelium.commands.digest.Digest;
import org.mycelium.commands.digest.Economy;
import org.mycelium.commands.digest.Gathering;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.metric.Measured;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.Topics;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.dispute.StoredDisputes;
import org.mycelium.storage.ledger.StoredBooks;
import org.mycelium.storage.lot.StoredLots;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.metric.StoredMetrics;
import org.mycelium.storage.proposal.StoredEnactments;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.role.StoredRoles;
import org.mycelium.storage.scrip.StoredScrip;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.testimony.StoredTestimonies;

/**
 * The digests of any week, whether or not the bot runs. A week that was told is told again as it
 * was then, from the lines that the journal had; words that were erased since are gone from it.
 */
public final class DigestArchive {
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Sql EXISTS =
      Sql.of(DSL.select(ASSEMBLY.ID).from(ASSEMBLY).where(ASSEMBLY.ID.eq(arg(ASSEMBLY.ID))));

  private static final Sql POSTED =
      Sql.of(
          DSL.select(DIGEST.POSTED_MS, DIGEST.SEQ)
              .from(DIGEST)
              .where(DIGEST.ASSEMBLY.eq(arg(DIGEST.ASSEMBLY)))
              .and(DIGEST.WEEK.eq(arg(DIGEST.WEEK))));

  private static final Sql POSTED_BEFORE =
      Sql.of(
          DSL.select(DIGEST.POSTED_MS)
              .from(DIGEST)
              .where(DIGEST.ASSEMBLY.eq(arg(DIGEST.ASSEMBLY)))
              .and(DIGEST.WEEK.lt(arg(DIGEST.WEEK)))
              .orderBy(DIGEST.WEEK.desc())
              .limit(DSL.inline(1)));

  private static final Sql FIRST_AFTER =
      Sql.of(
          DSL.select(JOURNAL.SEQ)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.AT_MS.gt(arg(JOURNAL.AT_MS)))
              .orderBy(JOURNAL.SEQ)
              .limit(DSL.inline(1)));

  private static final Sql LAST =
      Sql.of(
          DSL.select(JOURNAL.AT_MS)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .orderBy(JOURNAL.SEQ.desc())
              .limit(DSL.inline(1)));

  private final Path database;
  private final Session kept;
  private final AssemblyId assembly;

  private DigestArchive(Path database, Session kept, AssemblyId assembly) {
    this.database = database;
    this.kept = kept;
    this.assembly = assembly;
  }

  /** A digest, with what was chosen in the assembly then: its language above all. */
  public record Told(Digest digest, Settings settings) {}

  /**
   * The digest of a week; of one that was never told, what was to tell of it when it was over.
   *
   * @param database the file
   * @param now up to which a week that is not over is told
   * @return empty if the week is still to come
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such assembly
   */
  public static Optional<Told> of(Path database, AssemblyId assembly, Week week, Instant now) {
    try (Session kept = Database.openToRead(database)) {
      // One transaction sees one moment.
      kept.run(Sql.plain("begin"));
      if (!kept.any(EXISTS, assembly.value())) {
        throw new IllegalArgumentException("no assembly " + assembly.value());
      }
      return new DigestArchive(database, kept, assembly).of(week, now);
    }
  }

  private Optional<Told> of(Week week, Instant clock) {
    ZoneId zone = new StoredSettings(kept, assembly).current().zone();
    // What was played in virtual time is ahead of the clock.
    Instant last =
        kept.first(LAST, row -> row.instant(JOURNAL.AT_MS), assembly.value()).orElse(clock);
    Instant now = last.isAfter(clock) ? last : clock;
    if (week.monday().atStartOfDay(zone).toInstant().isAfter(now)) {
      return Optional.empty();
    }
    Optional<Stretch> posted =
        kept.first(
            POSTED,
            row -> posted(week, row.instant(DIGEST.POSTED_MS), row.number(DIGEST.SEQ)),
            assembly.value(),
            week.toString());
    return Optional.of(told(posted.orElseGet(() -> untold(week, now, zone))));
  }

  /** Where a digest begins: where the one before it ended. */
  private Instant before(Week week, Instant until) {
    return kept.first(
            POSTED_BEFORE, row -> row.instant(DIGEST.POSTED_MS), assembly.value(), week.toString())
        .orElseGet(() -> until.minus(WEEK));
  }

  private Stretch posted(Week week, Instant until, long line) {
    Instant since = before(week, until);
    return new Stretch(zone -> Days.between(since, until, zone), Optional.of(line));
  }

  private Stretch untold(Week week, Instant now, ZoneId zone) {
    Days days = Days.of(week, now, zone);
    return new Stretch(
        _ -> days,
        kept.first(
            FIRST_AFTER,
            row -> row.number(JOURNAL.SEQ),
            assembly.value(),
            days.until().toEpochMilli()));
  }

  private Told told(Stretch stretch) {
    if (stretch.beforeLine().isEmpty()) {
      return told(kept, stretch);
    }
    try (Session then = Rewind.to(database, kept, assembly, stretch.beforeLine().get())) {
      return told(then, stretch);
    }
  }

  /**
   * What is told on a board is told to everybody; who took that back since, or their name, is heard
   * now and not then.
   */
  private Testimonies forEverybody() {
    return new StoredTestimonies(kept, assembly).only(Reach.PUBLIC);
  }

  private Told told(Session tables, Stretch stretch) {
    Settings settings = new StoredSettings(tables, assembly).current();
    Proposals proposals = new StoredProposals(tables, assembly);
    Roles roles = new StoredRoles(tables, assembly);
    Disputes disputes = new StoredDisputes(tables, assembly);
    ScripBook scrip = new StoredScrip(tables, assembly);
    DecisionLog decisions = new StoredDecisionLog(tables, assembly);
    Days days = stretch.days().apply(settings.zone());
    Metrics metrics =
        new Measured(
            new StoredMetrics(tables, assembly),
            proposals,
            roles,
            disputes,
            scrip,
            days.asOf(),
            settings.zone());
    Gathering gathering =
        new Gathering(
            new StoredMembers(tables, assembly),
            proposals,
            decisions,
            metrics,
            new StoredEnactments(tables, assembly),
            roles,
            disputes,
            new StoredLots(tables, assembly),
            new Economy(new StoredBooks(tables, assembly), scrip),
            forEverybody(),
            new Topics(metrics, decisions));
    return new Told(gathering.of(days, settings.zone()), settings);
  }

  /**
   * What a digest tells of.
   *
   * @param days which, in the zone of the time they are told as of
   * @param beforeLine the first line of the journal that it cannot know of; empty if it knows all
   */
  private record Stretch(Function<ZoneId, Days> days, Optional<Long> beforeLine) {}
}

package org.mycelium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.storage.membership.Names;
import org.mycelium.storage.sql.Failures;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Brings a database to the newest schema: all missing scripts in one transaction, or none. Why this
 * is not Flyway stands in {@code deploy/docs/adr/0006-the-bot-brings-its-own-schema-up-to-date.md}.
 */
final class Migrations {
  /** In order; a landed one never changes. */
  static final List<String> SCRIPTS =
      List.of(
          "V001__house.sql",
          "V002__authors.sql",
          "V003__doubt.sql",
          "V004__positions.sql",
          "V005__answers.sql",
          "V006__metrics.sql",
          "V007__digests.sql",
          "V008__rounds.sql",
          "V009__enactments.sql",
          "V010__absences.sql",
          "V011__stories.sql",
          "V012__phases.sql",
          "V013__options.sql",
          "V014__enclosures.sql",
          "V015__polls.sql",
          "V016__standing.sql",
          "V017__roles.sql",
          "V018__makings.sql",
          "V019__wishes.sql",
          "V020__terms.sql",
          "V021__amendments.sql",
          "V022__lots.sql",
          "V023__disputes.sql",
          "V024__recalls.sql",
          "V025__sealed.sql",
          "V026__ledger.sql",
          "V027__read_backs.sql",
          "V028__role_draws.sql",
          "V029__checklists.sql",
          "V030__role_changes.sql",
          "V031__role_offers.sql",
          "V032__lots_asked.sql",
          "V033__scrip.sql",
          "V034__recordings.sql",
          "V035__reminders.sql",
          "V036__statements.sql",
          "V037__powers.sql",
          "V038__subscriptions.sql",
          "V040__lots_for_ties.sql",
          "V041__ballot_dialogues.sql",
          "V043__templates.sql",
          "V044__took_back.sql",
          "V046__open_handovers.sql",
          "V049__quotas.sql",
          "V052__testimonies.sql",
          "V055__undo_wishes.sql",
          "V056__notices.sql",
          "V057__scrip_care.sql",
          "V058__bank.sql",
          "V060__role_seats.sql",
          "V069__pending.sql",
          "V071__pending_which.sql",
          "V081__looks.sql",
          "V082__miscounted_disputes.sql",
          "V083__pending_advised.sql",
          "V090__reporting_roles.sql",
          "V096__envelope_edited_by.sql",
          "V097__standing_reactions.sql",
          "V098__role_mandates.sql",
          "V100__role_offers_lapsed.sql",
          "V101__disputes_taken_back.sql",
          "V102__looks_anew.sql");

  /** Tells our files from those of other programs that use SQLite: "Myce". */
  private static final int APPLICATION_ID = 0x4d796365;

  private static final Field<String> SCRIPT = DSL.field(DSL.name("script"), SQLDataType.CLOB);
  private static final Field<String> SHA256 = DSL.field(DSL.name("sha256"), SQLDataType.CLOB);
  private static final Field<Long> ID = DSL.field(DSL.name("application_id"), SQLDataType.BIGINT);
  private static final Field<Long> COUNT = DSL.field(DSL.name("count"), SQLDataType.BIGINT);

  private static final Sql APPLICATION = Sql.plain("pragma application_id", ID);
  private static final Sql TABLES = Sql.plain("select count(*) from sqlite_schema", COUNT);
  private static final Sql APPLIED =
      Sql.plain("select script, sha256 from schema_version order by version", SCRIPT, SHA256);
  private static final Sql RECORD =
      Sql.plain("insert into schema_version (version, script, sha256) values (?, ?, ?)");

  private final Session session;

  Migrations(Session session) {
    this.session = session;
  }

  /**
   * Brings the database to the newest schema.
   *
   * @throws CannotOpen if it belongs to another program or a newer version
   */
  void migrate() {
    int applied = check();
    if (applied == SCRIPTS.size()) {
      return;
    }
    session.run(Sql.plain("begin immediate"));
    try {
      if (applied == 0) {
        execute("pragma application_id = " + APPLICATION_ID);
        execute(
            "create table schema_version (version integer primary key, script text not null,"
                + " sha256 text not null) strict");
      }
      for (int i = applied; i < SCRIPTS.size(); i++) {
        String script = text(SCRIPTS.get(i));
        execute(script);
        session.run(RECORD, i + 1, SCRIPTS.get(i), sha256(script));
      }
      new Names(session).look();
      session.run(Sql.plain("commit"));
    } catch (RuntimeException e) {
      session.run(Sql.plain("rollback"));
      throw e;
    }
  }

  /**
   * Makes sure that the database is ours and this program can read it.
   *
   * @return how many scripts made it; 0 for an empty file
   * @throws CannotOpen if it belongs to another program or a newer version
   */
  int check() {
    if (session.number(TABLES, COUNT) == 0) {
      return 0;
    }
    if (session.number(APPLICATION, ID) != APPLICATION_ID) {
      throw new CannotOpen(
          CannotOpen.Reason.NOT_OURS, "The file is a database of another program.");
    }
    List<String> hashes = new ArrayList<>();
    session.each(APPLIED, row -> hashes.add(row.text(SHA256)));
    if (hashes.size() > SCRIPTS.size()) {
      throw new CannotOpen(
          CannotOpen.Reason.NEWER,
          "A newer Mycelium made this database (schema %d; this one knows %d). Run that version or a newer one."
              .formatted(hashes.size(), SCRIPTS.size()));
    }
    for (int i = 0; i < hashes.size(); i++) {
      if (!hashes.get(i).equals(sha256(text(SCRIPTS.get(i))))) {
        throw new CannotOpen(
            CannotOpen.Reason.OTHER_SCRIPTS,
            "This database was made by another version of %s. Run the version that made it."
                .formatted(SCRIPTS.get(i)));
      }
    }
    return hashes.size();
  }

  /**
   * Makes sure that this program can read the database as it is.
   *
   * @throws CannotOpen if it belongs to another program or to another version
   */
  void requireCurrent() {
    if (check() < SCRIPTS.size()) {
      throw new CannotOpen(
          CannotOpen.Reason.OLDER,
          "An older Mycelium made this database. Start the bot with it once; that brings it up to"
              + " date.");
    }
  }

  private void execute(String script) {
    try (Statement statement = session.connection().createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private static String text(String script) {
    try (InputStream in = Migrations.class.getResourceAsStream("/db/migration/" + script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.mycelium.storage.verify;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.journal.HashChain;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.codec.UnreadableFact;
import org.mycelium.storage.journal.Commitments;
import org.mycelium.storage.journal.ContradictoryFact;
import org.mycelium.storage.journal.FactApplier;
import org.mycelium.storage.journal.JournalLine;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/**
 * Computes every chain anew, checks every text that is kept, and applies every fact to fresh
 * tables. One use.
 */
final class Replay {
  private static final Sql TEXTS =
      Sql.of(
          DSL.select(
                  PRIVATE_TEXT.ASSEMBLY,
                  PRIVATE_TEXT.COMMITMENT,
                  PRIVATE_TEXT.SALT,
                  PRIVATE_TEXT.TEXT)
              .from(PRIVATE_TEXT)
              .orderBy(PRIVATE_TEXT.ASSEMBLY, PRIVATE_TEXT.COMMITMENT));

  /** Which commitments stand in facts; only in the fresh database. */
  private static final Sql NOTE_TABLE =
      Sql.plain(
          "create table committed (assembly integer, commitment text,"
              + " primary key (assembly, commitment)) without rowid");

  private static final Sql NOTE = Sql.plain("insert or ignore into committed values (?, ?)");

  private static final Sql STRAY =
      Sql.plain(
          "select t.assembly, t.commitment from private_text t left join committed c"
              + " on c.assembly = t.assembly and c.commitment = t.commitment"
              + " where c.commitment is null",
          PRIVATE_TEXT.ASSEMBLY,
          PRIVATE_TEXT.COMMITMENT);

  private final Session kept;
  private final Session replayed;
  private final Consumer<Problem> problems;
  private final PrivateTexts texts;
  private final FactApplier applier;
  private final List<Report.Head> heads = new ArrayList<>();
  private Report.@Nullable Head head;
  private long factCount;
  private long textCount;

  Replay(Session kept, Session replayed, Consumer<Problem> problems) {
    this.kept = kept;
    this.replayed = replayed;
    this.problems = problems;
    this.texts = new PrivateTexts(replayed);
    this.applier = new FactApplier(replayed);
  }

  void run() {
    replayed.run(NOTE_TABLE);
    kept.each(TEXTS, this::text);
    try {
      new JournalReader(kept).each(this::line);
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.accept(Problem.ofFile("a journal line holds what none can hold: " + e.getMessage()));
    }
    endJournal();
    replayed.each(STRAY, this::stray);
  }

  long facts() {
    return factCount;
  }

  long texts() {
    return textCount;
  }

  List<Report.Head> heads() {
    return heads;
  }

  private void text(Row row) {
    textCount++;
    long assembly = row.number(PRIVATE_TEXT.ASSEMBLY);
    try {
      Disclosure disclosure =
          new Disclosure(
              new Commitment(row.text(PRIVATE_TEXT.COMMITMENT)),
              row.text(PRIVATE_TEXT.SALT),
              row.text(PRIVATE_TEXT.TEXT));
      if (disclosure.holds()) {
        texts.keep(new AssemblyId(assembly), disclosure);
        return;
      }
    } catch (IllegalArgumentException e) {
      // Neither a commitment nor a salt: said below.
    }
    problems.accept(ofText(row, "the text is not the one that was committed to"));
  }

  private void stray(Row row) {
    problems.accept(ofText(row, "no fact commits to this text"));
  }

  private static Problem ofText(Row row, String what) {
    long assembly = row.number(PRIVATE_TEXT.ASSEMBLY);
    return new Problem(
        "private_text",
        assembly < 1 ? Optional.empty() : Optional.of(new AssemblyId(assembly)),
        Optional.empty(),
        "commitment " + row.text(PRIVATE_TEXT.COMMITMENT),
        "",
        what);
  }

  private void line(JournalLine line) {
    factCount++;
    Entry entry = line.entry();
    Report.Head before = head;
    if (before == null || !before.assembly().equals(entry.assembly())) {
      endJournal();
      before = new Report.Head(entry.assembly(), 0, HashChain.genesis(entry.assembly()));
    }
    if (entry.seq() != before.seq() + 1) {
      problem(entry, "seq", "the line before it is %d".formatted(before.seq()));
    }
    if (!line.previousHash().equals(before.hash())) {
      problem(entry, "prev_hash", "it does not follow the line before");
    }
    if (!line.holds()) {
      problem(entry, "hash", "the line is not as it was written");
    }
    head = new Report.Head(entry.assembly(), entry.seq(), line.hash());
    apply(entry);
  }

  private void apply(Entry entry) {
    try {
      Fact fact = FactCodec.decode(new EncodedFact(entry.kind(), entry.version(), entry.body()));
      for (Commitment commitment : Commitments.in(fact)) {
        replayed.run(NOTE, entry.assembly().value(), commitment.hex());
      }
      applier.apply(fact, entry);
    } catch (UnreadableFact e) {
      problem(entry, "body", String.valueOf(e.getMessage()));
    } catch (ContradictoryFact e) {
      problem(entry, "body", "it does not fit the lines before it");
    }
  }

  private void endJournal() {
    if (head != null) {
      heads.add(head);
    }
  }

  private void problem(Entry entry, String column, String what) {
    problems.accept(Problem.ofLine(entry.assembly(), entry.seq(), column, what));
  }
}

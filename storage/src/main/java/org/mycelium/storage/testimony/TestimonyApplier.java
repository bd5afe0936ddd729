package org.mycelium.storage.testimony;

import static org.mycelium.storage.schema.Tables.TESTIMONY;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.testimony.TestimonyFact;
import org.mycelium.commands.testimony.TestimonyFact.ReachChanged;
import org.mycelium.commands.testimony.TestimonyFact.TellerUnnamed;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyRead;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyWithdrawn;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings stories to where a fact leads. */
public final class TestimonyApplier {
  private static final Sql TELL =
      Sql.insert(
          TESTIMONY,
          TESTIMONY.ASSEMBLY,
          TESTIMONY.NO,
          TESTIMONY.TOPIC,
          TESTIMONY.TOPIC_NO,
          TESTIMONY.EVENT,
          TESTIMONY.WORDS,
          TESTIMONY.TELLER,
          TESTIMONY.IS_NAMED,
          TESTIMONY.REACH,
          TESTIMONY.IS_WITHDRAWN,
          TESTIMONY.SEQ);

  private static final Sql REACH =
      Sql.of(
          DSL.update(TESTIMONY)
              .set(TESTIMONY.REACH, arg(TESTIMONY.REACH))
              .set(TESTIMONY.SEQ, arg(TESTIMONY.SEQ))
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .and(TESTIMONY.NO.eq(arg(TESTIMONY.NO)))
              .and(DSL.not(TESTIMONY.IS_WITHDRAWN)));

  private static final Sql UNNAME =
      Sql.of(
          DSL.update(TESTIMONY)
              .set(TESTIMONY.IS_NAMED, DSL.inline(false))
              .set(TESTIMONY.SEQ, arg(TESTIMONY.SEQ))
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .and(TESTIMONY.NO.eq(arg(TESTIMONY.NO)))
              .and(TESTIMONY.IS_NAMED)
              .and(DSL.not(TESTIMONY.IS_WITHDRAWN)));

  private static final Sql WITHDRAW =
      Sql.of(
          DSL.update(TESTIMONY)
              .set(TESTIMONY.IS_WITHDRAWN, DSL.inline(true))
              .set(TESTIMONY.SEQ, arg(TESTIMONY.SEQ))
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .and(TESTIMONY.NO.eq(arg(TESTIMONY.NO)))
              .and(DSL.not(TESTIMONY.IS_WITHDRAWN)));

  /** Each stands in one digest, and none that was taken back. */
  private static final Sql READ =
      Sql.of(
          DSL.update(TESTIMONY)
              .set(TESTIMONY.READ_MS, arg(TESTIMONY.READ_MS))
              .set(TESTIMONY.SEQ, arg(TESTIMONY.SEQ))
              .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
              .and(TESTIMONY.NO.eq(arg(TESTIMONY.NO)))
              .and(TESTIMONY.READ_MS.isNull())
              .and(DSL.not(TESTIMONY.IS_WITHDRAWN)));

  private final Session session;

  /** Works on the tables of this session. */
  public TestimonyApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(TestimonyFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int no = fact.testimony().value();
    switch (fact) {
      case TestimonyTold f ->
          session.run(
              TELL,
              assembly,
              no,
              TopicForm.word(f.topic()),
              TopicForm.number(f.topic()),
              hex(f.event()),
              f.words().hex(),
              hex(f.teller()),
              f.teller() != null,
              TopicForm.words(f.reach()),
              false,
              entry.seq());
      case ReachChanged f ->
          session.runOnOne(REACH, TopicForm.words(f.reach()), entry.seq(), assembly, no);
      case TellerUnnamed _ -> session.runOnOne(UNNAME, entry.seq(), assembly, no);
      case TestimonyWithdrawn _ -> session.runOnOne(WITHDRAW, entry.seq(), assembly, no);
      case TestimonyRead _ ->
          session.runOnOne(READ, entry.at().toEpochMilli(), entry.seq(), assembly, no);
    }
  }

  private static @Nullable String hex(@Nullable Commitment commitment) {
    return commitment == null ? null : commitment.hex();
  }
}

package org.mycelium.storage.template;

import static org.mycelium.storage.schema.Tables.TEMPLATE;
import static org.mycelium.storage.schema.Tables.TEMPLATE_USE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.template.TemplateFact;
import org.mycelium.commands.template.TemplateFact.TemplateChanged;
import org.mycelium.commands.template.TemplateFact.TemplateDefined;
import org.mycelium.commands.template.TemplateFact.TemplateRetired;
import org.mycelium.commands.template.TemplateFact.TemplateUsed;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Applies facts about templates. */
public final class TemplateApplier {
  private static final Sql DEFINE =
      Sql.insert(
          TEMPLATE,
          TEMPLATE.ASSEMBLY,
          TEMPLATE.NO,
          TEMPLATE.NAME,
          TEMPLATE.TEXT,
          TEMPLATE.DECISION,
          TEMPLATE.IS_RETIRED,
          TEMPLATE.SEQ);

  private static final Sql CHANGE =
      Sql.of(
          DSL.update(TEMPLATE)
              .set(TEMPLATE.TEXT, arg(TEMPLATE.TEXT))
              .set(TEMPLATE.DECISION, arg(TEMPLATE.DECISION))
              .set(TEMPLATE.SEQ, arg(TEMPLATE.SEQ))
              .where(TEMPLATE.ASSEMBLY.eq(arg(TEMPLATE.ASSEMBLY)))
              .and(TEMPLATE.NO.eq(arg(TEMPLATE.NO)))
              .and(TEMPLATE.IS_RETIRED.eq(DSL.inline(false))));

  private static final Sql RETIRE =
      Sql.of(
          DSL.update(TEMPLATE)
              .set(TEMPLATE.IS_RETIRED, DSL.inline(true))
              .set(TEMPLATE.DECISION, arg(TEMPLATE.DECISION))
              .set(TEMPLATE.SEQ, arg(TEMPLATE.SEQ))
              .where(TEMPLATE.ASSEMBLY.eq(arg(TEMPLATE.ASSEMBLY)))
              .and(TEMPLATE.NO.eq(arg(TEMPLATE.NO)))
              .and(TEMPLATE.IS_RETIRED.eq(DSL.inline(false))));

  private static final Sql USE =
      Sql.insert(
          TEMPLATE_USE,
          TEMPLATE_USE.ASSEMBLY,
          TEMPLATE_USE.PROPOSAL,
          TEMPLATE_USE.TEMPLATE,
          TEMPLATE_USE.READS,
          TEMPLATE_USE.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public TemplateApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(TemplateFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int no = fact.template().value();
    switch (fact) {
      case TemplateDefined f ->
          session.run(
              DEFINE,
              assembly,
              no,
              f.name().hex(),
              f.text().hex(),
              f.decision().value(),
              false,
              entry.seq());
      case TemplateChanged f ->
          session.runOnOne(CHANGE, f.text().hex(), f.decision().value(), entry.seq(), assembly, no);
      case TemplateRetired f ->
          session.runOnOne(RETIRE, f.decision().value(), entry.seq(), assembly, no);
      case TemplateUsed f ->
          session.run(USE, assembly, f.proposal().value(), no, f.reads().value(), entry.seq());
    }
  }
}

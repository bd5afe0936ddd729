package org.mycelium.storage.template;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.TEMPLATE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.port.Templates;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.template.Template;
import org.mycelium.commands.template.TemplateNo;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The templates of one assembly, from the tables. */
public final class StoredTemplates implements Templates {
  private static final PrivateText NAME = PRIVATE_TEXT.as("name_words");
  private static final PrivateText TEXT = PRIVATE_TEXT.as("text_words");

  private static final Sql ALL =
      Sql.of(
          DSL.select(TEMPLATE.NO, NAME.TEXT, TEXT.TEXT, TEMPLATE.DECISION)
              .from(TEMPLATE)
              .leftJoin(NAME)
              .on(NAME.ASSEMBLY.eq(TEMPLATE.ASSEMBLY))
              .and(NAME.COMMITMENT.eq(TEMPLATE.NAME))
              .join(TEXT)
              .on(TEXT.ASSEMBLY.eq(TEMPLATE.ASSEMBLY))
              .and(TEXT.COMMITMENT.eq(TEMPLATE.TEXT))
              .where(TEMPLATE.ASSEMBLY.eq(arg(TEMPLATE.ASSEMBLY)))
              .and(TEMPLATE.IS_RETIRED.eq(DSL.inline(false)))
              .orderBy(TEMPLATE.NO));

  private static final Sql LAST =
      Sql.of(
          DSL.select(TEMPLATE.NO)
              .from(TEMPLATE)
              .where(TEMPLATE.ASSEMBLY.eq(arg(TEMPLATE.ASSEMBLY)))
              .orderBy(TEMPLATE.NO.desc())
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredTemplates(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** One whose text was erased is none any more: nothing could be proposed from it. */
  @Override
  public List<Template> all() {
    return session.all(ALL, StoredTemplates::template, assembly.value());
  }

  @Override
  public Optional<Template> find(TemplateNo no) {
    return all().stream().filter(template -> template.no().equals(no)).findFirst();
  }

  @Override
  public TemplateNo next() {
    return new TemplateNo(
        1 + session.first(LAST, row -> row.integer(TEMPLATE.NO), assembly.value()).orElse(0));
  }

  private static Template template(Row row) {
    return new Template(
        new TemplateNo(row.integer(TEMPLATE.NO)),
        row.maybeText(NAME.TEXT).orElse(""),
        row.text(TEXT.TEXT),
        new DecisionNo(row.integer(TEMPLATE.DECISION)));
  }
}

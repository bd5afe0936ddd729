package org.mycelium.storage.template;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.TEMPLATE;
import static org.mycelium.storage.schema.Tables.TEMPLATE_USE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.FromTemplate;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Which template a proposal was written from, as it is read from the tables. */
public final class TemplateUse {
  private static final Sql FIND =
      Sql.of(
          DSL.select(PRIVATE_TEXT.TEXT, TEMPLATE_USE.READS)
              .from(TEMPLATE_USE)
              .join(TEMPLATE)
              .on(TEMPLATE.ASSEMBLY.eq(TEMPLATE_USE.ASSEMBLY))
              .and(TEMPLATE.NO.eq(TEMPLATE_USE.TEMPLATE))
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(TEMPLATE.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(TEMPLATE.NAME))
              .where(TEMPLATE_USE.ASSEMBLY.eq(arg(TEMPLATE_USE.ASSEMBLY)))
              .and(TEMPLATE_USE.PROPOSAL.eq(arg(TEMPLATE_USE.PROPOSAL))));

  private TemplateUse() {}

  /** The template of a proposal, also if it was retired since. */
  public static Optional<FromTemplate> find(Session session, AssemblyId assembly, ProposalNo no) {
    return session.first(
        FIND,
        row ->
            new FromTemplate(
                row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
                new DecisionNo(row.integer(TEMPLATE_USE.READS))),
        assembly.value(),
        no.value());
  }
}

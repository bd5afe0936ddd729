package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.OFFERED_OPTION;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.ProposalFact.OptionsChosen;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings the options of choices to where a fact leads. */
final class OptionApplier {
  private static final Sql OFFER =
      Sql.insert(
          OFFERED_OPTION,
          OFFERED_OPTION.ASSEMBLY,
          OFFERED_OPTION.PROPOSAL,
          OFFERED_OPTION.NO,
          OFFERED_OPTION.NAME,
          OFFERED_OPTION.CHOSEN);

  private static final Sql CHOOSE =
      Sql.of(
          DSL.update(OFFERED_OPTION)
              .set(OFFERED_OPTION.CHOSEN, arg(OFFERED_OPTION.CHOSEN))
              .where(OFFERED_OPTION.ASSEMBLY.eq(arg(OFFERED_OPTION.ASSEMBLY)))
              .and(OFFERED_OPTION.PROPOSAL.eq(arg(OFFERED_OPTION.PROPOSAL)))
              .and(OFFERED_OPTION.NO.eq(arg(OFFERED_OPTION.NO)))
              .and(OFFERED_OPTION.CHOSEN.isNull()));

  private final Session session;

  OptionApplier(Session session) {
    this.session = session;
  }

  void offer(OptionsOffered fact, Entry entry) {
    for (int i = 0; i < fact.names().size(); i++) {
      session.run(
          OFFER,
          entry.assembly().value(),
          fact.proposal().value(),
          i + 1,
          fact.names().get(i).hex(),
          null);
    }
  }

  void choose(OptionsChosen fact, Entry entry) {
    for (int i = 0; i < fact.options().size(); i++) {
      session.runOnOne(
          CHOOSE, i + 1, entry.assembly().value(), fact.proposal().value(), fact.options().get(i));
    }
  }
}

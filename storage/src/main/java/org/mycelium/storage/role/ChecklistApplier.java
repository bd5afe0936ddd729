package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.ROLE_ITEM;
import static org.mycelium.storage.schema.Tables.ROLE_TICK;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.role.RoleFact.ItemAdded;
import org.mycelium.commands.role.RoleFact.ItemStruck;
import org.mycelium.commands.role.RoleFact.ItemTicked;
import org.mycelium.commands.role.RoleFact.OfChecklist;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings checklists to where a fact leads. */
final class ChecklistApplier {
  private static final Sql ADD =
      Sql.insert(
          ROLE_ITEM,
          ROLE_ITEM.ASSEMBLY,
          ROLE_ITEM.ROLE,
          ROLE_ITEM.NO,
          ROLE_ITEM.TEXT,
          ROLE_ITEM.IS_STRUCK,
          ROLE_ITEM.SEQ);

  private static final Sql STRIKE =
      Sql.of(
          DSL.update(ROLE_ITEM)
              .set(ROLE_ITEM.IS_STRUCK, DSL.inline(true))
              .set(ROLE_ITEM.SEQ, arg(ROLE_ITEM.SEQ))
              .where(ROLE_ITEM.ASSEMBLY.eq(arg(ROLE_ITEM.ASSEMBLY)))
              .and(ROLE_ITEM.ROLE.eq(arg(ROLE_ITEM.ROLE)))
              .and(ROLE_ITEM.NO.eq(arg(ROLE_ITEM.NO)))
              .and(ROLE_ITEM.IS_STRUCK.eq(DSL.inline(false))));

  private static final Sql TICK =
      Sql.insert(
          ROLE_TICK,
          ROLE_TICK.ASSEMBLY,
          ROLE_TICK.ROLE,
          ROLE_TICK.SEAT,
          ROLE_TICK.TERM,
          ROLE_TICK.ITEM,
          ROLE_TICK.MEMBER,
          ROLE_TICK.SEQ);

  private final Session session;

  ChecklistApplier(Session session) {
    this.session = session;
  }

  void apply(OfChecklist fact, Entry entry) {
    long assembly = entry.assembly().value();
    switch (fact) {
      case ItemAdded f ->
          session.run(
              ADD, assembly, f.role().value(), f.item(), f.text().hex(), false, entry.seq());
      case ItemStruck f ->
          session.runOnOne(STRIKE, entry.seq(), assembly, f.role().value(), f.item());
      case ItemTicked f ->
          session.run(
              TICK,
              assembly,
              f.role().value(),
              f.seat(),
              f.term(),
              f.item(),
              f.member().value(),
              entry.seq());
    }
  }
}

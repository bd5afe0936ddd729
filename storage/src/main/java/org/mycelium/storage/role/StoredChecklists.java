package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.ROLE_ITEM;
import static org.mycelium.storage.schema.Tables.ROLE_TICK;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.port.Checklists;
import org.mycelium.commands.role.ChecklistItem;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What is handed over with the roles of one assembly, from the tables. */
public final class StoredChecklists implements Checklists {
  private static final Sql ITEMS =
      Sql.of(
          DSL.select(ROLE_ITEM.NO, PRIVATE_TEXT.TEXT)
              .from(ROLE_ITEM)
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(ROLE_ITEM.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(ROLE_ITEM.TEXT))
              .where(ROLE_ITEM.ASSEMBLY.eq(arg(ROLE_ITEM.ASSEMBLY)))
              .and(ROLE_ITEM.ROLE.eq(arg(ROLE_ITEM.ROLE)))
              .and(ROLE_ITEM.IS_STRUCK.eq(DSL.inline(false)))
              .orderBy(ROLE_ITEM.NO));

  private static final Sql LAST =
      Sql.of(
          DSL.select(ROLE_ITEM.NO)
              .from(ROLE_ITEM)
              .where(ROLE_ITEM.ASSEMBLY.eq(arg(ROLE_ITEM.ASSEMBLY)))
              .and(ROLE_ITEM.ROLE.eq(arg(ROLE_ITEM.ROLE)))
              .orderBy(ROLE_ITEM.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql TICKED =
      Sql.of(
          DSL.select(ROLE_TICK.ITEM)
              .from(ROLE_TICK)
              .where(ROLE_TICK.ASSEMBLY.eq(arg(ROLE_TICK.ASSEMBLY)))
              .and(ROLE_TICK.ROLE.eq(arg(ROLE_TICK.ROLE)))
              .and(ROLE_TICK.SEAT.eq(arg(ROLE_TICK.SEAT)))
              .and(ROLE_TICK.TERM.eq(arg(ROLE_TICK.TERM))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredChecklists(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<ChecklistItem> of(RoleNo role) {
    return session.all(
        ITEMS,
        row ->
            new ChecklistItem(
                row.integer(ROLE_ITEM.NO), row.maybeText(PRIVATE_TEXT.TEXT).orElse("")),
        assembly.value(),
        role.value());
  }

  @Override
  public int next(RoleNo role) {
    return 1
        + session
            .first(LAST, row -> row.integer(ROLE_ITEM.NO), assembly.value(), role.value())
            .orElse(0);
  }

  @Override
  public Set<Integer> ticked(RoleNo role, int seat, int term) {
    return Set.copyOf(
        session.all(
            TICKED,
            row -> row.integer(ROLE_TICK.ITEM),
            assembly.value(),
            role.value(),
            seat,
            term));
  }
}

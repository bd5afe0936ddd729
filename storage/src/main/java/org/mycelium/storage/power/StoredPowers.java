package org.mycelium.storage.power;

import static org.mycelium.storage.schema.Tables.POWER_DECIDED;
import static org.mycelium.storage.schema.Tables.POWER_HELD;
import static org.mycelium.storage.schema.Tables.POWER_HINDRANCE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Powers;
import org.mycelium.commands.power.HeldPower;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The power that roles of one assembly carry, from the tables. */
public final class StoredPowers implements Powers {
  private static final Sql DECIDED =
      Sql.of(
          DSL.select(POWER_DECIDED.ROLE, POWER_DECIDED.LEVEL)
              .from(POWER_DECIDED)
              .where(POWER_DECIDED.ASSEMBLY.eq(arg(POWER_DECIDED.ASSEMBLY)))
              .and(POWER_DECIDED.LEVEL.gt(DSL.inline(0L))));

  private static final Sql HELD =
      Sql.of(
          DSL.select(
                  POWER_HELD.MEMBER,
                  POWER_HELD.BASE,
                  POWER_HELD.ASKED,
                  POWER_HELD.SHOWN,
                  POWER_HELD.IS_SEEN,
                  POWER_HELD.ASKS,
                  POWER_HELD.SINCE_MS)
              .from(POWER_HELD)
              .where(POWER_HELD.ASSEMBLY.eq(arg(POWER_HELD.ASSEMBLY)))
              .orderBy(POWER_HELD.MEMBER));

  private static final Sql HINDRANCE =
      Sql.of(
          DSL.select(POWER_HINDRANCE.WHY)
              .from(POWER_HINDRANCE)
              .where(POWER_HINDRANCE.ASSEMBLY.eq(arg(POWER_HINDRANCE.ASSEMBLY))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredPowers(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Map<RoleNo, Integer> decided() {
    Map<RoleNo, Integer> decided = new HashMap<>();
    session.each(
        DECIDED,
        row ->
            decided.put(
                new RoleNo(row.integer(POWER_DECIDED.ROLE)), row.integer(POWER_DECIDED.LEVEL)),
        assembly.value());
    return decided;
  }

  @Override
  public List<HeldPower> held() {
    return session.all(HELD, StoredPowers::held, assembly.value());
  }

  @Override
  public Optional<Hindrance> hindrance() {
    return session
        .first(HINDRANCE, row -> row.text(POWER_HINDRANCE.WHY), assembly.value())
        .map(StoredPowers::hindrance);
  }

  static Hindrance hindrance(String key) {
    return Arrays.stream(Hindrance.values())
        .filter(why -> why.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this version does not know " + key));
  }

  private static HeldPower held(Row row) {
    return new HeldPower(
        new MemberNo(row.integer(POWER_HELD.MEMBER)),
        row.number(POWER_HELD.BASE),
        row.number(POWER_HELD.ASKED),
        row.number(POWER_HELD.SHOWN),
        row.is(POWER_HELD.IS_SEEN),
        row.integer(POWER_HELD.ASKS),
        row.instant(POWER_HELD.SINCE_MS));
  }
}

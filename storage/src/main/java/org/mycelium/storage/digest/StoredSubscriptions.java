package org.mycelium.storage.digest;

import static org.mycelium.storage.schema.Tables.SUBSCRIPTION;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Subscriptions;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Who of one assembly wants digests in private. Not thread-safe. */
public final class StoredSubscriptions implements Subscriptions {
  private static final Sql ALL =
      Sql.of(
          DSL.select(SUBSCRIPTION.MEMBER)
              .from(SUBSCRIPTION)
              .where(SUBSCRIPTION.ASSEMBLY.eq(arg(SUBSCRIPTION.ASSEMBLY)))
              .orderBy(SUBSCRIPTION.MEMBER));

  private static final Field<String> ROOM_NAME = DSL.field(DSL.name("room_name"), SQLDataType.CLOB);

  /** What is no JSON, or no text in it, is no name. */
  private static final Sql NAME =
      Sql.plain(
          "select case when json_valid(s.content) and json_type(s.content, '$.content.name') = 'text'"
              + " then json_extract(s.content, '$.content.name') end as room_name"
              + " from room r join room_state s on s.room_id = r.room_id"
              + " where r.assembly = ? and s.type = 'm.room.name' and s.state_key = ''",
          ROOM_NAME);

  private static final Sql KEEP =
      Sql.insert(SUBSCRIPTION, SUBSCRIPTION.ASSEMBLY, SUBSCRIPTION.MEMBER);

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(SUBSCRIPTION)
              .where(SUBSCRIPTION.ASSEMBLY.eq(arg(SUBSCRIPTION.ASSEMBLY)))
              .and(SUBSCRIPTION.MEMBER.eq(arg(SUBSCRIPTION.MEMBER))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredSubscriptions(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<MemberNo> all() {
    return session.all(
        ALL, row -> new MemberNo(row.integer(SUBSCRIPTION.MEMBER)), assembly.value());
  }

  @Override
  public String assemblyName() {
    return session
        .first(NAME, row -> row.maybeText(ROOM_NAME), assembly.value())
        .flatMap(name -> name)
        .orElse("");
  }

  /** Keeps what a member wants; who wants nothing leaves no trace. */
  public void keep(MemberNo member, boolean wanted) {
    session.run(FORGET, assembly.value(), member.value());
    if (wanted) {
      session.run(KEEP, assembly.value(), member.value());
    }
  }
}

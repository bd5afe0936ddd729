package org.mycelium.storage.digest;

import static org.mycelium.storage.schema.Tables.SUBSCRIPTION;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.impl.DSL;
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

  /** Keeps what a member wants; who wants nothing leaves no trace. */
  public void keep(MemberNo member, boolean wanted) {
    session.run(FORGET, assembly.value(), member.value());
    if (wanted) {
      session.run(KEEP, assembly.value(), member.value());
    }
  }
}

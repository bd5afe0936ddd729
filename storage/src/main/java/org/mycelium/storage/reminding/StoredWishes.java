package org.mycelium.storage.reminding;

import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.schema.Tables.ROOM;
import static org.mycelium.storage.schema.Tables.WISH;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Wishes;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** How the members of one assembly want to be reminded. Not thread-safe. */
public final class StoredWishes implements ReminderWishes {
  private static final Sql OF =
      Sql.of(
          DSL.select(WISH.IS_PRIVATE, WISH.QUIET_UNTIL_MS, WISH.QUIET_ON)
              .from(WISH)
              .where(WISH.ASSEMBLY.eq(arg(WISH.ASSEMBLY)))
              .and(WISH.MEMBER.eq(arg(WISH.MEMBER))));

  private static final Sql KEEP =
      Sql.put(
          WISH, WISH.ASSEMBLY, WISH.MEMBER, WISH.IS_PRIVATE, WISH.QUIET_UNTIL_MS, WISH.QUIET_ON);

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(WISH)
              .where(WISH.ASSEMBLY.eq(arg(WISH.ASSEMBLY)))
              .and(WISH.MEMBER.eq(arg(WISH.MEMBER))));

  private static final Sql REACHABLE =
      Sql.of(
          DSL.select(ROOM.ROOM_ID)
              .from(ROOM)
              .join(PERSON)
              .on(PERSON.MATRIX_ID.eq(ROOM.COUNTERPART))
              .where(PERSON.ASSEMBLY.eq(arg(PERSON.ASSEMBLY)))
              .and(PERSON.MEMBER.eq(arg(PERSON.MEMBER)))
              .and(ROOM.KIND.eq(DSL.inline("private")))
              .and(ROOM.MEMBERSHIP.eq(DSL.inline("joined")))
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredWishes(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Wishes of(MemberNo member) {
    return session
        .first(OF, StoredWishes::read, assembly.value(), member.value())
        .orElse(Wishes.NONE);
  }

  @Override
  public boolean reachable(MemberNo member) {
    return session.any(REACHABLE, assembly.value(), member.value());
  }

  /** Keeps what a member wishes; who wishes nothing leaves no trace. */
  public void keep(MemberNo member, Wishes wishes) {
    if (wishes.equals(Wishes.NONE)) {
      session.run(FORGET, assembly.value(), member.value());
      return;
    }
    session.run(
        KEEP,
        assembly.value(),
        member.value(),
        wishes.privately(),
        wishes.quietUntil().map(Instant::toEpochMilli).orElse(null),
        wishes.quietOn().stream()
            .sorted()
            .map(no -> Integer.toString(no.value()))
            .collect(Collectors.joining(" ")));
  }

  private static Wishes read(Row row) {
    return new Wishes(
        row.is(WISH.IS_PRIVATE),
        row.maybeNumber(WISH.QUIET_UNTIL_MS).map(Instant::ofEpochMilli),
        proposals(row.text(WISH.QUIET_ON)));
  }

  private static Set<ProposalNo> proposals(String numbers) {
    return Stream.of(numbers.split(" ", -1))
        .filter(number -> !number.isEmpty())
        .map(number -> new ProposalNo(Integer.parseInt(number)))
        .collect(Collectors.toSet());
  }
}

package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.READ_BACK;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The ballots of one assembly that wait for their voters' yes. Not thread-safe. */
public final class ReadBacks {
  private static final Sql KEEP =
      Sql.put(
          READ_BACK, READ_BACK.ASSEMBLY, READ_BACK.MEMBER, READ_BACK.PROPOSAL, READ_BACK.WRITTEN);

  private static final Sql OF =
      Sql.of(
          DSL.select(READ_BACK.PROPOSAL, READ_BACK.WRITTEN)
              .from(READ_BACK)
              .where(READ_BACK.ASSEMBLY.eq(arg(READ_BACK.ASSEMBLY)))
              .and(READ_BACK.MEMBER.eq(arg(READ_BACK.MEMBER))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(READ_BACK)
              .where(READ_BACK.ASSEMBLY.eq(arg(READ_BACK.ASSEMBLY)))
              .and(READ_BACK.MEMBER.eq(arg(READ_BACK.MEMBER))));

  private static final Sql FORGET_ALL =
      Sql.of(
          DSL.deleteFrom(READ_BACK)
              .where(READ_BACK.ASSEMBLY.eq(arg(READ_BACK.ASSEMBLY)))
              .and(READ_BACK.PROPOSAL.eq(arg(READ_BACK.PROPOSAL))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public ReadBacks(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** The one that was last read back to a member. */
  public Optional<ReadBack> of(MemberNo member) {
    return session.first(
        OF,
        row ->
            new ReadBack(
                new ProposalNo(row.integer(READ_BACK.PROPOSAL)), row.text(READ_BACK.WRITTEN)),
        assembly.value(),
        member.value());
  }

  /** Waits for a member's yes to this one, in the place of an earlier one. */
  public void keep(MemberNo member, ReadBack readBack) {
    session.run(
        KEEP, assembly.value(), member.value(), readBack.proposal().value(), readBack.written());
  }

  /** Waits no more for this member. */
  public void forget(MemberNo member) {
    session.run(FORGET, assembly.value(), member.value());
  }

  /** Waits for nobody any more on this proposal. */
  public void forget(ProposalNo proposal) {
    session.run(FORGET_ALL, assembly.value(), proposal.value());
  }
}

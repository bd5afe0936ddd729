package org.mycelium.storage.recall;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.RECALL;
import static org.mycelium.storage.schema.Tables.RECALL_SHARE;
import static org.mycelium.storage.schema.Tables.RECALL_VOTE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Recalls;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.recall.Signature;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Who asks for recalls in one assembly, from the tables. */
public final class StoredRecalls implements Recalls {
  private static final Sql SIGNATURES =
      Sql.of(
          DSL.select(RECALL.HOLDER, RECALL.TERM, RECALL.ASKER, PRIVATE_TEXT.TEXT, RECALL.ASKED_MS)
              .from(RECALL)
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(RECALL.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(RECALL.REASON))
              .where(RECALL.ASSEMBLY.eq(arg(RECALL.ASSEMBLY)))
              .and(RECALL.ROLE.eq(arg(RECALL.ROLE)))
              .and(RECALL.SEAT.eq(arg(RECALL.SEAT)))
              .orderBy(RECALL.SEQ));

  private static final Sql LAST_VOTE =
      Sql.of(
          DSL.select(RECALL_VOTE.PROPOSAL)
              .from(RECALL_VOTE)
              .where(RECALL_VOTE.ASSEMBLY.eq(arg(RECALL_VOTE.ASSEMBLY)))
              .and(RECALL_VOTE.ROLE.eq(arg(RECALL_VOTE.ROLE)))
              .and(RECALL_VOTE.SEAT.eq(arg(RECALL_VOTE.SEAT)))
              .orderBy(RECALL_VOTE.SEQ.desc())
              .limit(DSL.inline(1)));

  private static final Sql SHARE =
      Sql.of(
          DSL.select(RECALL_SHARE.NUMERATOR, RECALL_SHARE.DENOMINATOR)
              .from(RECALL_SHARE)
              .where(RECALL_SHARE.ASSEMBLY.eq(arg(RECALL_SHARE.ASSEMBLY))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredRecalls(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Signature> signatures(RoleNo role, int seat) {
    return session.all(SIGNATURES, StoredRecalls::signature, assembly.value(), role.value(), seat);
  }

  @Override
  public Optional<ProposalNo> lastVote(RoleNo role, int seat) {
    return session.first(
        LAST_VOTE,
        row -> new ProposalNo(row.integer(RECALL_VOTE.PROPOSAL)),
        assembly.value(),
        role.value(),
        seat);
  }

  @Override
  public Optional<Fraction> share() {
    return session.first(
        SHARE,
        row ->
            new Fraction(
                row.integer(RECALL_SHARE.NUMERATOR), row.integer(RECALL_SHARE.DENOMINATOR)),
        assembly.value());
  }

  private static Signature signature(Row row) {
    return new Signature(
        new MemberNo(row.integer(RECALL.HOLDER)),
        row.integer(RECALL.TERM),
        new MemberNo(row.integer(RECALL.ASKER)),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        row.instant(RECALL.ASKED_MS));
  }
}

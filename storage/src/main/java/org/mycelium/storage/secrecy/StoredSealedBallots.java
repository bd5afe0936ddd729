package org.mycelium.storage.secrecy;

import static org.mycelium.storage.schema.Tables.ENVELOPE;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.SEALED_BALLOT;
import static org.mycelium.storage.schema.Tables.SEALED_REASON;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.SealedBallots;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The sealed ballots of one assembly, from the tables. */
public final class StoredSealedBallots implements SealedBallots {
  private static final Sql ENVELOPES =
      Sql.of(select().and(ENVELOPE.PROPOSAL.eq(arg(ENVELOPE.PROPOSAL))).orderBy(ENVELOPE.RECEIPT));

  private static final Sql OWN =
      Sql.of(
          select()
              .and(ENVELOPE.PROPOSAL.eq(arg(ENVELOPE.PROPOSAL)))
              .and(ENVELOPE.VOTER.eq(arg(ENVELOPE.VOTER))));

  private static final Sql CAST_BY =
      Sql.of(select().and(ENVELOPE.CAST_BY.eq(arg(ENVELOPE.CAST_BY))));

  private static final Sql CHANGED_BY =
      Sql.of(select().and(ENVELOPE.EDITED_BY.eq(arg(ENVELOPE.EDITED_BY))));

  private static final Sql PUBLISHED =
      Sql.of(
          DSL.select(SEALED_BALLOT.RECEIPT, SEALED_BALLOT.ANSWER)
              .from(SEALED_BALLOT)
              .join(PROPOSAL)
              .on(PROPOSAL.ASSEMBLY.eq(SEALED_BALLOT.ASSEMBLY))
              .and(PROPOSAL.NO.eq(SEALED_BALLOT.PROPOSAL))
              .and(PROPOSAL.ROUND.eq(SEALED_BALLOT.ROUND))
              .where(SEALED_BALLOT.ASSEMBLY.eq(arg(SEALED_BALLOT.ASSEMBLY)))
              .and(SEALED_BALLOT.PROPOSAL.eq(arg(SEALED_BALLOT.PROPOSAL)))
              .orderBy(SEALED_BALLOT.RECEIPT));

  private static final Sql REASONS =
      Sql.of(
          DSL.select(SEALED_REASON.ANSWER, PRIVATE_TEXT.TEXT)
              .from(SEALED_REASON)
              .join(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(SEALED_REASON.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(SEALED_REASON.REASON))
              .where(SEALED_REASON.ASSEMBLY.eq(arg(SEALED_REASON.ASSEMBLY)))
              .and(SEALED_REASON.PROPOSAL.eq(arg(SEALED_REASON.PROPOSAL)))
              .and(SEALED_REASON.ROUND.eq(arg(SEALED_REASON.ROUND)))
              .orderBy(SEALED_REASON.REASON));

  private final Session session;
  private final AssemblyId assembly;

  /** The sealed ballots of this assembly. */
  public StoredSealedBallots(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Envelope> envelopes(ProposalNo no) {
    return session.all(ENVELOPES, StoredSealedBallots::envelope, assembly.value(), no.value());
  }

  @Override
  public Optional<Envelope> envelope(ProposalNo no, MemberNo voter) {
    return session.first(
        OWN, StoredSealedBallots::envelope, assembly.value(), no.value(), voter.value());
  }

  @Override
  public Optional<Cast> castBy(String eventId) {
    return session.first(
        CAST_BY,
        row -> new Cast(new ProposalNo(row.integer(ENVELOPE.PROPOSAL)), envelope(row)),
        assembly.value(),
        eventId);
  }

  @Override
  public Optional<String> changedBy(String edit) {
    return session.first(CHANGED_BY, row -> row.text(ENVELOPE.CAST_BY), assembly.value(), edit);
  }

  @Override
  public BallotList published(ProposalNo no) {
    return new BallotList(
        session.all(
            PUBLISHED,
            row ->
                new ListedBallot(
                    new Receipt(row.text(SEALED_BALLOT.RECEIPT)), row.text(SEALED_BALLOT.ANSWER)),
            assembly.value(),
            no.value()));
  }

  @Override
  public List<SealedReason.Told> reasons(ProposalNo no, int round) {
    return session.all(
        REASONS,
        row -> new SealedReason.Told(row.text(SEALED_REASON.ANSWER), row.text(PRIVATE_TEXT.TEXT)),
        assembly.value(),
        no.value(),
        round);
  }

  private static SelectConditionStep<? extends Record> select() {
    return DSL.select(
            ENVELOPE.PROPOSAL,
            ENVELOPE.VOTER,
            ENVELOPE.ANSWER,
            ENVELOPE.REASON,
            ENVELOPE.RECEIPT,
            ENVELOPE.CAST_BY,
            ENVELOPE.EDITED_BY)
        .from(ENVELOPE)
        .join(PROPOSAL)
        .on(PROPOSAL.ASSEMBLY.eq(ENVELOPE.ASSEMBLY))
        .and(PROPOSAL.NO.eq(ENVELOPE.PROPOSAL))
        .and(PROPOSAL.ROUND.eq(ENVELOPE.ROUND))
        .where(ENVELOPE.ASSEMBLY.eq(arg(ENVELOPE.ASSEMBLY)));
  }

  private static Envelope envelope(Row row) {
    return new Envelope(
        new MemberNo(row.integer(ENVELOPE.VOTER)),
        row.text(ENVELOPE.ANSWER),
        row.text(ENVELOPE.REASON),
        new Receipt(row.text(ENVELOPE.RECEIPT)),
        row.text(ENVELOPE.CAST_BY),
        row.maybeText(ENVELOPE.EDITED_BY).orElse(null));
  }
}

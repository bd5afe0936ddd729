package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.RECORDED_VOTE;
import static org.mycelium.storage.schema.Tables.RECORDING;
import static org.mycelium.storage.schema.Tables.TOOK_BACK;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Recordings;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.tally.Mark;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Votes of one assembly that others recorded, from the tables. */
public final class StoredRecordings implements Recordings {
  private static final Sql LAST =
      Sql.of(
          DSL.select(RECORDING.NO)
              .from(RECORDING)
              .where(RECORDING.ASSEMBLY.eq(arg(RECORDING.ASSEMBLY)))
              .orderBy(RECORDING.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql ONE = Sql.of(select().and(RECORDING.NO.eq(arg(RECORDING.NO))));

  private static final Sql OF =
      Sql.of(select().and(RECORDING.PROPOSAL.eq(arg(RECORDING.PROPOSAL))).orderBy(RECORDING.NO));

  private static final Sql WAITING =
      Sql.of(select().and(RECORDING.STATE.eq(DSL.inline("waiting"))).orderBy(RECORDING.NO));

  private static final Sql VOTES =
      Sql.of(
          DSL.select(
                  RECORDED_VOTE.VOTER,
                  RECORDED_VOTE.CHOICE,
                  RECORDED_VOTE.IS_COUNTED,
                  PRIVATE_TEXT.TEXT)
              .from(RECORDED_VOTE)
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(RECORDED_VOTE.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(RECORDED_VOTE.REASON))
              .where(RECORDED_VOTE.ASSEMBLY.eq(arg(RECORDED_VOTE.ASSEMBLY)))
              .and(RECORDED_VOTE.RECORDING.eq(arg(RECORDED_VOTE.RECORDING)))
              .orderBy(RECORDED_VOTE.VOTER));

  private static final Sql TAKEN_BACK =
      Sql.of(
          DSL.select(TOOK_BACK.VOTER)
              .from(TOOK_BACK)
              .where(TOOK_BACK.ASSEMBLY.eq(arg(TOOK_BACK.ASSEMBLY)))
              .and(TOOK_BACK.PROPOSAL.eq(arg(TOOK_BACK.PROPOSAL)))
              .and(TOOK_BACK.ROUND.eq(arg(TOOK_BACK.ROUND)))
              .and(TOOK_BACK.VOTER.eq(arg(TOOK_BACK.VOTER))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredRecordings(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  private static SelectConditionStep<? extends Record> select() {
    return DSL.select(
            RECORDING.NO,
            RECORDING.PROPOSAL,
            RECORDING.ROUND,
            RECORDING.RECORDER,
            RECORDING.WITNESS,
            RECORDING.STATE)
        .from(RECORDING)
        .where(RECORDING.ASSEMBLY.eq(arg(RECORDING.ASSEMBLY)));
  }

  @Override
  public RecordingNo next() {
    return new RecordingNo(
        1 + session.first(LAST, row -> row.integer(RECORDING.NO), assembly.value()).orElse(0));
  }

  @Override
  public Optional<Recording> find(RecordingNo no) {
    return session.first(ONE, this::read, assembly.value(), no.value());
  }

  @Override
  public List<Recording> of(ProposalNo proposal) {
    return session.all(OF, this::read, assembly.value(), proposal.value());
  }

  @Override
  public List<Recording> waiting() {
    return session.all(WAITING, this::read, assembly.value());
  }

  @Override
  public boolean tookBack(ProposalNo proposal, int round, MemberNo voter) {
    return session.any(TAKEN_BACK, assembly.value(), proposal.value(), round, voter.value());
  }

  private Recording read(Row row) {
    int no = row.integer(RECORDING.NO);
    return new Recording(
        new RecordingNo(no),
        new ProposalNo(row.integer(RECORDING.PROPOSAL)),
        row.integer(RECORDING.ROUND),
        new MemberNo(row.integer(RECORDING.RECORDER)),
        new MemberNo(row.integer(RECORDING.WITNESS)),
        Recording.State.valueOf(row.text(RECORDING.STATE).toUpperCase(Locale.ROOT)),
        session.all(VOTES, StoredRecordings::vote, assembly.value(), no));
  }

  private static Recording.Vote vote(Row row) {
    return new Recording.Vote(
        new MemberNo(row.integer(RECORDED_VOTE.VOTER)),
        Mark.fromCanonical(row.text(RECORDED_VOTE.CHOICE)).orElseThrow(),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        row.is(RECORDED_VOTE.IS_COUNTED));
  }
}

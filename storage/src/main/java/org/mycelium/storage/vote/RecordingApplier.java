package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.RECORDED_VOTE;
import static org.mycelium.storage.schema.Tables.RECORDING;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.recorded.RecordedFact;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingDropped;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingWitnessed;
import org.mycelium.commands.proposal.recorded.RecordedFact.VotesRecorded;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings votes that others recorded to where a fact leads. */
public final class RecordingApplier {
  private static final Sql RECORD =
      Sql.insert(
          RECORDING,
          RECORDING.ASSEMBLY,
          RECORDING.NO,
          RECORDING.PROPOSAL,
          RECORDING.ROUND,
          RECORDING.RECORDER,
          RECORDING.WITNESS,
          RECORDING.STATE,
          RECORDING.SEQ);

  private static final Sql VOTE =
      Sql.insert(
          RECORDED_VOTE,
          RECORDED_VOTE.ASSEMBLY,
          RECORDED_VOTE.RECORDING,
          RECORDED_VOTE.PROPOSAL,
          RECORDED_VOTE.VOTER,
          RECORDED_VOTE.CHOICE,
          RECORDED_VOTE.REASON,
          RECORDED_VOTE.IS_COUNTED);

  private static final Sql SETTLE =
      Sql.of(
          DSL.update(RECORDING)
              .set(RECORDING.STATE, arg(RECORDING.STATE))
              .set(RECORDING.SEQ, arg(RECORDING.SEQ))
              .where(RECORDING.ASSEMBLY.eq(arg(RECORDING.ASSEMBLY)))
              .and(RECORDING.NO.eq(arg(RECORDING.NO)))
              .and(RECORDING.STATE.eq(DSL.inline("waiting"))));

  private static final Sql COUNT =
      Sql.of(
          DSL.update(RECORDED_VOTE)
              .set(RECORDED_VOTE.IS_COUNTED, DSL.inline(true))
              .where(RECORDED_VOTE.ASSEMBLY.eq(arg(RECORDED_VOTE.ASSEMBLY)))
              .and(RECORDED_VOTE.RECORDING.eq(arg(RECORDED_VOTE.RECORDING)))
              .and(RECORDED_VOTE.VOTER.eq(arg(RECORDED_VOTE.VOTER))));

  private static final Sql ROUND =
      Sql.of(
          DSL.select(PROPOSAL.ROUND)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private final Session session;

  /** Works on the tables of this session. */
  public RecordingApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(RecordedFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int no = fact.recording().value();
    switch (fact) {
      case VotesRecorded f -> record(f, assembly, entry.seq());
      case RecordingWitnessed f -> {
        session.runOnOne(SETTLE, "witnessed", entry.seq(), assembly, no);
        for (MemberNo voter : f.counted()) {
          session.runOnOne(COUNT, assembly, no, voter.value());
        }
      }
      case RecordingDropped _ -> session.runOnOne(SETTLE, "dropped", entry.seq(), assembly, no);
    }
  }

  private void record(VotesRecorded fact, long assembly, long seq) {
    int proposal = fact.proposal().value();
    // Of a proposal that is not there the schema takes no votes, whatever the round.
    int round =
        session.first(ROUND, row -> row.integer(PROPOSAL.ROUND), assembly, proposal).orElse(1);
    session.run(
        RECORD,
        assembly,
        fact.recording().value(),
        proposal,
        round,
        fact.recorder().value(),
        fact.witness().value(),
        "waiting",
        seq);
    for (VotesRecorded.Entry vote : fact.votes()) {
      session.run(
          VOTE,
          assembly,
          fact.recording().value(),
          proposal,
          vote.voter().value(),
          vote.mark().canonical(),
          vote.reason() == null ? null : vote.reason().hex(),
          false);
    }
  }
}

package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.AMENDMENT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.VOTE_PAUSE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentFact;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentMoved;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentPut;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentSettled;
import org.mycelium.commands.proposal.amendment.AmendmentFact.TextAmended;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VotePaused;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteResumed;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.secrecy.SealedApplier;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings amendments, and the votes that wait for them, to where a fact leads. */
public final class AmendmentApplier {
  private static final Sql MOVE =
      Sql.insert(
          AMENDMENT,
          AMENDMENT.ASSEMBLY,
          AMENDMENT.NO,
          AMENDMENT.PROPOSAL,
          AMENDMENT.AUTHOR,
          AMENDMENT.WORDS,
          AMENDMENT.STATE,
          AMENDMENT.SEQ);

  private static final Sql PUT =
      Sql.of(
          DSL.update(AMENDMENT)
              .set(AMENDMENT.STATE, DSL.inline("put"))
              .set(AMENDMENT.VOTE, arg(AMENDMENT.VOTE))
              .set(AMENDMENT.SEQ, arg(AMENDMENT.SEQ))
              .where(AMENDMENT.ASSEMBLY.eq(arg(AMENDMENT.ASSEMBLY)))
              .and(AMENDMENT.NO.eq(arg(AMENDMENT.NO)))
              .and(AMENDMENT.STATE.eq(DSL.inline("moved"))));

  private static final Sql SETTLE =
      Sql.of(
          DSL.update(AMENDMENT)
              .set(AMENDMENT.STATE, arg(AMENDMENT.STATE))
              .set(AMENDMENT.SEQ, arg(AMENDMENT.SEQ))
              .where(AMENDMENT.ASSEMBLY.eq(arg(AMENDMENT.ASSEMBLY)))
              .and(AMENDMENT.NO.eq(arg(AMENDMENT.NO)))
              .and(AMENDMENT.STATE.in(DSL.inline("moved"), DSL.inline("put"))));

  private static final Sql KEEP =
      Sql.plain(
          "insert into former_text (assembly, proposal, amendment, text, seq)"
              + " select assembly, no, ?, text, ? from proposal where assembly = ? and no = ?");

  private static final Sql REWORD =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.TEXT, arg(PROPOSAL.TEXT))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(
                  PROPOSAL.STATUS.in(
                      DSL.inline("discussion"), DSL.inline("voting"), DSL.inline("paused"))));

  private static final Sql NOTE =
      Sql.of(
          DSL.update(VOTE_PAUSE)
              .set(VOTE_PAUSE.IS_REWORDED, DSL.inline(true))
              .set(VOTE_PAUSE.SEQ, arg(VOTE_PAUSE.SEQ))
              .where(VOTE_PAUSE.ASSEMBLY.eq(arg(VOTE_PAUSE.ASSEMBLY)))
              .and(VOTE_PAUSE.PROPOSAL.eq(arg(VOTE_PAUSE.PROPOSAL))));

  private static final Sql STOP =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("paused"))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private static final Sql PAUSE =
      Sql.insert(
          VOTE_PAUSE,
          VOTE_PAUSE.ASSEMBLY,
          VOTE_PAUSE.PROPOSAL,
          VOTE_PAUSE.SINCE_MS,
          VOTE_PAUSE.IS_REWORDED,
          VOTE_PAUSE.SEQ);

  private static final Sql UNPAUSE =
      Sql.of(
          DSL.deleteFrom(VOTE_PAUSE)
              .where(VOTE_PAUSE.ASSEMBLY.eq(arg(VOTE_PAUSE.ASSEMBLY)))
              .and(VOTE_PAUSE.PROPOSAL.eq(arg(VOTE_PAUSE.PROPOSAL))));

  private static final Sql RESUME =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("voting"))
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("paused"))));

  private static final Sql RESTART =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("voting"))
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .set(PROPOSAL.IS_REMINDED, DSL.inline(false))
              .set(PROPOSAL.ROUND, PROPOSAL.ROUND.plus(DSL.inline(1L)))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.in(DSL.inline("voting"), DSL.inline("paused"))));

  private static final Sql REMINDED =
      Sql.of(
          DSL.select(PROPOSAL.IS_REMINDED)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private final Session session;
  private final DueWork due;
  private final Reminders reminders;
  private final SealedApplier sealed;

  /** Works on the tables of this session. */
  public AmendmentApplier(Session session) {
    this.session = session;
    this.due = new DueWork(session);
    this.reminders = new Reminders(session, due);
    this.sealed = new SealedApplier(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(AmendmentFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    switch (fact) {
      case AmendmentMoved f ->
          session.run(
              MOVE,
              assembly,
              f.amendment().value(),
              proposal,
              f.author().value(),
              f.words().hex(),
              Amendment.State.MOVED.word(),
              entry.seq());
      case AmendmentPut f ->
          session.runOnOne(PUT, f.vote().value(), entry.seq(), assembly, f.amendment().value());
      case AmendmentSettled f ->
          session.runOnOne(SETTLE, f.state().word(), entry.seq(), assembly, f.amendment().value());
      case TextAmended f -> {
        session.runOnOne(KEEP, f.amendment().value(), entry.seq(), assembly, proposal);
        session.runOnOne(REWORD, f.text().hex(), entry.seq(), assembly, proposal);
        session.run(NOTE, entry.seq(), assembly, proposal);
      }
      case VotePaused _ -> {
        session.runOnOne(STOP, entry.seq(), assembly, proposal);
        session.run(PAUSE, assembly, proposal, entry.at().toEpochMilli(), false, entry.seq());
        due.remove(entry.assembly(), DueWork.CLOSE, fact.proposal().toString());
        due.remove(entry.assembly(), DueWork.REMIND, fact.proposal().toString());
      }
      case VoteResumed f -> {
        session.run(UNPAUSE, assembly, proposal);
        session.runOnOne(RESUME, f.closesAt().toEpochMilli(), entry.seq(), assembly, proposal);
        boolean reminded =
            session.first(REMINDED, row -> row.is(PROPOSAL.IS_REMINDED), assembly, proposal).get();
        reminders.schedule(fact.proposal(), f.closesAt(), f.remindAt(), reminded, entry);
      }
      case VoteRestarted f -> {
        session.run(UNPAUSE, assembly, proposal);
        session.runOnOne(RESTART, f.closesAt().toEpochMilli(), entry.seq(), assembly, proposal);
        sealed.ended(f.proposal(), entry);
        reminders.schedule(fact.proposal(), f.closesAt(), f.remindAt(), false, entry);
      }
    }
  }
}

package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.DISCUSSION;
import static org.mycelium.storage.schema.Tables.ELECTORATE;
import static org.mycelium.storage.schema.Tables.PATIENCE;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.STORY;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.life.LifeFact.PatienceGranted;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.QuorumRecounted;
import org.mycelium.commands.proposal.life.LifeFact.StoryTold;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings what stands beside proposals, and their phases, to where a fact leads. */
public final class LifeApplier {
  private static final Sql TELL =
      Sql.insert(STORY, STORY.ASSEMBLY, STORY.PROPOSAL, STORY.INSTEAD, STORY.BECAUSE, STORY.SEQ);

  private static final Sql DISCUSS =
      Sql.insert(
          DISCUSSION,
          DISCUSSION.ASSEMBLY,
          DISCUSSION.PROPOSAL,
          DISCUSSION.UNTIL_MS,
          DISCUSSION.VOTE_MS,
          DISCUSSION.SEQ);

  private static final Sql PROLONG =
      Sql.of(
          DSL.update(DISCUSSION)
              .set(DISCUSSION.UNTIL_MS, arg(DISCUSSION.UNTIL_MS))
              .set(DISCUSSION.SEQ, arg(DISCUSSION.SEQ))
              .where(DISCUSSION.ASSEMBLY.eq(arg(DISCUSSION.ASSEMBLY)))
              .and(DISCUSSION.PROPOSAL.eq(arg(DISCUSSION.PROPOSAL))));

  private static final Sql HOLD =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("discussion"))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting")))
              .and(PROPOSAL.ROUND.eq(DSL.inline(1L))));

  private static final Sql POSTPONE =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.CLOSES_MS, PROPOSAL.CLOSES_MS.plus(arg(PROPOSAL.CLOSES_MS)))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("discussion"))));

  private static final Sql OPEN =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("voting"))
              .set(PROPOSAL.ELECTORATE, arg(PROPOSAL.ELECTORATE))
              .set(PROPOSAL.OPENED_MS, arg(PROPOSAL.OPENED_MS))
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("discussion"))));

  private static final Sql DISMISS =
      Sql.of(
          DSL.deleteFrom(ELECTORATE)
              .where(ELECTORATE.ASSEMBLY.eq(arg(ELECTORATE.ASSEMBLY)))
              .and(ELECTORATE.PROPOSAL.eq(arg(ELECTORATE.PROPOSAL))));

  private static final Sql ADMIT =
      Sql.insert(ELECTORATE, ELECTORATE.ASSEMBLY, ELECTORATE.PROPOSAL, ELECTORATE.MEMBER);

  private static final Sql GRANT =
      Sql.insert(
          PATIENCE,
          PATIENCE.ASSEMBLY,
          PATIENCE.PROPOSAL,
          PATIENCE.LENGTH_MS,
          PATIENCE.IS_SPENT,
          PATIENCE.SEQ);

  private static final Sql SPEND =
      Sql.of(
          DSL.update(PATIENCE)
              .set(PATIENCE.IS_SPENT, DSL.inline(true))
              .set(PATIENCE.SEQ, arg(PATIENCE.SEQ))
              .where(PATIENCE.ASSEMBLY.eq(arg(PATIENCE.ASSEMBLY)))
              .and(PATIENCE.PROPOSAL.eq(arg(PATIENCE.PROPOSAL)))
              .and(PATIENCE.IS_SPENT.eq(DSL.inline(false))));

  private static final Sql AWAIT =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private static final Sql QUORUM =
      Sql.of(
          DSL.select(PROPOSAL.QUORUM)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private static final Sql RECOUNT =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.QUORUM, arg(PROPOSAL.QUORUM))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private final Session session;
  private final DueWork due;

  /** Works on the tables of this session. */
  public LifeApplier(Session session) {
    this.session = session;
    this.due = new DueWork(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(LifeFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    String subject = fact.proposal().toString();
    switch (fact) {
      case StoryTold f ->
          session.run(
              TELL,
              assembly,
              proposal,
              f.instead().hex(),
              f.because() == null ? null : f.because().hex(),
              entry.seq());
      case DiscussionOpened f -> {
        session.runOnOne(HOLD, entry.seq(), assembly, proposal);
        session.run(
            DISCUSS,
            assembly,
            proposal,
            f.until().toEpochMilli(),
            f.vote().toMillis(),
            entry.seq());
        due.remove(entry.assembly(), DueWork.CLOSE, subject);
        due.remove(entry.assembly(), DueWork.REMIND, subject);
        due.put(entry.assembly(), DueWork.OPEN, subject, f.until());
      }
      case DiscussionProlonged f -> {
        long before =
            DiscussionRow.find(session, entry.assembly(), f.proposal())
                .orElseThrow()
                .until()
                .toEpochMilli();
        long later = f.until().toEpochMilli() - before;
        session.runOnOne(POSTPONE, later, entry.seq(), assembly, proposal);
        session.runOnOne(PROLONG, f.until().toEpochMilli(), entry.seq(), assembly, proposal);
        due.put(entry.assembly(), DueWork.OPEN, subject, f.until());
      }
      case VoteOpened f -> open(f, entry);
      case PatienceGranted f ->
          session.run(GRANT, assembly, proposal, f.length().toMillis(), false, entry.seq());
      case QuorumRecounted f -> {
        Quorum before =
            session
                .first(QUORUM, row -> row.text(PROPOSAL.QUORUM), assembly, proposal)
                .flatMap(Quorum::fromCanonical)
                .orElseThrow();
        session.runOnOne(
            RECOUNT, before.rebased(f.base()).canonical(), entry.seq(), assembly, proposal);
      }
      case QuorumAwaited f -> {
        session.runOnOne(SPEND, entry.seq(), assembly, proposal);
        session.runOnOne(AWAIT, f.closesAt().toEpochMilli(), entry.seq(), assembly, proposal);
        due.put(entry.assembly(), DueWork.CLOSE, subject, f.closesAt());
      }
    }
  }

  /** Who could vote when the discussion began was only what things looked like then. */
  private void open(VoteOpened fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    String subject = fact.proposal().toString();
    session.runOnOne(
        OPEN,
        fact.electorate().size(),
        entry.at().toEpochMilli(),
        fact.closesAt().toEpochMilli(),
        entry.seq(),
        assembly,
        proposal);
    session.run(DISMISS, assembly, proposal);
    for (MemberNo member : fact.electorate()) {
      session.run(ADMIT, assembly, proposal, member.value());
    }
    due.remove(entry.assembly(), DueWork.OPEN, subject);
    due.put(entry.assembly(), DueWork.CLOSE, subject, fact.closesAt());
    if (fact.remindAt().isBefore(fact.closesAt())) {
      due.put(entry.assembly(), DueWork.REMIND, subject, fact.remindAt());
    }
  }
}

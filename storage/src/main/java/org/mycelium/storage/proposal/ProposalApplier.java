package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.ELECTORATE;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.VOTING_TERMS;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.OptionsChosen;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.ReminderPlanned;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalFact.TieSettled;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalFact.VotingTermsSet;
import org.mycelium.storage.codec.StatusWord;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.secrecy.SealedApplier;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings proposals, and what is due of them, to where a fact leads. */
public final class ProposalApplier {
  private static final Sql OPEN =
      Sql.insert(
          PROPOSAL,
          PROPOSAL.ASSEMBLY,
          PROPOSAL.NO,
          PROPOSAL.PROPOSER,
          PROPOSAL.TITLE,
          PROPOSAL.TEXT,
          PROPOSAL.RULE,
          PROPOSAL.QUORUM,
          PROPOSAL.ELECTORATE,
          PROPOSAL.OPENED_MS,
          PROPOSAL.CLOSES_MS,
          PROPOSAL.IS_REMINDED,
          PROPOSAL.STATUS,
          PROPOSAL.ROUND,
          PROPOSAL.SEQ);

  private static final Sql ADMIT =
      Sql.insert(ELECTORATE, ELECTORATE.ASSEMBLY, ELECTORATE.PROPOSAL, ELECTORATE.MEMBER);

  private static final Sql TERMS =
      Sql.insert(
          VOTING_TERMS,
          VOTING_TERMS.ASSEMBLY,
          VOTING_TERMS.PROPOSAL,
          VOTING_TERMS.RESULTS,
          VOTING_TERMS.REASONS,
          VOTING_TERMS.IS_SEALED,
          VOTING_TERMS.SEQ);

  private static final Sql EXTEND =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private static final Sql REOPEN =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.RULE, arg(PROPOSAL.RULE))
              .set(PROPOSAL.CLOSES_MS, arg(PROPOSAL.CLOSES_MS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .set(PROPOSAL.STATUS, DSL.inline("voting"))
              .set(PROPOSAL.IS_REMINDED, DSL.inline(false))
              .set(PROPOSAL.ROUND, PROPOSAL.ROUND.plus(DSL.inline(1L)))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("tabled"))));

  private static final Sql REMIND =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.IS_REMINDED, DSL.inline(true))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private static final Sql REMINDED =
      Sql.of(
          DSL.select(PROPOSAL.IS_REMINDED)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private static final Sql WITHDRAW =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, DSL.inline("withdrawn"))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(
                  PROPOSAL.STATUS.in(
                      DSL.inline("voting"), DSL.inline("discussion"), DSL.inline("paused"))));

  private static final Sql END =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.STATUS, arg(PROPOSAL.STATUS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting"))));

  private static final Sql SETTLE =
      Sql.of(
          DSL.update(PROPOSAL)
              .set(PROPOSAL.RULE, arg(PROPOSAL.RULE))
              .set(PROPOSAL.STATUS, arg(PROPOSAL.STATUS))
              .set(PROPOSAL.SEQ, arg(PROPOSAL.SEQ))
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO)))
              .and(PROPOSAL.STATUS.eq(DSL.inline("tabled"))));

  private final Session session;
  private final DueWork due;
  private final Reminders reminders;
  private final DecisionApplier decisions;
  private final OptionApplier options;
  private final SealedApplier sealed;

  /** Works on the tables of this session. */
  public ProposalApplier(Session session) {
    this.session = session;
    this.due = new DueWork(session);
    this.reminders = new Reminders(session, due);
    this.decisions = new DecisionApplier(session);
    this.options = new OptionApplier(session);
    this.sealed = new SealedApplier(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(ProposalFact fact, Entry entry) {
    switch (fact) {
      case ProposalOpened f -> open(f, entry);
      case OptionsOffered f -> options.offer(f, entry);
      case OptionsChosen f -> options.choose(f, entry);
      case VotingTermsSet f -> terms(f, entry);
      case ProposalExtended f -> extend(f, entry);
      case VoteReopened f -> reopen(f, entry);
      case VotersReminded f -> remind(f, entry);
      case ReminderPlanned f -> reminders.plan(f, entry);
      case ProposalWithdrawn f -> withdraw(f, entry);
      case SealedBallotsPublished f -> sealed.apply(f, entry);
      case ProposalClosed f -> end(f, f.status(), entry);
      case TieSettled f ->
          session.runOnOne(
              SETTLE,
              f.rule(),
              StatusWord.of(f.status()),
              entry.seq(),
              entry.assembly().value(),
              f.proposal().value());
      case DecisionRecorded f -> decisions.apply(f, entry);
    }
  }

  private void open(ProposalOpened fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    session.run(
        OPEN,
        assembly,
        proposal,
        fact.proposer().value(),
        fact.title().hex(),
        fact.text().hex(),
        fact.rule(),
        fact.quorum(),
        fact.electorate().size(),
        entry.at().toEpochMilli(),
        fact.closesAt().toEpochMilli(),
        false,
        StatusWord.of(Status.VOTING),
        1,
        entry.seq());
    for (MemberNo member : fact.electorate()) {
      session.run(ADMIT, assembly, proposal, member.value());
    }
    reminders.schedule(fact.proposal(), fact.closesAt(), fact.remindAt(), false, entry);
  }

  private void terms(VotingTermsSet fact, Entry entry) {
    session.run(
        TERMS,
        entry.assembly().value(),
        fact.proposal().value(),
        fact.terms().results().canonical(),
        fact.terms().reasons().canonical(),
        fact.terms().sealed(),
        entry.seq());
  }

  private void extend(ProposalExtended fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    session.runOnOne(EXTEND, fact.closesAt().toEpochMilli(), entry.seq(), assembly, proposal);
    boolean reminded =
        session.first(REMINDED, row -> row.is(PROPOSAL.IS_REMINDED), assembly, proposal).get();
    reminders.schedule(fact.proposal(), fact.closesAt(), fact.remindAt(), reminded, entry);
  }

  /** The votes of before stay in their round, where nobody counts them any more. */
  private void reopen(VoteReopened fact, Entry entry) {
    sealed.ended(fact.proposal(), entry);
    session.runOnOne(
        REOPEN,
        fact.rule(),
        fact.closesAt().toEpochMilli(),
        entry.seq(),
        entry.assembly().value(),
        fact.proposal().value());
    reminders.schedule(fact.proposal(), fact.closesAt(), fact.remindAt(), false, entry);
  }

  private void remind(VotersReminded fact, Entry entry) {
    session.runOnOne(REMIND, entry.seq(), entry.assembly().value(), fact.proposal().value());
    reminders.sent(fact.proposal(), entry);
  }

  private void withdraw(ProposalWithdrawn fact, Entry entry) {
    sealed.ended(fact.proposal(), entry);
    session.runOnOne(WITHDRAW, entry.seq(), entry.assembly().value(), fact.proposal().value());
    nothingIsDue(fact, entry);
  }

  private void end(ProposalFact fact, Status status, Entry entry) {
    sealed.ended(fact.proposal(), entry);
    session.runOnOne(
        END, StatusWord.of(status), entry.seq(), entry.assembly().value(), fact.proposal().value());
    nothingIsDue(fact, entry);
  }

  private void nothingIsDue(ProposalFact fact, Entry entry) {
    due.remove(entry.assembly(), DueWork.OPEN, fact.proposal().toString());
    due.remove(entry.assembly(), DueWork.CLOSE, fact.proposal().toString());
    reminders.sent(fact.proposal(), entry);
  }
}

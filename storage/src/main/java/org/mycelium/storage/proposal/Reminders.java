package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.FURTHER_REMINDER;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.ProposalFact.ReminderPlanned;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * When a vote closes, and when those who have not voted are reminded before. However often the
 * close moves, nobody is reminded more often than was planned.
 */
final class Reminders {
  private static final Sql PLAN =
      Sql.put(
          FURTHER_REMINDER,
          FURTHER_REMINDER.ASSEMBLY,
          FURTHER_REMINDER.PROPOSAL,
          FURTHER_REMINDER.LEAD_MS,
          FURTHER_REMINDER.SEQ);

  private static final Sql PLANNED =
      Sql.of(
          DSL.select(FURTHER_REMINDER.LEAD_MS)
              .from(FURTHER_REMINDER)
              .where(FURTHER_REMINDER.ASSEMBLY.eq(arg(FURTHER_REMINDER.ASSEMBLY)))
              .and(FURTHER_REMINDER.PROPOSAL.eq(arg(FURTHER_REMINDER.PROPOSAL))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(FURTHER_REMINDER)
              .where(FURTHER_REMINDER.ASSEMBLY.eq(arg(FURTHER_REMINDER.ASSEMBLY)))
              .and(FURTHER_REMINDER.PROPOSAL.eq(arg(FURTHER_REMINDER.PROPOSAL))));

  private static final Sql CLOSES =
      Sql.of(
          DSL.select(PROPOSAL.CLOSES_MS)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private final Session session;
  private final DueWork due;

  Reminders(Session session, DueWork due) {
    this.session = session;
    this.due = due;
  }

  /**
   * A vote closes then.
   *
   * @param remindAt when the first reminder comes; closesAt for never
   * @param reminded whether that one went out: then only what was planned after it comes
   */
  void schedule(
      ProposalNo proposal, Instant closesAt, Instant remindAt, boolean reminded, Entry entry) {
    due.put(entry.assembly(), DueWork.CLOSE, proposal.toString(), closesAt);
    if (!reminded) {
      session.run(FORGET, entry.assembly().value(), proposal.value());
    }
    Optional<Instant> next = reminded ? planned(proposal, closesAt, entry) : Optional.of(remindAt);
    if (next.filter(closesAt::isAfter).isPresent()) {
      due.put(entry.assembly(), DueWork.REMIND, proposal.toString(), next.get());
    } else {
      due.remove(entry.assembly(), DueWork.REMIND, proposal.toString());
    }
  }

  private Optional<Instant> planned(ProposalNo proposal, Instant closesAt, Entry entry) {
    return session
        .first(
            PLANNED,
            row -> row.number(FURTHER_REMINDER.LEAD_MS),
            entry.assembly().value(),
            proposal.value())
        .map(closesAt::minusMillis)
        .filter(at -> at.isAfter(entry.at()));
  }

  /** A reminder went out. */
  void sent(ProposalNo proposal, Entry entry) {
    session.run(FORGET, entry.assembly().value(), proposal.value());
    due.remove(entry.assembly(), DueWork.REMIND, proposal.toString());
  }

  /** Another one comes. */
  void plan(ReminderPlanned fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    session.run(PLAN, assembly, proposal, fact.lead().toMillis(), entry.seq());
    Instant closesAt =
        session.first(CLOSES, row -> row.instant(PROPOSAL.CLOSES_MS), assembly, proposal).get();
    due.put(
        entry.assembly(), DueWork.REMIND, fact.proposal().toString(), closesAt.minus(fact.lead()));
  }
}

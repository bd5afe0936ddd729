package org.mycelium.storage.outbox;

import static org.mycelium.storage.schema.Tables.OUTBOX;
import static org.mycelium.storage.schema.Tables.POLL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The polls beside cards, and which event is whose. Not thread-safe. */
public final class Polls {
  private static final Sql POST =
      Sql.put(POLL, POLL.ASSEMBLY, POLL.PROPOSAL, POLL.OUTBOX_ID, POLL.IS_ENDED);

  private static final Sql OPEN =
      Sql.of(
          DSL.select(POLL.OUTBOX_ID)
              .from(POLL)
              .where(POLL.ASSEMBLY.eq(arg(POLL.ASSEMBLY)))
              .and(POLL.PROPOSAL.eq(arg(POLL.PROPOSAL)))
              .and(DSL.not(POLL.IS_ENDED)));

  private static final Sql END =
      Sql.of(
          DSL.update(POLL)
              .set(POLL.IS_ENDED, DSL.inline(true))
              .where(POLL.ASSEMBLY.eq(arg(POLL.ASSEMBLY)))
              .and(POLL.PROPOSAL.eq(arg(POLL.PROPOSAL))));

  private static final Sql ASKED =
      Sql.of(
          DSL.select(POLL.ASSEMBLY, POLL.PROPOSAL)
              .from(POLL)
              .join(OUTBOX)
              .on(OUTBOX.ID.eq(POLL.OUTBOX_ID))
              .where(OUTBOX.EVENT_ID.eq(arg(OUTBOX.EVENT_ID))));

  private final Session session;

  /** The polls behind this session. */
  public Polls(Session session) {
    this.session = session;
  }

  /** A proposal's poll is on its way, in the place of the one of an earlier round. */
  public void posted(AssemblyId assembly, ProposalNo no, long letter) {
    session.run(POST, assembly.value(), no.value(), letter, false);
  }

  /** The letter of a proposal's poll that was not ended yet. */
  public Optional<Long> open(AssemblyId assembly, ProposalNo no) {
    return session.first(OPEN, row -> row.number(POLL.OUTBOX_ID), assembly.value(), no.value());
  }

  /** The end of a proposal's poll is on its way. */
  public void ended(AssemblyId assembly, ProposalNo no) {
    session.runOnOne(END, assembly.value(), no.value());
  }

  /** The proposal whose newest poll this event is. */
  public Optional<LetterSubject> askedBy(String eventId) {
    return session.first(
        ASKED,
        row ->
            new LetterSubject(
                new AssemblyId(row.number(POLL.ASSEMBLY)),
                new ProposalNo(row.integer(POLL.PROPOSAL)).toString()),
        eventId);
  }
}

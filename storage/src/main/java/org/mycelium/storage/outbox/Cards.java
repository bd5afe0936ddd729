package org.mycelium.storage.outbox;

import static org.mycelium.storage.schema.Tables.CARD;
import static org.mycelium.storage.schema.Tables.OUTBOX;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The cards of proposals, and which event shows which. Not thread-safe. */
public final class Cards {
  private static final Sql POST =
      Sql.of(
          DSL.insertInto(CARD)
              .columns(
                  CARD.ASSEMBLY,
                  CARD.PROPOSAL,
                  CARD.OUTBOX_ID,
                  CARD.OPENED_BY,
                  CARD.EDITS,
                  CARD.IS_FROZEN)
              .values(
                  arg(CARD.ASSEMBLY),
                  arg(CARD.PROPOSAL),
                  arg(CARD.OUTBOX_ID),
                  arg(CARD.OPENED_BY),
                  DSL.inline(0L),
                  DSL.inline(false))
              .onConflict(CARD.ASSEMBLY, CARD.PROPOSAL)
              .doUpdate()
              .set(CARD.OUTBOX_ID, DSL.excluded(CARD.OUTBOX_ID))
              .set(CARD.OPENED_BY, DSL.excluded(CARD.OPENED_BY))
              .set(CARD.EDITS, DSL.excluded(CARD.EDITS))
              .setNull(CARD.LAST_EDIT_MS)
              .set(CARD.IS_FROZEN, DSL.excluded(CARD.IS_FROZEN)));

  private static final Sql FIND =
      Sql.of(
          DSL.select(CARD.OUTBOX_ID, CARD.EDITS, CARD.LAST_EDIT_MS, CARD.IS_FROZEN)
              .from(CARD)
              .where(CARD.ASSEMBLY.eq(arg(CARD.ASSEMBLY)))
              .and(CARD.PROPOSAL.eq(arg(CARD.PROPOSAL))));

  private static final Sql EDIT =
      Sql.of(
          DSL.update(CARD)
              .set(CARD.EDITS, CARD.EDITS.plus(DSL.inline(1L)))
              .set(CARD.LAST_EDIT_MS, arg(CARD.LAST_EDIT_MS))
              .where(CARD.ASSEMBLY.eq(arg(CARD.ASSEMBLY)))
              .and(CARD.PROPOSAL.eq(arg(CARD.PROPOSAL))));

  private static final Sql FREEZE =
      Sql.of(
          DSL.update(CARD)
              .set(CARD.IS_FROZEN, DSL.inline(true))
              .where(CARD.ASSEMBLY.eq(arg(CARD.ASSEMBLY)))
              .and(CARD.PROPOSAL.eq(arg(CARD.PROPOSAL))));

  private static final Sql SHOWN =
      Sql.of(
          DSL.select(CARD.ASSEMBLY, CARD.PROPOSAL)
              .from(CARD)
              .join(OUTBOX)
              .on(OUTBOX.ID.eq(CARD.OUTBOX_ID))
              .where(OUTBOX.EVENT_ID.eq(arg(OUTBOX.EVENT_ID))));

  private static final Sql EVENT =
      Sql.of(
          DSL.select(OUTBOX.EVENT_ID)
              .from(CARD)
              .join(OUTBOX)
              .on(OUTBOX.ID.eq(CARD.OUTBOX_ID))
              .where(CARD.ASSEMBLY.eq(arg(CARD.ASSEMBLY)))
              .and(CARD.PROPOSAL.eq(arg(CARD.PROPOSAL)))
              .and(OUTBOX.EVENT_ID.isNotNull()));

  private static final Sql OPENED =
      Sql.of(
          DSL.select(CARD.ASSEMBLY, CARD.PROPOSAL)
              .from(CARD)
              .where(CARD.OPENED_BY.eq(arg(CARD.OPENED_BY))));

  private final Session session;

  /** The cards behind this session. */
  public Cards(Session session) {
    this.session = session;
  }

  /**
   * A proposal's card is on its way. It takes the place of the one of an earlier round, which stays
   * frozen.
   *
   * @param openedBy the event that opened the proposal, or this round of it
   */
  public void posted(AssemblyId assembly, ProposalNo no, long letter, String openedBy) {
    session.runOnOne(POST, assembly.value(), no.value(), letter, openedBy);
  }

  /** A proposal's card; every proposal has one. */
  public Card get(AssemblyId assembly, ProposalNo no) {
    return session.first(FIND, Cards::card, assembly.value(), no.value()).orElseThrow();
  }

  /** An edit of it is on its way. */
  public void edited(AssemblyId assembly, ProposalNo no, Instant now) {
    session.runOnOne(EDIT, now.toEpochMilli(), assembly.value(), no.value());
  }

  /** It had its last edit. */
  public void froze(AssemblyId assembly, ProposalNo no) {
    session.runOnOne(FREEZE, assembly.value(), no.value());
  }

  /** The proposal whose card this event is. */
  public Optional<LetterSubject> shownBy(String eventId) {
    return session.first(SHOWN, Cards::subject, eventId);
  }

  /** The event a proposal's card is, once it was sent. */
  public Optional<String> eventOf(AssemblyId assembly, ProposalNo no) {
    return session.first(EVENT, row -> row.text(OUTBOX.EVENT_ID), assembly.value(), no.value());
  }

  /** The proposal that this event opened. */
  public Optional<LetterSubject> openedBy(String eventId) {
    return session.first(OPENED, Cards::subject, eventId);
  }

  private static Card card(Row row) {
    return new Card(
        row.number(CARD.OUTBOX_ID),
        row.integer(CARD.EDITS),
        row.maybeNumber(CARD.LAST_EDIT_MS).map(Instant::ofEpochMilli),
        row.is(CARD.IS_FROZEN));
  }

  private static LetterSubject subject(Row row) {
    return new LetterSubject(
        new AssemblyId(row.number(CARD.ASSEMBLY)),
        new ProposalNo(row.integer(CARD.PROPOSAL)).toString());
  }
}

package org.mycelium.storage.secrecy;

import static org.mycelium.storage.schema.Tables.ENVELOPE;
import static org.mycelium.storage.schema.Tables.OUTBOX;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Sealing;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Puts envelopes in, takes them out, and destroys them. The schema lets in those only of whom the
 * journal says that they voted.
 */
public final class Envelopes {
  private static final Sql PUT =
      Sql.put(
          ENVELOPE,
          ENVELOPE.ASSEMBLY,
          ENVELOPE.PROPOSAL,
          ENVELOPE.ROUND,
          ENVELOPE.VOTER,
          ENVELOPE.ANSWER,
          ENVELOPE.REASON,
          ENVELOPE.RECEIPT,
          ENVELOPE.CAST_BY,
          ENVELOPE.EDITED_BY);

  private static final Sql REMOVE =
      Sql.of(DSL.deleteFrom(ENVELOPE).where(of()).and(ENVELOPE.VOTER.eq(arg(ENVELOPE.VOTER))));

  private static final Sql DESTROY = Sql.of(DSL.deleteFrom(ENVELOPE).where(of()));

  private static final Sql ROUND =
      Sql.of(
          DSL.select(PROPOSAL.ROUND)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  /** Letters that tell receipts; those that were sent have no content any more. */
  private static final Sql SILENCE =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline("wedged"))
              .set(OUTBOX.WEDGED_REASON, DSL.inline("SEALED"))
              .set(OUTBOX.CONTENT, DSL.inline(""))
              .where(OUTBOX.ASSEMBLY.eq(arg(OUTBOX.ASSEMBLY)))
              .and(OUTBOX.SUBJECT.eq(arg(OUTBOX.SUBJECT)))
              .and(OUTBOX.STATE.ne(DSL.inline("sent"))));

  private final Session session;
  private final AssemblyId assembly;

  /** The envelopes of this assembly. */
  public Envelopes(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** What letters that tell receipts of this proposal are about. */
  public static String subject(ProposalNo no) {
    return "receipt " + no;
  }

  /** Puts an envelope in, in place of the voter's earlier one. */
  public void put(Sealing sealing) {
    int no = sealing.proposal().value();
    Envelope envelope = sealing.envelope();
    session.run(
        PUT,
        assembly.value(),
        no,
        round(no),
        envelope.voter().value(),
        envelope.answer(),
        envelope.reason(),
        envelope.receipt().words(),
        envelope.castBy(),
        envelope.editedBy());
  }

  /** Takes a voter's envelope out and destroys it; when facts are replayed there is none. */
  void remove(ProposalNo no, MemberNo voter) {
    session.run(REMOVE, assembly.value(), no.value(), voter.value());
  }

  /**
   * Destroys every envelope of a proposal, and what would still tell their receipts. Their traces
   * in the file are wiped after the commit; that this is to be done is noted with it.
   */
  void destroy(ProposalNo no) {
    session.run(DESTROY, assembly.value(), no.value());
    session.run(SILENCE, assembly.value(), subject(no));
    // Also where none is left: what was taken out before left traces too.
    Wiping.note(session);
  }

  private int round(int no) {
    return session
        .first(ROUND, row -> row.integer(PROPOSAL.ROUND), assembly.value(), no)
        .orElseThrow();
  }

  private static Condition of() {
    return ENVELOPE
        .ASSEMBLY
        .eq(arg(ENVELOPE.ASSEMBLY))
        .and(ENVELOPE.PROPOSAL.eq(arg(ENVELOPE.PROPOSAL)));
  }
}

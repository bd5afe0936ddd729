package org.mycelium.storage.secrecy;

import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.SEALED_BALLOT;
import static org.mycelium.storage.schema.Tables.SEALED_REASON;
import static org.mycelium.storage.schema.Tables.SEALED_VOTER;
import static org.mycelium.storage.schema.Tables.VOTING_TERMS;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.commands.vote.VoteFact;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings who voted, and what was published, to where a fact leads; destroys what is to be. */
public final class SealedApplier {
  private static final Sql ROUND =
      Sql.of(
          DSL.select(PROPOSAL.ROUND)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private static final Sql VOTED =
      Sql.insert(
          SEALED_VOTER,
          SEALED_VOTER.ASSEMBLY,
          SEALED_VOTER.PROPOSAL,
          SEALED_VOTER.ROUND,
          SEALED_VOTER.VOTER,
          SEALED_VOTER.SEQ);

  private static final Sql WITHDREW =
      Sql.of(
          DSL.deleteFrom(SEALED_VOTER)
              .where(SEALED_VOTER.ASSEMBLY.eq(arg(SEALED_VOTER.ASSEMBLY)))
              .and(SEALED_VOTER.PROPOSAL.eq(arg(SEALED_VOTER.PROPOSAL)))
              .and(SEALED_VOTER.ROUND.eq(arg(SEALED_VOTER.ROUND)))
              .and(SEALED_VOTER.VOTER.eq(arg(SEALED_VOTER.VOTER))));

  private static final Sql SEALED =
      Sql.of(
          DSL.select(VOTING_TERMS.PROPOSAL)
              .from(VOTING_TERMS)
              .where(VOTING_TERMS.ASSEMBLY.eq(arg(VOTING_TERMS.ASSEMBLY)))
              .and(VOTING_TERMS.PROPOSAL.eq(arg(VOTING_TERMS.PROPOSAL)))
              .and(VOTING_TERMS.IS_SEALED.eq(DSL.inline(true))));

  private static final Field<Long> COUNT = DSL.count().coerce(SQLDataType.BIGINT);

  private static final Sql VOTERS =
      Sql.of(
          DSL.select(COUNT)
              .from(SEALED_VOTER)
              .where(SEALED_VOTER.ASSEMBLY.eq(arg(SEALED_VOTER.ASSEMBLY)))
              .and(SEALED_VOTER.PROPOSAL.eq(arg(SEALED_VOTER.PROPOSAL)))
              .and(SEALED_VOTER.ROUND.eq(arg(SEALED_VOTER.ROUND))));

  private static final Sql LIST =
      Sql.insert(
          SEALED_BALLOT,
          SEALED_BALLOT.ASSEMBLY,
          SEALED_BALLOT.PROPOSAL,
          SEALED_BALLOT.ROUND,
          SEALED_BALLOT.RECEIPT,
          SEALED_BALLOT.ANSWER,
          SEALED_BALLOT.SEQ);

  private static final Sql REASON =
      Sql.insert(
          SEALED_REASON,
          SEALED_REASON.ASSEMBLY,
          SEALED_REASON.PROPOSAL,
          SEALED_REASON.ROUND,
          SEALED_REASON.REASON,
          SEALED_REASON.ANSWER,
          SEALED_REASON.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public SealedApplier(Session session) {
    this.session = session;
  }

  /** Somebody voted. */
  public void apply(VoteFact.SealedBallotCast fact, Entry entry) {
    long assembly = entry.assembly().value();
    session.run(
        VOTED,
        assembly,
        fact.proposal().value(),
        round(assembly, fact.proposal()),
        fact.voter().value(),
        entry.seq());
  }

  /** Somebody took their vote back. */
  public void apply(VoteFact.SealedBallotWithdrawn fact, Entry entry) {
    long assembly = entry.assembly().value();
    new Envelopes(session, entry.assembly()).remove(fact.proposal(), fact.voter());
    session.runOnOne(
        WITHDREW,
        assembly,
        fact.proposal().value(),
        round(assembly, fact.proposal()),
        fact.voter().value());
  }

  /**
   * The list is published.
   *
   * @throws IllegalStateException if it has not as many ballots as there were voters
   */
  public void apply(SealedBallotsPublished fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    int round = round(assembly, fact.proposal());
    long voters = session.number(VOTERS, COUNT, assembly, proposal, round);
    if (fact.list().ballots().size() != voters) {
      throw new IllegalStateException(
          "%d ballots of %d voters".formatted(fact.list().ballots().size(), voters));
    }
    for (ListedBallot ballot : fact.list().ballots()) {
      session.run(
          LIST, assembly, proposal, round, ballot.receipt().words(), ballot.answer(), entry.seq());
    }
    for (SealedReason reason : fact.reasons()) {
      session.run(
          REASON, assembly, proposal, round, reason.reason().hex(), reason.answer(), entry.seq());
    }
    ended(fact.proposal(), entry);
  }

  /** The vote is over, or begins anew: nothing of its envelopes may stay. */
  public void ended(ProposalNo proposal, Entry entry) {
    if (session.any(SEALED, entry.assembly().value(), proposal.value())) {
      new Envelopes(session, entry.assembly()).destroy(proposal);
    }
  }

  private int round(long assembly, ProposalNo proposal) {
    return session
        .first(ROUND, row -> row.integer(PROPOSAL.ROUND), assembly, proposal.value())
        .orElse(1);
  }
}

package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.BALLOT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.TOOK_BACK;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.vote.VoteFact;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.commands.vote.VoteFact.SealedBallotCast;
import org.mycelium.commands.vote.VoteFact.SealedBallotWithdrawn;
import org.mycelium.storage.secrecy.SealedApplier;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Brings standing votes to where a fact leads. The schema lets in the votes of the electorate only.
 */
public final class VoteApplier {
  private static final Sql CAST =
      Sql.put(
          BALLOT,
          BALLOT.ASSEMBLY,
          BALLOT.PROPOSAL,
          BALLOT.ROUND,
          BALLOT.VOTER,
          BALLOT.CHOICE,
          BALLOT.REASON,
          BALLOT.CAST_BY,
          BALLOT.SEQ);

  private static final Sql WITHDRAW =
      Sql.of(
          DSL.deleteFrom(BALLOT)
              .where(BALLOT.ASSEMBLY.eq(arg(BALLOT.ASSEMBLY)))
              .and(BALLOT.PROPOSAL.eq(arg(BALLOT.PROPOSAL)))
              .and(BALLOT.ROUND.eq(arg(BALLOT.ROUND)))
              .and(BALLOT.VOTER.eq(arg(BALLOT.VOTER))));

  private static final Sql REMEMBER =
      Sql.put(
          TOOK_BACK,
          TOOK_BACK.ASSEMBLY,
          TOOK_BACK.PROPOSAL,
          TOOK_BACK.ROUND,
          TOOK_BACK.VOTER,
          TOOK_BACK.SEQ);

  private static final Sql ROUND =
      Sql.of(
          DSL.select(PROPOSAL.ROUND)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private final Session session;
  private final SealedApplier sealed;

  /** Works on the tables of this session. */
  public VoteApplier(Session session) {
    this.session = session;
    this.sealed = new SealedApplier(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(VoteFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int proposal = fact.proposal().value();
    int voter = fact.voter().value();
    // Of a proposal that is not there the schema takes no votes, whatever the round.
    int round =
        session.first(ROUND, row -> row.integer(PROPOSAL.ROUND), assembly, proposal).orElse(1);
    switch (fact) {
      case SealedBallotCast f -> sealed.apply(f, entry);
      case SealedBallotWithdrawn f -> sealed.apply(f, entry);
      case BallotCast f ->
          session.run(
              CAST,
              assembly,
              proposal,
              round,
              voter,
              f.mark().canonical(),
              f.reason() == null ? null : f.reason().hex(),
              f.castBy(),
              entry.seq());
      case BallotWithdrawn _ -> {
        session.runOnOne(WITHDRAW, assembly, proposal, round, voter);
        session.run(REMEMBER, assembly, proposal, round, voter, entry.seq());
      }
    }
  }
}

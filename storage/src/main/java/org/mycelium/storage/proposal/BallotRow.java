package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.BALLOT;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.storage.sql.Row;

/** A standing vote with its reason, as it is read from the tables. */
final class BallotRow {
  private BallotRow() {}

  /** The standing votes of an assembly, which is the first argument, in their present rounds. */
  static SelectConditionStep<? extends Record> select() {
    return selectOfAnyRound().and(BALLOT.ROUND.eq(PROPOSAL.ROUND));
  }

  /** The votes of an assembly, which is the first argument, also those of earlier rounds. */
  static SelectConditionStep<? extends Record> selectOfAnyRound() {
    return DSL.select(
            BALLOT.PROPOSAL, BALLOT.VOTER, BALLOT.CHOICE, BALLOT.CAST_BY, PRIVATE_TEXT.TEXT)
        .from(BALLOT)
        .leftJoin(PRIVATE_TEXT)
        .on(PRIVATE_TEXT.ASSEMBLY.eq(BALLOT.ASSEMBLY))
        .and(PRIVATE_TEXT.COMMITMENT.eq(BALLOT.REASON))
        .join(PROPOSAL)
        .on(PROPOSAL.ASSEMBLY.eq(BALLOT.ASSEMBLY))
        .and(PROPOSAL.NO.eq(BALLOT.PROPOSAL))
        .where(BALLOT.ASSEMBLY.eq(arg(BALLOT.ASSEMBLY)));
  }

  static Ballot read(Row row) {
    return new Ballot(
        Optional.of(new MemberNo(row.integer(BALLOT.VOTER))),
        mark(row.text(BALLOT.CHOICE)),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        row.text(BALLOT.CAST_BY));
  }

  private static Mark mark(String canonical) {
    return Mark.fromCanonical(canonical)
        .orElseThrow(() -> new IllegalStateException("no ballot: " + canonical));
  }
}

package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.DISCUSSION;
import static org.mycelium.storage.schema.Tables.PATIENCE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Duration;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.Patience;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What comes before and after a vote, as it is read from the tables. */
final class DiscussionRow {
  private static final Sql FIND =
      Sql.of(
          DSL.select(DISCUSSION.UNTIL_MS, DISCUSSION.VOTE_MS)
              .from(DISCUSSION)
              .where(DISCUSSION.ASSEMBLY.eq(arg(DISCUSSION.ASSEMBLY)))
              .and(DISCUSSION.PROPOSAL.eq(arg(DISCUSSION.PROPOSAL))));

  private static final Sql PATIENT =
      Sql.of(
          DSL.select(PATIENCE.LENGTH_MS, PATIENCE.IS_SPENT)
              .from(PATIENCE)
              .where(PATIENCE.ASSEMBLY.eq(arg(PATIENCE.ASSEMBLY)))
              .and(PATIENCE.PROPOSAL.eq(arg(PATIENCE.PROPOSAL))));

  private DiscussionRow() {}

  /** The discussion before a vote, if there is or was one. */
  static Optional<Discussion> find(Session session, AssemblyId assembly, ProposalNo no) {
    return session.first(
        FIND,
        row ->
            new Discussion(
                row.instant(DISCUSSION.UNTIL_MS),
                Duration.ofMillis(row.number(DISCUSSION.VOTE_MS))),
        assembly.value(),
        no.value());
  }

  /** For how much longer votes are taken if the quorum is missed, if they are. */
  static Optional<Patience> patience(Session session, AssemblyId assembly, ProposalNo no) {
    return session.first(
        PATIENT,
        row ->
            new Patience(
                Duration.ofMillis(row.number(PATIENCE.LENGTH_MS)), row.is(PATIENCE.IS_SPENT)),
        assembly.value(),
        no.value());
  }
}

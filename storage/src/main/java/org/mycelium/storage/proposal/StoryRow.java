package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.STORY;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What a proposal would take the place of, as it is read from the tables. */
public final class StoryRow {
  private static final PrivateText INSTEAD = PRIVATE_TEXT.as("instead_words");
  private static final PrivateText BECAUSE = PRIVATE_TEXT.as("because_words");

  private static final Sql FIND =
      Sql.of(
          DSL.select(INSTEAD.TEXT, BECAUSE.TEXT)
              .from(STORY)
              .join(INSTEAD)
              .on(INSTEAD.ASSEMBLY.eq(STORY.ASSEMBLY))
              .and(INSTEAD.COMMITMENT.eq(STORY.INSTEAD))
              .leftJoin(BECAUSE)
              .on(BECAUSE.ASSEMBLY.eq(STORY.ASSEMBLY))
              .and(BECAUSE.COMMITMENT.eq(STORY.BECAUSE))
              .where(STORY.ASSEMBLY.eq(arg(STORY.ASSEMBLY)))
              .and(STORY.PROPOSAL.eq(arg(STORY.PROPOSAL))));

  private StoryRow() {}

  /** The story of a proposal, if one was told and its words were not erased. */
  public static Optional<Story> find(Session session, AssemblyId assembly, ProposalNo no) {
    return session.first(
        FIND,
        row -> new Story(row.text(INSTEAD.TEXT), row.maybeText(BECAUSE.TEXT).orElse("")),
        assembly.value(),
        no.value());
  }
}

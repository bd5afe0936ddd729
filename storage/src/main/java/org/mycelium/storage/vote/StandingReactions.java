package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.STANDING_REACTION;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * The reactions by which members voted and that they left standing, as long as they said nothing
 * else since. Not thread-safe.
 */
public final class StandingReactions {
  private static final Sql PUT =
      Sql.put(
          STANDING_REACTION,
          STANDING_REACTION.EVENT_ID,
          STANDING_REACTION.ASSEMBLY,
          STANDING_REACTION.PROPOSAL,
          STANDING_REACTION.VOTER,
          STANDING_REACTION.ANSWER);

  private static final Sql KNOWN =
      Sql.of(
          DSL.select(STANDING_REACTION.ANSWER)
              .from(STANDING_REACTION)
              .where(STANDING_REACTION.EVENT_ID.eq(arg(STANDING_REACTION.EVENT_ID))));

  private static final Sql THEIRS =
      Sql.of(
          DSL.select(STANDING_REACTION.EVENT_ID, STANDING_REACTION.ANSWER)
              .from(STANDING_REACTION)
              .where(of())
              .and(STANDING_REACTION.VOTER.eq(arg(STANDING_REACTION.VOTER)))
              .orderBy(STANDING_REACTION.EVENT_ID));

  private static final Sql GONE =
      Sql.of(
          DSL.deleteFrom(STANDING_REACTION)
              .where(STANDING_REACTION.EVENT_ID.eq(arg(STANDING_REACTION.EVENT_ID))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(STANDING_REACTION)
              .where(of())
              .and(STANDING_REACTION.VOTER.eq(arg(STANDING_REACTION.VOTER))));

  private static final Sql END = Sql.of(DSL.deleteFrom(STANDING_REACTION).where(of()));

  private final Session session;

  /** Those behind this session. */
  public StandingReactions(Session session) {
    this.session = session;
  }

  /**
   * One that stands.
   *
   * @param key what was reacted with
   */
  public record Reaction(String eventId, String key) {}

  /** A reaction cast a vote, in place of what this event had cast before. */
  public void cast(
      AssemblyId assembly,
      ProposalNo no,
      MemberNo voter,
      Reaction reaction,
      Optional<String> before) {
    if (before.filter(event -> session.any(KNOWN, event)).isEmpty()) {
      session.run(FORGET, assembly.value(), no.value(), voter.value());
    }
    session.run(
        PUT, reaction.eventId(), assembly.value(), no.value(), voter.value(), reaction.key());
  }

  /**
   * Something is taken away.
   *
   * @return whether it was one of these
   */
  public boolean gone(String eventId) {
    return session.run(GONE, eventId) > 0;
  }

  /** The only one that is left of somebody's; empty if there are several, or none. */
  public Optional<Reaction> onlyOne(AssemblyId assembly, ProposalNo no, MemberNo voter) {
    List<Reaction> left =
        session.all(
            THEIRS,
            row ->
                new Reaction(
                    row.text(STANDING_REACTION.EVENT_ID), row.text(STANDING_REACTION.ANSWER)),
            assembly.value(),
            no.value(),
            voter.value());
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  /** A vote ended, or began anew. */
  public void end(AssemblyId assembly, ProposalNo no) {
    session.run(END, assembly.value(), no.value());
  }

  private static Condition of() {
    return STANDING_REACTION
        .ASSEMBLY
        .eq(arg(STANDING_REACTION.ASSEMBLY))
        .and(STANDING_REACTION.PROPOSAL.eq(arg(STANDING_REACTION.PROPOSAL)));
  }
}

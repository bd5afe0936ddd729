package org.mycelium.storage.vote;

import static org.mycelium.storage.schema.Tables.BALLOT_DIALOGUE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The ballots of one assembly that members are asked for step by step. Not thread-safe. */
public final class BallotDialogues {
  private static final String BETWEEN = ",";

  private static final Sql KEEP =
      Sql.put(
          BALLOT_DIALOGUE,
          BALLOT_DIALOGUE.ASSEMBLY,
          BALLOT_DIALOGUE.MEMBER,
          BALLOT_DIALOGUE.PROPOSAL,
          BALLOT_DIALOGUE.ROUND,
          BALLOT_DIALOGUE.ANSWERS,
          BALLOT_DIALOGUE.IS_DONE,
          BALLOT_DIALOGUE.REASON);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  BALLOT_DIALOGUE.PROPOSAL,
                  BALLOT_DIALOGUE.ROUND,
                  BALLOT_DIALOGUE.ANSWERS,
                  BALLOT_DIALOGUE.IS_DONE,
                  BALLOT_DIALOGUE.REASON)
              .from(BALLOT_DIALOGUE)
              .where(BALLOT_DIALOGUE.ASSEMBLY.eq(arg(BALLOT_DIALOGUE.ASSEMBLY)))
              .and(BALLOT_DIALOGUE.MEMBER.eq(arg(BALLOT_DIALOGUE.MEMBER))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(BALLOT_DIALOGUE)
              .where(BALLOT_DIALOGUE.ASSEMBLY.eq(arg(BALLOT_DIALOGUE.ASSEMBLY)))
              .and(BALLOT_DIALOGUE.MEMBER.eq(arg(BALLOT_DIALOGUE.MEMBER))));

  private static final Sql EMPTY =
      Sql.of(
          DSL.update(BALLOT_DIALOGUE)
              .set(BALLOT_DIALOGUE.ANSWERS, DSL.inline(""))
              .set(BALLOT_DIALOGUE.IS_DONE, DSL.inline(false))
              .set(BALLOT_DIALOGUE.REASON, DSL.inline(""))
              .where(BALLOT_DIALOGUE.ASSEMBLY.eq(arg(BALLOT_DIALOGUE.ASSEMBLY)))
              .and(BALLOT_DIALOGUE.PROPOSAL.eq(arg(BALLOT_DIALOGUE.PROPOSAL))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public BallotDialogues(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** The one that a member is in. */
  public Optional<BallotDialogue> of(MemberNo member) {
    return session.first(OF, BallotDialogues::read, assembly.value(), member.value());
  }

  private static BallotDialogue read(Row row) {
    String answers = row.text(BALLOT_DIALOGUE.ANSWERS);
    return new BallotDialogue(
        new ProposalNo(row.integer(BALLOT_DIALOGUE.PROPOSAL)),
        row.integer(BALLOT_DIALOGUE.ROUND),
        answers.isEmpty() ? List.of() : List.of(answers.split(BETWEEN, -1)),
        row.is(BALLOT_DIALOGUE.IS_DONE),
        row.text(BALLOT_DIALOGUE.REASON));
  }

  /** Keeps how far a member is, in the place of whatever they were asked before. */
  public void keep(MemberNo member, BallotDialogue dialogue) {
    session.run(
        KEEP,
        assembly.value(),
        member.value(),
        dialogue.proposal().value(),
        dialogue.round(),
        String.join(BETWEEN, dialogue.answers()),
        dialogue.done(),
        dialogue.reason());
  }

  /** A member is asked no more. */
  public void forget(MemberNo member) {
    session.run(FORGET, assembly.value(), member.value());
  }

  /**
   * Forgets what was answered about a proposal whose vote is over. That there was a dialogue stays
   * until its member writes again: what they answer then is no vote on something else.
   */
  public void empty(ProposalNo proposal) {
    session.run(EMPTY, assembly.value(), proposal.value());
  }
}

package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rules;
import org.mycelium.storage.codec.StatusWord;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;

/** A proposal with its words, as it is read from the tables. */
public final class ProposalRow {
  private static final PrivateText TITLE = PRIVATE_TEXT.as("title");
  private static final PrivateText TEXT = PRIVATE_TEXT.as("words");

  /** What {@link #read} reads. */
  public static final List<Field<?>> COLUMNS =
      List.of(
          PROPOSAL.NO,
          PROPOSAL.PROPOSER,
          TITLE.TEXT,
          TEXT.TEXT,
          PROPOSAL.RULE,
          PROPOSAL.QUORUM,
          PROPOSAL.ELECTORATE,
          PROPOSAL.OPENED_MS,
          PROPOSAL.CLOSES_MS,
          PROPOSAL.STATUS,
          PROPOSAL.ROUND);

  private ProposalRow() {}

  /** The proposals of an assembly, which is the first argument. */
  static SelectConditionStep<? extends Record> select() {
    return DSL.select(COLUMNS)
        .from(withWords(PROPOSAL))
        .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)));
  }

  /** Joins their words to proposals. */
  public static Table<? extends Record> withWords(Table<? extends Record> proposals) {
    return proposals
        .leftJoin(TITLE)
        .on(TITLE.ASSEMBLY.eq(PROPOSAL.ASSEMBLY))
        .and(TITLE.COMMITMENT.eq(PROPOSAL.TITLE))
        .leftJoin(TEXT)
        .on(TEXT.ASSEMBLY.eq(PROPOSAL.ASSEMBLY))
        .and(TEXT.COMMITMENT.eq(PROPOSAL.TEXT));
  }

  /**
   * Reads a proposal.
   *
   * @throws IllegalStateException if this program knows no such rule or quorum
   */
  public static Proposal read(Row row) {
    String rule = row.text(PROPOSAL.RULE);
    String quorum = row.text(PROPOSAL.QUORUM);
    return new Proposal(
        new ProposalNo(row.integer(PROPOSAL.NO)),
        new MemberNo(row.integer(PROPOSAL.PROPOSER)),
        row.maybeText(TITLE.TEXT).orElse(""),
        row.maybeText(TEXT.TEXT).orElse(""),
        Rules.fromCanonical(rule).orElseThrow(() -> unknown(rule)),
        Quorum.fromCanonical(quorum).orElseThrow(() -> unknown(quorum)),
        row.integer(PROPOSAL.ELECTORATE),
        row.instant(PROPOSAL.OPENED_MS),
        row.instant(PROPOSAL.CLOSES_MS),
        StatusWord.read(row.text(PROPOSAL.STATUS)),
        row.integer(PROPOSAL.ROUND));
  }

  private static IllegalStateException unknown(String canonical) {
    return new IllegalStateException("this version does not know " + canonical);
  }
}

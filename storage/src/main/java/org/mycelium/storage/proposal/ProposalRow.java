package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.OFFERED_OPTION;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rules;
import org.mycelium.storage.codec.StatusWord;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** A proposal with its words and its question, as it is read from the tables. */
public final class ProposalRow {
  private static final PrivateText TITLE = PRIVATE_TEXT.as("title");
  private static final PrivateText TEXT = PRIVATE_TEXT.as("words");

  private static final PrivateText NAME = PRIVATE_TEXT.as("name");

  private static final Sql OPTIONS =
      Sql.of(
          DSL.select(NAME.TEXT)
              .from(OFFERED_OPTION)
              .leftJoin(NAME)
              .on(NAME.ASSEMBLY.eq(OFFERED_OPTION.ASSEMBLY))
              .and(NAME.COMMITMENT.eq(OFFERED_OPTION.NAME))
              .where(OFFERED_OPTION.ASSEMBLY.eq(arg(OFFERED_OPTION.ASSEMBLY)))
              .and(OFFERED_OPTION.PROPOSAL.eq(arg(OFFERED_OPTION.PROPOSAL)))
              .orderBy(OFFERED_OPTION.NO));

  private static final Sql CHOSEN =
      Sql.of(
          DSL.select(OFFERED_OPTION.NO)
              .from(OFFERED_OPTION)
              .where(OFFERED_OPTION.ASSEMBLY.eq(arg(OFFERED_OPTION.ASSEMBLY)))
              .and(OFFERED_OPTION.PROPOSAL.eq(arg(OFFERED_OPTION.PROPOSAL)))
              .and(OFFERED_OPTION.CHOSEN.isNotNull())
              .orderBy(OFFERED_OPTION.CHOSEN));

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

  private final Session session;
  private final AssemblyId assembly;

  /** Reads proposals of this assembly. */
  public ProposalRow(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

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
   * @throws IllegalStateException if this program knows no such question or quorum
   */
  public Proposal read(Row row) {
    ProposalNo no = new ProposalNo(row.integer(PROPOSAL.NO));
    String quorum = row.text(PROPOSAL.QUORUM);
    return new Proposal(
        no,
        new MemberNo(row.integer(PROPOSAL.PROPOSER)),
        row.maybeText(TITLE.TEXT).orElse(""),
        row.maybeText(TEXT.TEXT).orElse(""),
        question(no, row.text(PROPOSAL.RULE)),
        Quorum.fromCanonical(quorum).orElseThrow(() -> unknown(quorum)),
        row.integer(PROPOSAL.ELECTORATE),
        row.instant(PROPOSAL.OPENED_MS),
        row.instant(PROPOSAL.CLOSES_MS),
        StatusWord.read(row.text(PROPOSAL.STATUS)),
        row.integer(PROPOSAL.ROUND));
  }

  private Question question(ProposalNo no, String canonical) {
    return Rules.fromCanonical(canonical)
        .<Question>map(Resolution::new)
        .or(() -> Terms.fromCanonical(canonical).map(terms -> new Selection(terms, options(no))))
        .orElseThrow(() -> unknown(canonical));
  }

  private List<String> options(ProposalNo no) {
    return session.all(
        OPTIONS, row -> row.maybeText(NAME.TEXT).orElse(""), assembly.value(), no.value());
  }

  /** The options of a proposal that were chosen, in the order of their election. */
  public List<Integer> chosen(ProposalNo no) {
    return session.all(CHOSEN, row -> row.integer(OFFERED_OPTION.NO), assembly.value(), no.value());
  }

  private static IllegalStateException unknown(String canonical) {
    return new IllegalStateException("this version does not know " + canonical);
  }
}

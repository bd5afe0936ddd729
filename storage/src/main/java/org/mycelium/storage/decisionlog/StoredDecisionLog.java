package org.mycelium.storage.decisionlog;

import static org.mycelium.storage.schema.Tables.DECISION;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.LoggedDecision;
import org.mycelium.commands.decisionlog.Margin;
import org.mycelium.commands.decisionlog.Statement;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.question.Selection;
import org.mycelium.storage.codec.CountForm;
import org.mycelium.storage.proposal.ProposalRow;
import org.mycelium.storage.proposal.SearchRow;
import org.mycelium.storage.proposal.StoryRow;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The decision log of one assembly, from the tables. */
public final class StoredDecisionLog implements DecisionLog {
  /** More words than these narrow nothing down, and cost time. */
  private static final int MAX_WORDS = 16;

  private static final Sql ONE = Sql.of(select().and(DECISION.NO.eq(arg(DECISION.NO))));

  private static final Sql NUMBER_OF =
      Sql.of(
          DSL.select(DECISION.NO)
              .from(DECISION)
              .where(DECISION.ASSEMBLY.eq(arg(DECISION.ASSEMBLY)))
              .and(DECISION.PROPOSAL.eq(arg(DECISION.PROPOSAL))));

  private static final Sql LATEST =
      Sql.of(select().orderBy(DECISION.NO.desc()).limit(DSL.param("limit", Integer.class)));

  private static final Field<Long> ROW_ID = DSL.field(DSL.name("rowid"), SQLDataType.BIGINT);

  private static final Sql SEARCH =
      Sql.plain(
          "select rowid from decision_fts"
              + " where decision_fts match ? and rowid between ? and ? order by rank, rowid limit ?",
          ROW_ID);

  private static final Sql LAST =
      Sql.of(
          DSL.select(DECISION.NO)
              .from(DECISION)
              .where(DECISION.ASSEMBLY.eq(arg(DECISION.ASSEMBLY)))
              .orderBy(DECISION.NO.desc())
              .limit(DSL.inline(1)));

  private static final Field<Long> COUNT = DSL.count().coerce(SQLDataType.BIGINT);

  private static final Sql SIZE =
      Sql.of(DSL.select(COUNT).from(DECISION).where(DECISION.ASSEMBLY.eq(arg(DECISION.ASSEMBLY))));

  private final Session session;
  private final AssemblyId assembly;
  private final ProposalRow rows;
  private final StandingRows standing;

  /** The decision log of this assembly. */
  public StoredDecisionLog(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
    this.rows = new ProposalRow(session, assembly);
    this.standing = new StandingRows(session, assembly);
  }

  @Override
  public Optional<LoggedDecision> find(DecisionNo no) {
    return session.first(ONE, this::read, assembly.value(), no.value());
  }

  @Override
  public Optional<Proposal> decided(DecisionNo no) {
    return find(no).map(LoggedDecision::proposal);
  }

  @Override
  public Optional<DecisionNo> numberOf(ProposalNo no) {
    return session.first(
        NUMBER_OF, row -> new DecisionNo(row.integer(DECISION.NO)), assembly.value(), no.value());
  }

  @Override
  public Margin margin(LoggedDecision decision) {
    return new Margin(
        StoryRow.find(session, assembly, decision.proposal().no()),
        endedBy(decision.no()).stream()
            .map(other -> new Margin.Titled(other, title(other.decision())))
            .toList(),
        ending(decision.no())
            .map(own -> new Margin.Titled(own, own.by().map(this::title).orElse(""))),
        review(decision.no()));
  }

  private String title(DecisionNo no) {
    return find(no).map(decision -> decision.proposal().title()).orElse("");
  }

  @Override
  public List<Statement> statements(DecisionNo no) {
    return StatementRows.of(session, assembly, no);
  }

  @Override
  public List<Attached> attachedBetween(Instant after, Instant until) {
    return StatementRows.between(session, assembly, after, until);
  }

  @Override
  public Optional<Ending> ending(DecisionNo no) {
    return standing.ending(no);
  }

  @Override
  public List<Ending> endedBy(DecisionNo no) {
    return standing.endedBy(no);
  }

  @Override
  public List<Ending> endedBetween(Instant after, Instant until) {
    return standing.endedBetween(after, until);
  }

  @Override
  public Optional<Review> review(DecisionNo no) {
    return standing.review(no);
  }

  @Override
  public List<Review> reviews() {
    return standing.reviews();
  }

  @Override
  public List<LoggedDecision> latest(int limit) {
    return session.all(LATEST, this::read, assembly.value(), limit);
  }

  @Override
  public List<LoggedDecision> search(String words, int limit) {
    String match = match(words);
    if (match.isEmpty()) {
      return List.of();
    }
    return session
        .all(
            SEARCH,
            row -> SearchRow.decision(row.number(ROW_ID)),
            match,
            SearchRow.first(assembly),
            SearchRow.last(assembly),
            limit)
        .stream()
        .map(no -> find(no).orElseThrow())
        .toList();
  }

  @Override
  public int size() {
    return Math.toIntExact(session.number(SIZE, COUNT, assembly.value()));
  }

  @Override
  public DecisionNo next() {
    return new DecisionNo(
        1 + session.first(LAST, row -> row.integer(DECISION.NO), assembly.value()).orElse(0));
  }

  /** Each word in quotes, so that nothing in it is an operator, and as a beginning. */
  private static String match(String words) {
    return Stream.of(words.split("[^\\p{L}\\p{N}\\p{M}]+"))
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .map(word -> '"' + word + "\"*")
        .collect(Collectors.joining(" "));
  }

  private LoggedDecision read(Row row) {
    Proposal proposal = rows.read(row);
    return new LoggedDecision(
        new DecisionNo(row.integer(DECISION.NO)),
        proposal,
        CountForm.read(row.text(DECISION.VOTES)),
        proposal.question() instanceof Selection ? rows.chosen(proposal.no()) : List.of(),
        row.instant(DECISION.DECIDED_MS));
  }

  private static SelectConditionStep<? extends Record> select() {
    return DSL.select(ProposalRow.COLUMNS)
        .select(DECISION.NO, DECISION.VOTES, DECISION.DECIDED_MS)
        .from(
            ProposalRow.withWords(
                DECISION
                    .join(PROPOSAL)
                    .on(PROPOSAL.ASSEMBLY.eq(DECISION.ASSEMBLY))
                    .and(PROPOSAL.NO.eq(DECISION.PROPOSAL))))
        .where(DECISION.ASSEMBLY.eq(arg(DECISION.ASSEMBLY)));
  }
}

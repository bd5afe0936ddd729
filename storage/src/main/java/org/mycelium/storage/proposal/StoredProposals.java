package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.AMENDMENT;
import static org.mycelium.storage.schema.Tables.BALLOT;
import static org.mycelium.storage.schema.Tables.ELECTORATE;
import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.RECALL_VOTE;
import static org.mycelium.storage.schema.Tables.REVIEW;
import static org.mycelium.storage.schema.Tables.SEALED_VOTER;
import static org.mycelium.storage.schema.Tables.VOTING_TERMS;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Recordings;
import org.mycelium.commands.port.SealedBallots;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.amendment.Pause;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.FromTemplate;
import org.mycelium.commands.proposal.life.Patience;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.storage.secrecy.StoredSealedBallots;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.template.TemplateUse;
import org.mycelium.storage.vote.StoredRecordings;

/** The proposals of one assembly, from the tables. */
public final class StoredProposals implements Proposals {
  private static final Sql ONE = Sql.of(ProposalRow.select().and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private static final Sql OPEN =
      Sql.of(
          ProposalRow.select()
              .and(PROPOSAL.STATUS.eq(DSL.inline("voting")))
              .orderBy(PROPOSAL.CLOSES_MS, PROPOSAL.NO));

  /** The line that last changed a proposal whose vote ended is the one that ended it. */
  private static final Sql CLOSED =
      Sql.of(
          ProposalRow.select()
              .and(
                  PROPOSAL.STATUS.in(
                      DSL.inline("passed"),
                      DSL.inline("failed"),
                      DSL.inline("tabled"),
                      DSL.inline("not-decided")))
              .and(
                  PROPOSAL.SEQ.in(
                      DSL.select(JOURNAL.SEQ)
                          .from(JOURNAL)
                          .where(JOURNAL.ASSEMBLY.eq(PROPOSAL.ASSEMBLY))
                          .and(JOURNAL.SEQ.eq(PROPOSAL.SEQ))
                          .and(JOURNAL.AT_MS.gt(arg(JOURNAL.AT_MS)))
                          .and(JOURNAL.AT_MS.le(arg(JOURNAL.AT_MS)))))
              .orderBy(PROPOSAL.SEQ));

  private static final Sql TABLED =
      Sql.of(
          ProposalRow.select()
              .and(PROPOSAL.STATUS.eq(DSL.inline("tabled")))
              .orderBy(PROPOSAL.NO.desc()));

  private static final Sql DISCUSSED =
      Sql.of(
          ProposalRow.select()
              .and(PROPOSAL.STATUS.eq(DSL.inline("discussion")))
              .orderBy(PROPOSAL.CLOSES_MS, PROPOSAL.NO));

  private static final Sql AMENDS =
      Sql.of(
          DSL.select(AMENDMENT.VOTE)
              .from(AMENDMENT)
              .where(AMENDMENT.ASSEMBLY.eq(arg(AMENDMENT.ASSEMBLY)))
              .and(AMENDMENT.VOTE.eq(arg(AMENDMENT.VOTE))));

  private static final Sql AWAITED =
      Sql.of(
          DSL.select(REVIEW.VOTE)
              .from(REVIEW)
              .where(REVIEW.ASSEMBLY.eq(arg(REVIEW.ASSEMBLY)))
              .and(REVIEW.VOTE.eq(arg(REVIEW.VOTE))));

  /** Whoever asked last for a recall does not speak for the others who did. */
  private static final Sql PETITIONED =
      Sql.of(
          DSL.select(RECALL_VOTE.PROPOSAL)
              .from(RECALL_VOTE)
              .where(RECALL_VOTE.ASSEMBLY.eq(arg(RECALL_VOTE.ASSEMBLY)))
              .and(RECALL_VOTE.PROPOSAL.eq(arg(RECALL_VOTE.PROPOSAL))));

  private static final Sql LAST =
      Sql.of(
          DSL.select(PROPOSAL.NO)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .orderBy(PROPOSAL.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql ELECTORS =
      Sql.of(
          DSL.select(ELECTORATE.MEMBER)
              .from(ELECTORATE)
              .where(ELECTORATE.ASSEMBLY.eq(arg(ELECTORATE.ASSEMBLY)))
              .and(ELECTORATE.PROPOSAL.eq(arg(ELECTORATE.PROPOSAL)))
              .orderBy(ELECTORATE.MEMBER));

  private static final Sql ELECTOR =
      Sql.of(
          DSL.select(ELECTORATE.MEMBER)
              .from(ELECTORATE)
              .where(ELECTORATE.ASSEMBLY.eq(arg(ELECTORATE.ASSEMBLY)))
              .and(ELECTORATE.PROPOSAL.eq(arg(ELECTORATE.PROPOSAL)))
              .and(ELECTORATE.MEMBER.eq(arg(ELECTORATE.MEMBER))));

  private static final Sql BALLOTS =
      Sql.of(
          BallotRow.select().and(BALLOT.PROPOSAL.eq(arg(BALLOT.PROPOSAL))).orderBy(BALLOT.VOTER));

  private static final Sql BALLOTS_OF_ROUND =
      Sql.of(
          BallotRow.selectOfAnyRound()
              .and(BALLOT.PROPOSAL.eq(arg(BALLOT.PROPOSAL)))
              .and(BALLOT.ROUND.eq(arg(BALLOT.ROUND)))
              .orderBy(BALLOT.VOTER));

  private static final Sql VOTERS =
      Sql.of(
          DSL.select(BALLOT.VOTER)
              .from(BALLOT)
              .join(PROPOSAL)
              .on(PROPOSAL.ASSEMBLY.eq(BALLOT.ASSEMBLY))
              .and(PROPOSAL.NO.eq(BALLOT.PROPOSAL))
              .and(PROPOSAL.ROUND.eq(BALLOT.ROUND))
              .where(BALLOT.ASSEMBLY.eq(arg(BALLOT.ASSEMBLY)))
              .and(BALLOT.PROPOSAL.eq(arg(BALLOT.PROPOSAL)))
              .unionAll(
                  DSL.select(SEALED_VOTER.VOTER)
                      .from(SEALED_VOTER)
                      .join(PROPOSAL)
                      .on(PROPOSAL.ASSEMBLY.eq(SEALED_VOTER.ASSEMBLY))
                      .and(PROPOSAL.NO.eq(SEALED_VOTER.PROPOSAL))
                      .and(PROPOSAL.ROUND.eq(SEALED_VOTER.ROUND))
                      .where(SEALED_VOTER.ASSEMBLY.eq(arg(SEALED_VOTER.ASSEMBLY)))
                      .and(SEALED_VOTER.PROPOSAL.eq(arg(SEALED_VOTER.PROPOSAL))))
              .orderBy(DSL.inline(1)));

  private static final Sql TERMS =
      Sql.of(
          DSL.select(VOTING_TERMS.RESULTS, VOTING_TERMS.REASONS, VOTING_TERMS.IS_SEALED)
              .from(VOTING_TERMS)
              .where(VOTING_TERMS.ASSEMBLY.eq(arg(VOTING_TERMS.ASSEMBLY)))
              .and(VOTING_TERMS.PROPOSAL.eq(arg(VOTING_TERMS.PROPOSAL))));

  private static final Sql BALLOT_OF =
      Sql.of(
          BallotRow.select()
              .and(BALLOT.PROPOSAL.eq(arg(BALLOT.PROPOSAL)))
              .and(BALLOT.VOTER.eq(arg(BALLOT.VOTER))));

  private static final Sql CAST_BY =
      Sql.of(BallotRow.select().and(BALLOT.CAST_BY.eq(arg(BALLOT.CAST_BY))));

  private final Session session;
  private final AssemblyId assembly;
  private final AmendmentRows amendments;
  private final ProposalRow rows;
  private final StoredSealedBallots sealed;
  private final Recordings recordings;

  /** The proposals of this assembly. */
  public StoredProposals(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
    this.amendments = new AmendmentRows(session, assembly);
    this.rows = new ProposalRow(session, assembly);
    this.sealed = new StoredSealedBallots(session, assembly);
    this.recordings = new StoredRecordings(session, assembly);
  }

  @Override
  public Optional<Proposal> find(ProposalNo no) {
    return session.first(ONE, rows::read, assembly.value(), no.value());
  }

  @Override
  public List<Proposal> open() {
    return session.all(OPEN, rows::read, assembly.value());
  }

  @Override
  public List<Proposal> closedBetween(Instant after, Instant until) {
    return session.all(
        CLOSED, rows::read, assembly.value(), after.toEpochMilli(), until.toEpochMilli());
  }

  @Override
  public List<Proposal> tabled() {
    return session.all(TABLED, rows::read, assembly.value());
  }

  @Override
  public ProposalNo next() {
    return new ProposalNo(
        1 + session.first(LAST, row -> row.integer(PROPOSAL.NO), assembly.value()).orElse(0));
  }

  @Override
  public List<MemberNo> electorate(ProposalNo no) {
    return session.all(
        ELECTORS,
        row -> new MemberNo(row.integer(ELECTORATE.MEMBER)),
        assembly.value(),
        no.value());
  }

  @Override
  public boolean inElectorate(ProposalNo no, MemberNo member) {
    return session.any(ELECTOR, assembly.value(), no.value(), member.value());
  }

  @Override
  public VotingTerms terms(ProposalNo no) {
    return session
        .first(TERMS, StoredProposals::terms, assembly.value(), no.value())
        .orElse(VotingTerms.USUAL);
  }

  private static VotingTerms terms(Row row) {
    return new VotingTerms(
        ResultsShown.fromCanonical(row.text(VOTING_TERMS.RESULTS)).orElseThrow(),
        ReasonsNeeded.fromCanonical(row.text(VOTING_TERMS.REASONS)).orElseThrow(),
        row.is(VOTING_TERMS.IS_SEALED));
  }

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public SealedBallots sealedBallots() {
    return sealed;
  }

  @Override
  public List<MemberNo> voters(ProposalNo no) {
    return session.all(
        VOTERS,
        row -> new MemberNo(row.integer(BALLOT.VOTER)),
        assembly.value(),
        no.value(),
        assembly.value(),
        no.value());
  }

  @Override
  public List<Ballot> ballots(ProposalNo no) {
    return terms(no).sealed()
        ? sealedVotes(no)
        : session.all(BALLOTS, BallotRow::read, assembly.value(), no.value());
  }

  @Override
  public List<Ballot> ballots(ProposalNo no, int round) {
    return session.all(BALLOTS_OF_ROUND, BallotRow::read, assembly.value(), no.value(), round);
  }

  @Override
  public Optional<Ballot> ballot(ProposalNo no, MemberNo voter) {
    return session
        .first(BALLOT_OF, BallotRow::read, assembly.value(), no.value(), voter.value())
        .or(() -> sealed.envelope(no, voter).map(StoredProposals::own));
  }

  @Override
  public Optional<FromTemplate> fromTemplate(ProposalNo no) {
    return TemplateUse.find(session, assembly, no);
  }

  @Override
  public Optional<Story> story(ProposalNo no) {
    return StoryRow.find(session, assembly, no);
  }

  @Override
  public List<Proposal> discussed() {
    return session.all(DISCUSSED, rows::read, assembly.value());
  }

  @Override
  public Optional<Discussion> discussion(ProposalNo no) {
    return DiscussionRow.find(session, assembly, no);
  }

  @Override
  public Optional<Patience> patience(ProposalNo no) {
    return DiscussionRow.patience(session, assembly, no);
  }

  @Override
  public List<Integer> chosen(ProposalNo no) {
    return rows.chosen(no);
  }

  @Override
  public Optional<Amendment> amendment(AmendmentNo no) {
    return amendments.find(no);
  }

  @Override
  public List<Amendment> amendments(ProposalNo no) {
    return amendments.of(no);
  }

  @Override
  public List<Amendment> movedAmendments() {
    return amendments.moved();
  }

  @Override
  public AmendmentNo nextAmendment() {
    return amendments.next();
  }

  @Override
  public Optional<Pause> pause(ProposalNo no) {
    return amendments.pause(no);
  }

  @Override
  public Optional<String> firstText(ProposalNo no) {
    return amendments.firstText(no);
  }

  @Override
  public boolean awaited(ProposalNo no) {
    return session.any(AWAITED, assembly.value(), no.value())
        || session.any(AMENDS, assembly.value(), no.value())
        || session.any(PETITIONED, assembly.value(), no.value());
  }

  @Override
  public Optional<CastBallot> castBy(String eventId) {
    return session
        .first(
            CAST_BY,
            row ->
                new CastBallot(new ProposalNo(row.integer(BALLOT.PROPOSAL)), BallotRow.read(row)),
            assembly.value(),
            eventId)
        .or(
            () ->
                sealed
                    .castBy(eventId)
                    .map(cast -> new CastBallot(cast.proposal(), own(cast.envelope()))));
  }

  /** What was voted, by nobody in particular. */
  private List<Ballot> sealedVotes(ProposalNo no) {
    return Stream.concat(
            sealed.envelopes(no).stream().map(Envelope::answer),
            sealed.published(no).ballots().stream().map(ListedBallot::answer))
        .map(answer -> new Ballot(Optional.empty(), mark(answer), "", ""))
        .toList();
  }

  private static Mark mark(String canonical) {
    return Mark.fromCanonical(canonical).orElseThrow();
  }

  private static Ballot own(Envelope envelope) {
    return new Ballot(
        Optional.of(envelope.voter()),
        mark(envelope.answer()),
        envelope.reason(),
        envelope.castBy());
  }
}

package org.mycelium.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotFact.RoundAsked;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricFact.ReportAsked;
import org.mycelium.commands.metric.MetricFact.ReporterNamed;
import org.mycelium.commands.metric.MetricFact.ReportingRoleNamed;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.OptionsChosen;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalFact.VotingTermsSet;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentMoved;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentPut;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentSettled;
import org.mycelium.commands.proposal.amendment.AmendmentFact.TextAmended;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VotePaused;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteResumed;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.life.LifeFact.PatienceGranted;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.QuorumRecounted;
import org.mycelium.commands.proposal.life.LifeFact.StoryTold;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewAnnounced;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewOpened;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPassed;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.vote.VoteFact.BallotCast;

/** The journal's form of facts, held fast by files: what was written once must be read for ever. */
final class FactCodecTest {
  private static final ProposalNo P3 = new ProposalNo(3);
  private static final BallotList SEALED =
      new BallotList(
          List.of(
              new ListedBallot(new Receipt("piano coral radio mango perla hotel"), "no"),
              new ListedBallot(new Receipt("banana junio nota balsa diesel rama"), "2>1")));
  private static final MetricNo M2 = new MetricNo(2);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LotNo L5 = new LotNo(5);
  private static final RoleNo R4 = new RoleNo(4);
  private static final LineNo L2 = new LineNo(2);
  private static final Instant CLOSE = Instant.ofEpochMilli(1_800_000_000_123L);
  private static final Commitment ONE = new Commitment("1".repeat(64));
  private static final Commitment TWO = new Commitment("a2".repeat(32));

  static Stream<Fact> facts() {
    return Stream.of(
            RoleSamples.facts(),
            VoteSamples.facts(),
            ScripSamples.facts(),
            TieSamples.facts(),
            TemplateSamples.facts(),
            QuotaSamples.facts(),
            BankSamples.facts(),
            MarketSamples.facts(),
            TestimonySamples.facts(),
            others())
        .flatMap(samples -> samples);
  }

  private static Stream<Fact> others() {
    return Stream.of(
        new AssemblyFounded(),
        new MemberJoined(member(7), ONE),
        new MemberReturned(member(7)),
        new MemberLeft(member(7)),
        new ServiceDeclared(member(7)),
        new ServiceRevoked(member(7)),
        new AbsenceDeclared(member(7), CLOSE),
        new AbsenceEnded(member(7)),
        new SettingChanged("zone", "America/\"Qu\\\n\u0001é\uD83D\uDEB2"),
        new SettingDecided("quorum", "1/3+0", new DecisionNo(12)),
        new EnactmentAttached(
            P3,
            1,
            new ChangeRules(List.of(new RuleChange("zone", "America/\"Qu\\\n\u0001é\u007F"))),
            List.of(ONE, TWO)),
        new EnactmentSettled(P3, 1, new DecisionNo(12), false),
        new ProposalOpened(
            P3,
            member(2),
            ONE,
            TWO,
            "majority/1(1/2,strict,cast)",
            "1/2+0",
            List.of(member(1), member(2), member(10)),
            CLOSE,
            CLOSE.minusSeconds(60)),
        new StoryTold(P3, ONE, TWO),
        new DiscussionOpened(P3, CLOSE, Duration.ofDays(3)),
        new DiscussionProlonged(P3, CLOSE),
        new VoteOpened(P3, List.of(member(1), member(10)), CLOSE, CLOSE.minusSeconds(60)),
        new PatienceGranted(P3, Duration.ofDays(3)),
        new QuorumAwaited(P3, CLOSE),
        new QuorumRecounted(P3, 12),
        new AmendmentMoved(P3, new AmendmentNo(2), member(5), ONE),
        new AmendmentPut(P3, new AmendmentNo(2), new ProposalNo(4)),
        new AmendmentSettled(P3, new AmendmentNo(2), Amendment.State.NOT_CARRIED),
        new TextAmended(P3, new AmendmentNo(2), TWO),
        new VotePaused(P3),
        new VoteResumed(P3, CLOSE, CLOSE.minusSeconds(60)),
        new VoteRestarted(P3, CLOSE, CLOSE.minusSeconds(60)),
        new DecisionEnded(new DecisionNo(4), Ending.How.SUPERSEDED, new DecisionNo(12)),
        new ReviewPlanned(new DecisionNo(12), MONDAY, Review.Then.CONSENT, Period.ofMonths(6)),
        new ReviewAnnounced(new DecisionNo(12)),
        new ReviewOpened(new DecisionNo(12), P3),
        new ReviewPassed(new DecisionNo(12)),
        new VotingTermsSet(
            P3,
            new VotingTerms(
                ResultsShown.AFTER_OWN_VOTE,
                new ReasonsNeeded(false, Set.of(Choice.NO, Choice.ABSTAIN)),
                false)),
        new ProposalExtended(P3, CLOSE, CLOSE.minusMillis(1)),
        new VoteReopened(P3, "modified-consensus-vote/1", CLOSE, CLOSE.minusSeconds(60)),
        new VotersReminded(P3),
        new ProposalWithdrawn(P3),
        new ProposalClosed(P3, Status.NOT_DECIDED, true),
        new DecisionRecorded(
            P3,
            new DecisionNo(12),
            Count.NONE.plus(Choice.YES, 9).plus(Choice.NO, 3).plus(Choice.ABSTAIN, 1)),
        new DecisionRecorded(
            new ProposalNo(4),
            new DecisionNo(13),
            Count.NONE
                .plus(Choice.YES, 9)
                .plus(new Choice("stand-aside"), 2)
                .plus(new Choice("block"), 1)),
        new SealedBallotsPublished(P3, SEALED, SEALED.root(), List.of(new SealedReason("no", ONE))),
        new OptionsOffered(P3, List.of(ONE, TWO)),
        new OptionsChosen(P3, List.of(2, 1)),
        new LotAnnounced(
            L5,
            ONE,
            2,
            Ticket.of(List.of(member(1), member(7), member(10))),
            "3".repeat(64),
            TWO,
            CLOSE,
            CLOSE.plusSeconds(60),
            40_000_000_000L),
        new ChanceGiven(L5, member(7), "4".repeat(64), ONE),
        new CommitmentsClosed(L5),
        new ChanceRevealed(L5, member(7), "5".repeat(64)),
        new LotClosed(L5, "6".repeat(64), "7".repeat(64)),
        new RoundAsked(L5),
        new LotDrawn(
            L5,
            "8".repeat(96),
            "9".repeat(64),
            Ticket.of(List.of(member(10), member(1), member(7)))),
        new LotDeparted(L5, Ticket.of(member(10)), true),
        new LotCalledOff(L5, LotFact.Reason.TOO_LATE),
        new PowerFact.PowerDecided(R4, 50, new DecisionNo(12)),
        new PowerFact.PowerAsked(member(5), -5, 50),
        new PowerFact.PowerShown(member(5), 50),
        new PowerFact.PowerLeft(member(5), 75),
        new PowerFact.PowerHindered(Hindrance.NO_RIGHT),
        new PowerFact.PowerFreed(),
        new LineOpened(L2, ONE, new DecisionNo(12)),
        new LineClosed(L2, new DecisionNo(13)),
        new KeeperDecided(R4, new DecisionNo(12)),
        new KeeperDecided(null, new DecisionNo(13)),
        new ReceiptFiled(new EntryNo(7), TWO),
        new Allotted(new EntryNo(5), L2, money("EUR", 300_00), new DecisionNo(12)),
        new Returned(new EntryNo(9), L2, money("EUR", 255_00), new DecisionNo(13)),
        new IncomeRecorded(new EntryNo(6), money("JPY", 500), ONE),
        new SpendingRecorded(new EntryNo(7), L2, money("EUR", 45_00), ONE, new DecisionNo(12)),
        new EntryReversed(new EntryNo(8), new EntryNo(7), TWO),
        new MetricCreated(M2, ONE, TWO, ONE, 1, "weekly", member(5)),
        new MetricAdopted(M2, "households", 0, "monthly", null),
        new ReporterNamed(M2, member(7)),
        new ReportingRoleNamed(M2, R4),
        new MetricRetired(M2),
        new ReadingRecorded(M2, MONDAY, 1_000_000_000_000L, TWO),
        new ReportAsked(M2, MONDAY),
        new DisputeMiscounted(),
        new DisputeTakenBack(Settlement.CIRCLE),
        new DisputeOpened(),
        new DisputeResolved(Settlement.MEDIATION),
        new DigestPosted(new Week(MONDAY)));
  }

  private static MemberNo member(int no) {
    return new MemberNo(no);
  }

  private static Money money(String code, long units) {
    return new Money(new Tender(code), units);
  }

  private static String golden(EncodedFact fact) throws IOException {
    String name = "/golden/%s-v%d.json".formatted(fact.kind(), fact.version());
    try (InputStream in = FactCodecTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden file %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void isWrittenAsItWasEverWritten(Fact fact) throws IOException {
    EncodedFact encoded = FactCodec.encode(fact);
    assertThat(encoded.body()).isEqualTo(golden(encoded));
    assertThat(FactCodec.decode(encoded)).isEqualTo(fact);
  }

  @Test
  void everyKindOfFactHasAGoldenFile() {
    Set<Class<?>> tried = facts().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tried).containsExactlyInAnyOrderElementsOf(leaves(Fact.class).toList());
    Set<String> written = new TreeSet<>();
    facts().map(FactCodec::encode).forEach(f -> written.add(f.kind() + "/" + f.version()));
    assertThat(FactCodec.known()).containsExactlyInAnyOrderElementsOf(written);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(FactCodecTest::leaves)
        : Stream.of(type);
  }

  @Test
  void aVoteWithoutReasonHasNoReason() {
    EncodedFact encoded =
        FactCodec.encode(new BallotCast(P3, member(5), Choice.YES, null, "$event"));
    assertThat(encoded.body())
        .isEqualTo("{\"cast_by\":\"$event\",\"choice\":\"yes\",\"proposal\":3,\"voter\":5}");
    assertThat(FactCodec.decode(encoded))
        .isEqualTo(new BallotCast(P3, member(5), Choice.YES, null, "$event"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"proposal\":3}",
        "{\"proposal\":3,\"voter\":0}",
        "{\"proposal\":3,\"voter\":5.0}",
        "{\"proposal\":3,\"voter\":\"5\"}",
        "{\"proposal\":3,\"voter\":5,\"more\":1}",
        "{\"proposal\":3,\"voter\":5,\"voter\":5}",
        "{\"voter\":5,\"proposal\":3}",
        "{\"proposal\": 3,\"voter\":5}",
        "{\"proposal\":3,\"voter\":99999999999}",
        "{\"proposal\":3,\"voter\":5} ",
        "{\"proposal\":3,\"voter\":5}{}"
      })
  void nothingButTheCanonicalBodyIsRead(String body) {
    assertThatThrownBy(() -> FactCodec.decode(new EncodedFact("ballot-withdrawn", 1, body)))
        .isInstanceOf(UnreadableFact.class);
  }

  /** One fact has one form: what fits into the old one is not read in the new one. */
  @Test
  void aCountIsReadOnlyInTheFormItIsWrittenIn() {
    String body = "{\"decision\":12,\"proposal\":3,\"votes\":{\"no\":3,\"yes\":9}}";
    assertThatThrownBy(() -> FactCodec.decode(new EncodedFact("decision-recorded", 2, body)))
        .isInstanceOf(UnreadableFact.class)
        .hasMessageContaining("canonical");
  }

  @Test
  void unknownKindsAndVersionsAreNotRead() {
    assertThatThrownBy(() -> FactCodec.decode(new EncodedFact("ballot-bought", 1, "{}")))
        .isInstanceOf(UnreadableFact.class)
        .hasMessageContaining("ballot-bought/1");
    assertThatThrownBy(() -> FactCodec.decode(new EncodedFact("assembly-founded", 2, "{}")))
        .isInstanceOf(UnreadableFact.class);
  }

  @Test
  void numbersOtherProgramsWouldMisreadAreNotWritten() {
    assertThatThrownBy(() -> new Body().number("n", 1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Body().number("n", (1L << 53) - 1).json()).isEqualTo("{\"n\":9007199254740991}");
  }
}

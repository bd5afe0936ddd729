package org.mycelium.storage.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.bank.BankFact.LineIgnored;
import org.mycelium.commands.bank.BankFact.LineMatched;
import org.mycelium.commands.bank.BankFact.LineReopened;
import org.mycelium.commands.bank.BankFact.LineStaged;
import org.mycelium.commands.decisionlog.StatementFact.StatementAttached;
import org.mycelium.commands.decisionlog.StatementFact.StatementJoined;
import org.mycelium.commands.decisionlog.StatementFact.StatementLeft;
import org.mycelium.commands.decisionlog.StatementFact.StatementWithdrawn;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotFact.RoundAsked;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersClosed;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersErased;
import org.mycelium.commands.lot.quota.QuotaFact.PlaceFilled;
import org.mycelium.commands.lot.quota.QuotaFact.PledgeMade;
import org.mycelium.commands.lot.quota.QuotaFact.QuotaDrawCalledOff;
import org.mycelium.commands.lot.quota.QuotaFact.QuotasAsked;
import org.mycelium.commands.market.MarketFact.NoticeLapsed;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.MarketFact.NoticeReminded;
import org.mycelium.commands.market.MarketFact.NoticeRenewed;
import org.mycelium.commands.market.MarketFact.NoticeTakenDown;
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
import org.mycelium.commands.power.PowerFact.PowerAsked;
import org.mycelium.commands.power.PowerFact.PowerDecided;
import org.mycelium.commands.power.PowerFact.PowerFreed;
import org.mycelium.commands.power.PowerFact.PowerHindered;
import org.mycelium.commands.power.PowerFact.PowerLeft;
import org.mycelium.commands.power.PowerFact.PowerShown;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.OptionsChosen;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.ReminderPlanned;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalFact.TieSettled;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalFact.VotingTermsSet;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentMoved;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentPut;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentSettled;
import org.mycelium.commands.proposal.amendment.AmendmentFact.TextAmended;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VotePaused;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteResumed;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.life.LifeFact.PatienceGranted;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.QuorumRecounted;
import org.mycelium.commands.proposal.life.LifeFact.StoryTold;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingDropped;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingWitnessed;
import org.mycelium.commands.proposal.recorded.RecordedFact.VotesRecorded;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewAnnounced;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewOpened;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPassed;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;
import org.mycelium.commands.recall.RecallFact.RecallAsked;
import org.mycelium.commands.recall.RecallFact.RecallOpened;
import org.mycelium.commands.recall.RecallFact.RecallShareDecided;
import org.mycelium.commands.recall.RecallFact.RecallUnasked;
import org.mycelium.commands.role.RoleFact.DrawCalled;
import org.mycelium.commands.role.RoleFact.EarlierHandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.HandoverClosed;
import org.mycelium.commands.role.RoleFact.HandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverLeftOpen;
import org.mycelium.commands.role.RoleFact.ItemAdded;
import org.mycelium.commands.role.RoleFact.ItemStruck;
import org.mycelium.commands.role.RoleFact.ItemTicked;
import org.mycelium.commands.role.RoleFact.OrderElected;
import org.mycelium.commands.role.RoleFact.RoleChanged;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.RoleEnded;
import org.mycelium.commands.role.RoleFact.RoleLimitDecided;
import org.mycelium.commands.role.RoleFact.SeatAdded;
import org.mycelium.commands.role.RoleFact.SeatClosed;
import org.mycelium.commands.role.RoleFact.SeatClosing;
import org.mycelium.commands.role.RoleFact.SeatFilled;
import org.mycelium.commands.role.RoleFact.SeatVacated;
import org.mycelium.commands.role.RoleFact.SeatsElected;
import org.mycelium.commands.role.RoleFact.SwapLapsed;
import org.mycelium.commands.role.RoleFact.SwapOffered;
import org.mycelium.commands.role.RoleFact.TermBegan;
import org.mycelium.commands.role.RoleFact.TurnDeclined;
import org.mycelium.commands.role.RoleFact.TurnNamed;
import org.mycelium.commands.role.RoleFact.TurnPassedOver;
import org.mycelium.commands.role.RoleFact.TurnsSwapped;
import org.mycelium.commands.role.RoleFact.VacancyTold;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.commands.scrip.ScripFact.CareDecided;
import org.mycelium.commands.scrip.ScripFact.ContestDropped;
import org.mycelium.commands.scrip.ScripFact.PaymentContested;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ReversalAsked;
import org.mycelium.commands.scrip.ScripFact.ReversalDropped;
import org.mycelium.commands.scrip.ScripFact.ScripClosed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.secrecy.SealedReason;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.template.TemplateFact.TemplateChanged;
import org.mycelium.commands.template.TemplateFact.TemplateDefined;
import org.mycelium.commands.template.TemplateFact.TemplateRetired;
import org.mycelium.commands.template.TemplateFact.TemplateUsed;
import org.mycelium.commands.testimony.TestimonyFact.ReachChanged;
import org.mycelium.commands.testimony.TestimonyFact.TellerUnnamed;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyRead;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyWithdrawn;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.commands.vote.VoteFact.SealedBallotCast;
import org.mycelium.commands.vote.VoteFact.SealedBallotWithdrawn;

/** Which words a fact commits to. */
public final class Commitments {
  private Commitments() {}

  /** The commitments a fact holds, in the order of its fields. */
  public static List<Commitment> in(Fact fact) {
    return switch (fact) {
      case MemberJoined f -> List.of(f.person());
      case ProposalOpened f -> List.of(f.title(), f.text());
      case OptionsOffered f -> f.names();
      case SealedBallotsPublished f -> f.reasons().stream().map(SealedReason::reason).toList();
      case BallotCast f -> f.reason() == null ? List.of() : List.of(f.reason());
      case VotesRecorded f ->
          f.votes().stream().flatMap(vote -> Optional.ofNullable(vote.reason()).stream()).toList();
      case StatementAttached f -> List.of(f.words());
      case RoleCreated f -> List.of(f.name(), f.may());
      case ItemAdded f -> List.of(f.text());
      case HandoverClosed f -> List.of(f.reason());
      case LotAnnounced f -> List.of(f.about(), f.sealSecret());
      case QuotasAsked f -> List.of(f.about(), f.quotas());
      case ChanceGiven f -> f.kept() == null ? List.of() : List.of(f.kept());
      case RecallAsked f -> f.reason() == null ? List.of() : List.of(f.reason());
      case NoticePosted f -> f.price() == null ? List.of(f.words()) : List.of(f.words(), f.price());
      case LineStaged f -> f.text() == null ? List.of() : List.of(f.text());
      case LineIgnored f -> List.of(f.reason());
      case LineOpened f -> List.of(f.name());
      case ReceiptFiled f -> List.of(f.reference());
      case IncomeRecorded f -> List.of(f.what());
      case SpendingRecorded f -> List.of(f.what());
      case EntryReversed f -> List.of(f.reason());
      case ScripDecided f -> List.of(f.unit());
      case PaymentMade f -> f.what() == null ? List.of() : List.of(f.what());
      case PaymentContested f -> f.why() == null ? List.of() : List.of(f.why());
      case TemplateDefined f -> List.of(f.name(), f.text());
      case TemplateChanged f -> List.of(f.text());
      case MetricCreated f -> List.of(f.name(), f.meaning(), f.unit());
      case ReadingRecorded f -> f.reason() == null ? List.of() : List.of(f.reason());
      case EnactmentAttached f -> f.words();
      case AmendmentMoved f -> List.of(f.words());
      case TextAmended f -> List.of(f.text());
      case StoryTold f ->
          f.because() == null ? List.of(f.instead()) : List.of(f.instead(), f.because());
      case TestimonyTold f ->
          Stream.of(f.event(), f.words(), f.teller()).filter(Objects::nonNull).toList();
      case AssemblyFounded _,
          MemberReturned _,
          DrawCalled _,
          EarlierHandoverConfirmed _,
          HandoverLeftOpen _,
          ItemStruck _,
          ItemTicked _,
          OrderElected _,
          SeatsElected _,
          RoleChanged _,
          SwapLapsed _,
          SwapOffered _,
          TurnsSwapped _,
          RecallOpened _,
          RecallShareDecided _,
          RecallUnasked _,
          MemberLeft _,
          ServiceDeclared _,
          ServiceRevoked _,
          AbsenceDeclared _,
          AbsenceEnded _,
          SettingChanged _,
          OptionsChosen _,
          ProposalExtended _,
          VotingTermsSet _,
          SealedBallotCast _,
          SealedBallotWithdrawn _,
          VoteReopened _,
          DiscussionOpened _,
          DiscussionProlonged _,
          VoteOpened _,
          PatienceGranted _,
          QuorumAwaited _,
          QuorumRecounted _,
          AmendmentPut _,
          AmendmentSettled _,
          VotePaused _,
          VoteResumed _,
          VoteRestarted _,
          DecisionEnded _,
          ReviewPlanned _,
          ReviewAnnounced _,
          ReviewOpened _,
          ReviewPassed _,
          StatementJoined _,
          StatementLeft _,
          StatementWithdrawn _,
          RecordingWitnessed _,
          RecordingDropped _,
          VotersReminded _,
          ReminderPlanned _,
          ProposalWithdrawn _,
          ProposalClosed _,
          TieSettled _,
          BallotWithdrawn _,
          HandoverAnnounced _,
          HandoverConfirmed _,
          RoleEnded _,
          RoleLimitDecided _,
          SeatAdded _,
          SeatClosed _,
          SeatClosing _,
          SeatFilled _,
          SeatVacated _,
          TermBegan _,
          TurnDeclined _,
          TurnNamed _,
          TurnPassedOver _,
          VacancyTold _,
          AnswersClosed _,
          AnswersErased _,
          PlaceFilled _,
          PledgeMade _,
          QuotaDrawCalledOff _,
          PowerAsked _,
          PowerDecided _,
          PowerFreed _,
          PowerHindered _,
          PowerLeft _,
          PowerShown _,
          CommitmentsClosed _,
          ChanceRevealed _,
          LotClosed _,
          RoundAsked _,
          LotDrawn _,
          LotDeparted _,
          LotCalledOff _,
          LineClosed _,
          KeeperDecided _,
          Allotted _,
          Returned _,
          ScripClosed _,
          ReversalAsked _,
          ReversalDropped _,
          LineMatched _,
          LineReopened _,
          CareDecided _,
          NoticeRenewed _,
          NoticeReminded _,
          NoticeTakenDown _,
          NoticeLapsed _,
          PaymentReversed _,
          ContestDropped _,
          TemplateRetired _,
          TemplateUsed _,
          MetricAdopted _,
          MetricRetired _,
          ReporterNamed _,
          ReportingRoleNamed _,
          ReportAsked _,
          DigestPosted _,
          DisputeMiscounted _,
          DisputeOpened _,
          DisputeResolved _,
          DisputeTakenBack _,
          ReachChanged _,
          TellerUnnamed _,
          TestimonyWithdrawn _,
          TestimonyRead _,
          EnactmentSettled _,
          SettingDecided _,
          DecisionRecorded _ ->
          List.of();
    };
  }
}

package org.mycelium.storage.journal;

import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.bank.BankFact;
import org.mycelium.commands.decisionlog.StatementFact;
import org.mycelium.commands.digest.DigestFact;
import org.mycelium.commands.dispute.DisputeFact;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.metric.MetricFact;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.proposal.EnactmentFact;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.amendment.AmendmentFact;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.recorded.RecordedFact;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.recall.RecallFact;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.scrip.ScripFact;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.commands.template.TemplateFact;
import org.mycelium.commands.testimony.TestimonyFact;
import org.mycelium.commands.vote.VoteFact;
import org.mycelium.storage.absence.AbsenceApplier;
import org.mycelium.storage.bank.BankApplier;
import org.mycelium.storage.decisionlog.StatementApplier;
import org.mycelium.storage.digest.DigestApplier;
import org.mycelium.storage.dispute.DisputeApplier;
import org.mycelium.storage.ledger.LedgerApplier;
import org.mycelium.storage.lot.LotApplier;
import org.mycelium.storage.market.NoticeApplier;
import org.mycelium.storage.membership.MembershipApplier;
import org.mycelium.storage.metric.MetricApplier;
import org.mycelium.storage.power.PowerApplier;
import org.mycelium.storage.proposal.AmendmentApplier;
import org.mycelium.storage.proposal.EnactmentApplier;
import org.mycelium.storage.proposal.LifeApplier;
import org.mycelium.storage.proposal.ProposalApplier;
import org.mycelium.storage.proposal.StandingApplier;
import org.mycelium.storage.quota.QuotaApplier;
import org.mycelium.storage.recall.RecallApplier;
import org.mycelium.storage.role.RoleApplier;
import org.mycelium.storage.rulebook.RulebookApplier;
import org.mycelium.storage.scrip.ScripApplier;
import org.mycelium.storage.settings.SettingsApplier;
import org.mycelium.storage.sql.Refused;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.template.TemplateApplier;
import org.mycelium.storage.testimony.TestimonyApplier;
import org.mycelium.storage.vote.RecordingApplier;
import org.mycelium.storage.vote.VoteApplier;

/** Brings the tables to where a fact leads. The same when it happens and when it is replayed. */
public final class FactApplier {
  private final MembershipApplier membership;
  private final AbsenceApplier absences;
  private final SettingsApplier settings;
  private final ProposalApplier proposals;
  private final LifeApplier lives;
  private final AmendmentApplier amendments;
  private final StandingApplier standings;
  private final VoteApplier votes;
  private final RecordingApplier recordings;
  private final StatementApplier statements;
  private final RoleApplier roles;
  private final LotApplier lots;
  private final QuotaApplier quotas;
  private final RecallApplier recalls;
  private final PowerApplier powers;
  private final LedgerApplier ledger;
  private final ScripApplier scrip;
  private final TemplateApplier templates;
  private final BankApplier bank;
  private final NoticeApplier notices;
  private final MetricApplier metrics;
  private final DigestApplier digests;
  private final DisputeApplier disputes;
  private final TestimonyApplier testimonies;
  private final EnactmentApplier enactments;
  private final RulebookApplier rulebook;

  /** Works on the tables of this session. */
  public FactApplier(Session session) {
    membership = new MembershipApplier(session);
    absences = new AbsenceApplier(session);
    settings = new SettingsApplier(session);
    proposals = new ProposalApplier(session);
    lives = new LifeApplier(session);
    amendments = new AmendmentApplier(session);
    standings = new StandingApplier(session);
    votes = new VoteApplier(session);
    recordings = new RecordingApplier(session);
    statements = new StatementApplier(session);
    roles = new RoleApplier(session);
    lots = new LotApplier(session);
    quotas = new QuotaApplier(session);
    recalls = new RecallApplier(session);
    powers = new PowerApplier(session);
    ledger = new LedgerApplier(session);
    scrip = new ScripApplier(session);
    templates = new TemplateApplier(session);
    bank = new BankApplier(session);
    notices = new NoticeApplier(session);
    metrics = new MetricApplier(session);
    digests = new DigestApplier(session);
    disputes = new DisputeApplier(session);
    testimonies = new TestimonyApplier(session);
    enactments = new EnactmentApplier(session);
    rulebook = new RulebookApplier(session);
  }

  /**
   * Applies a fact.
   *
   * @throws ContradictoryFact if it does not fit those before it
   */
  public void apply(Fact fact, Entry entry) {
    try {
      switch (fact) {
        case MembershipFact f -> {
          membership.apply(f, entry);
          notices.follow(f, entry);
        }
        case AbsenceFact f -> absences.apply(f, entry);
        case SettingsFact f -> settings.apply(f, entry);
        case ProposalFact f -> proposals.apply(f, entry);
        case LifeFact f -> lives.apply(f, entry);
        case AmendmentFact f -> amendments.apply(f, entry);
        case StandingFact f -> standings.apply(f, entry);
        case VoteFact f -> votes.apply(f, entry);
        case RecordedFact f -> recordings.apply(f, entry);
        case StatementFact f -> statements.apply(f, entry);
        case RoleFact f -> roles.apply(f, entry);
        case LotFact f -> lots.apply(f, entry);
        case QuotaFact f -> quotas.apply(f, entry);
        case RecallFact f -> recalls.apply(f, entry);
        case PowerFact f -> powers.apply(f, entry);
        case LedgerFact f -> ledger.apply(f, entry);
        case ScripFact f -> scrip.apply(f, entry);
        case TemplateFact f -> templates.apply(f, entry);
        case BankFact f -> bank.apply(f, entry);
        case MarketFact f -> notices.apply(f, entry);
        case MetricFact f -> metrics.apply(f, entry);
        case DigestFact f -> digests.apply(f, entry);
        case DisputeFact f -> disputes.apply(f, entry);
        case TestimonyFact f -> testimonies.apply(f, entry);
        case EnactmentFact f -> enactments.apply(f, entry);
        case RulebookFact f -> rulebook.apply(f, entry);
      }
    } catch (Refused | IllegalStateException e) {
      throw new ContradictoryFact(entry, e);
    }
  }
}

package org.mycelium.commands.journal;

import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.bank.BankFact;
import org.mycelium.commands.decisionlog.StatementFact;
import org.mycelium.commands.digest.DigestFact;
import org.mycelium.commands.dispute.DisputeFact;
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

/**
 * Something that happened and stays so. Facts name people only by member number and hold words only
 * as commitments; corrections are new facts.
 */
public sealed interface Fact
    permits AbsenceFact,
        BankFact,
        AmendmentFact,
        DigestFact,
        DisputeFact,
        EnactmentFact,
        LedgerFact,
        LifeFact,
        LotFact,
        MarketFact,
        MembershipFact,
        MetricFact,
        ProposalFact,
        PowerFact,
        QuotaFact,
        RecallFact,
        RecordedFact,
        RoleFact,
        RulebookFact,
        ScripFact,
        SettingsFact,
        StandingFact,
        StatementFact,
        TemplateFact,
        TestimonyFact,
        VoteFact {
  /** Whether the journal keeps to itself who caused it. */
  default boolean unsigned() {
    return false;
  }

  /** Whether the journal keeps to itself by which message it came to be. */
  default boolean untraced() {
    return unsigned();
  }
}

package org.mycelium.commands.decision;

import org.mycelium.commands.absence.AbsenceCommand;
import org.mycelium.commands.bank.BankCommand;
import org.mycelium.commands.calendar.CalendarCommand;
import org.mycelium.commands.census.CensusCommand;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.decisionlog.DecisionLogCommand;
import org.mycelium.commands.digest.DigestCommand;
import org.mycelium.commands.dispute.DisputeCommand;
import org.mycelium.commands.disqualification.DisqualificationCommand;
import org.mycelium.commands.founding.FoundingCommand;
import org.mycelium.commands.help.HelpCommand;
import org.mycelium.commands.ledger.LedgerCommand;
import org.mycelium.commands.lot.LotCommand;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.market.MarketCommand;
import org.mycelium.commands.membership.MembershipCommand;
import org.mycelium.commands.metric.MetricCommand;
import org.mycelium.commands.power.PowerCommand;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.recall.RecallCommand;
import org.mycelium.commands.reminding.RemindingCommand;
import org.mycelium.commands.role.RoleCommand;
import org.mycelium.commands.rulebook.RulebookCommand;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.settings.SettingsCommand;
import org.mycelium.commands.template.TemplateCommand;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.vote.RecordingCommand;
import org.mycelium.commands.vote.VoteCommand;

/** What a member, the clock or the homeserver asks for, already understood. */
public sealed interface Command
    permits AbsenceCommand,
        BankCommand,
        CalendarCommand,
        CensusCommand,
        ConversationCommand,
        DecisionLogCommand,
        DigestCommand,
        DisqualificationCommand,
        DisputeCommand,
        FoundingCommand,
        HelpCommand,
        LotCommand,
        LedgerCommand,
        MarketCommand,
        MembershipCommand,
        MetricCommand,
        PowerCommand,
        ProposalCommand,
        QuotaCommand,
        RecallCommand,
        RecordingCommand,
        RemindingCommand,
        RoleCommand,
        RulebookCommand,
        ScripCommand,
        SettingsCommand,
        TemplateCommand,
        TestimonyCommand,
        VoteCommand {}

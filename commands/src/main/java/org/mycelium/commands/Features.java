package org.mycelium.commands;

import static org.mycelium.commands.Parts.amending;
import static org.mycelium.commands.Parts.budgetDecisions;
import static org.mycelium.commands.Parts.censusRules;
import static org.mycelium.commands.Parts.ledgerRules;
import static org.mycelium.commands.Parts.measured;
import static org.mycelium.commands.Parts.powerRules;
import static org.mycelium.commands.Parts.recallRules;
import static org.mycelium.commands.Parts.roleDecisions;
import static org.mycelium.commands.Parts.scripDecisions;
import static org.mycelium.commands.Parts.templateDecisions;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.absence.AbsenceCommand;
import org.mycelium.commands.absence.AbsenceGrammar;
import org.mycelium.commands.absence.AbsenceRules;
import org.mycelium.commands.bank.BankCommand;
import org.mycelium.commands.bank.BankGrammar;
import org.mycelium.commands.bank.BankRules;
import org.mycelium.commands.calendar.Agenda;
import org.mycelium.commands.calendar.CalendarCommand;
import org.mycelium.commands.calendar.CalendarGrammar;
import org.mycelium.commands.calendar.CalendarRules;
import org.mycelium.commands.census.CensusCommand;
import org.mycelium.commands.census.CensusEnactment;
import org.mycelium.commands.census.CensusGrammar;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationGrammar;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.decisionlog.DecisionLogCommand;
import org.mycelium.commands.decisionlog.DecisionLogGrammar;
import org.mycelium.commands.decisionlog.DecisionLogRules;
import org.mycelium.commands.digest.DigestCommand;
import org.mycelium.commands.digest.DigestGrammar;
import org.mycelium.commands.dispute.DisputeCommand;
import org.mycelium.commands.dispute.DisputeGrammar;
import org.mycelium.commands.dispute.DisputeRules;
import org.mycelium.commands.disqualification.DisqualificationCommand;
import org.mycelium.commands.disqualification.DisqualificationEnactment;
import org.mycelium.commands.disqualification.DisqualificationGrammar;
import org.mycelium.commands.disqualification.DisqualificationRules;
import org.mycelium.commands.founding.FoundingCommand;
import org.mycelium.commands.founding.FoundingRules;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.help.HelpCommand;
import org.mycelium.commands.help.HelpGrammar;
import org.mycelium.commands.help.HelpRules;
import org.mycelium.commands.help.HelpTopic;
import org.mycelium.commands.ledger.LedgerCommand;
import org.mycelium.commands.ledger.LedgerEnactment;
import org.mycelium.commands.ledger.LedgerGrammar;
import org.mycelium.commands.lot.Convening;
import org.mycelium.commands.lot.LotCommand;
import org.mycelium.commands.lot.LotGrammar;
import org.mycelium.commands.lot.LotRules;
import org.mycelium.commands.lot.TieLot;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.lot.quota.QuotaRules;
import org.mycelium.commands.market.MarketCommand;
import org.mycelium.commands.market.MarketGrammar;
import org.mycelium.commands.market.MarketRules;
import org.mycelium.commands.membership.MembershipCommand;
import org.mycelium.commands.membership.MembershipRules;
import org.mycelium.commands.metric.MetricCommand;
import org.mycelium.commands.metric.MetricGrammar;
import org.mycelium.commands.metric.MetricRules;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.power.PowerCommand;
import org.mycelium.commands.power.PowerEnactment;
import org.mycelium.commands.power.PowerGrammar;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Departures;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalForm;
import org.mycelium.commands.proposal.ProposalRules;
import org.mycelium.commands.proposal.amendment.AmendmentEnactment;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.proposal.standing.StandingRules;
import org.mycelium.commands.recall.RecallCommand;
import org.mycelium.commands.recall.RecallEnactment;
import org.mycelium.commands.recall.RecallGrammar;
import org.mycelium.commands.reminding.RemindingCommand;
import org.mycelium.commands.reminding.RemindingGrammar;
import org.mycelium.commands.reminding.RemindingRules;
import org.mycelium.commands.role.ChecklistGrammar;
import org.mycelium.commands.role.HandoverGrammar;
import org.mycelium.commands.role.RoleCommand;
import org.mycelium.commands.role.RoleEnactment;
import org.mycelium.commands.role.RoleGrammar;
import org.mycelium.commands.role.RoleRules;
import org.mycelium.commands.role.SwapGrammar;
import org.mycelium.commands.rulebook.RulebookCommand;
import org.mycelium.commands.rulebook.RulebookEnactment;
import org.mycelium.commands.rulebook.RulebookGrammar;
import org.mycelium.commands.rulebook.RulebookRules;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.scrip.ScripEnactment;
import org.mycelium.commands.scrip.ScripGrammar;
import org.mycelium.commands.scrip.ScripRules;
import org.mycelium.commands.settings.SettingsCommand;
import org.mycelium.commands.settings.SettingsGrammar;
import org.mycelium.commands.settings.SettingsRules;
import org.mycelium.commands.template.TemplateCommand;
import org.mycelium.commands.template.TemplateEnactment;
import org.mycelium.commands.template.TemplateGrammar;
import org.mycelium.commands.template.TemplateRules;
import org.mycelium.commands.testimony.TestimonyCommand;
import org.mycelium.commands.testimony.TestimonyGrammar;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.vote.RecordingCommand;
import org.mycelium.commands.vote.RecordingGrammar;
import org.mycelium.commands.vote.RecordingRules;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.commands.vote.VoteGrammar;
import org.mycelium.commands.vote.VoteRules;

/** The explicit list of what the bot can do: the only file that names every feature. */
public final class Features {
  /** What {@code /propose} opens besides ordinary proposals. */
  private static final List<ProposalForm> PROPOSAL_FORMS =
      List.of(RulebookGrammar::proposed, TemplateGrammar::proposed);

  /** Every command members can write, by topic, in the order help lists them. */
  public static final List<HelpTopic> TOPICS =
      List.of(
          HelpTopic.of(
              "voting",
              "votaciones",
              List.of(
                  ProposalForm.commands(PROPOSAL_FORMS),
                  TemplateGrammar.COMMANDS,
                  VoteGrammar.COMMANDS,
                  RecordingGrammar.COMMANDS,
                  DecisionLogGrammar.COMMANDS)),
          HelpTopic.of(
              "turns",
              "turnos",
              List.of(
                  RoleGrammar.COMMANDS,
                  HandoverGrammar.COMMANDS,
                  ChecklistGrammar.COMMANDS,
                  SwapGrammar.COMMANDS,
                  RecallGrammar.COMMANDS,
                  PowerGrammar.COMMANDS,
                  CalendarGrammar.COMMANDS)),
          HelpTopic.of(
              "lots", "sorteos", List.of(LotGrammar.COMMANDS, DisqualificationGrammar.COMMANDS)),
          HelpTopic.of(
              "money",
              "dinero",
              List.of(
                  LedgerGrammar.COMMANDS,
                  BankGrammar.COMMANDS,
                  ScripGrammar.COMMANDS,
                  MarketGrammar.COMMANDS)),
          HelpTopic.of(
              "numbers",
              "numeros",
              List.of(
                  MetricGrammar.COMMANDS,
                  DigestGrammar.COMMANDS,
                  TestimonyGrammar.COMMANDS,
                  DisputeGrammar.COMMANDS)),
          HelpTopic.of(
              "people",
              "personas",
              List.of(CensusGrammar.COMMANDS, AbsenceGrammar.COMMANDS, RemindingGrammar.COMMANDS)),
          HelpTopic.of(
              "here",
              "aqui",
              List.of(
                  RulebookGrammar.COMMANDS,
                  SettingsGrammar.COMMANDS,
                  ConversationGrammar.COMMANDS,
                  HelpGrammar.COMMANDS)));

  /** Every command members can write. */
  public static final List<CommandSpec> GRAMMAR =
      TOPICS.stream().flatMap(topic -> topic.commands().stream()).toList();

  /** The folders that hold phrases. */
  public static final List<String> BUNDLES =
      List.of(
          "absence",
          "bank",
          "calendar",
          "census",
          "conversation",
          "decisionlog",
          "digest",
          "disqualification",
          "dispute",
          "explanation",
          "founding",
          "grammar",
          "help",
          "lot",
          "ledger",
          "market",
          "membership",
          "metric",
          "power",
          "proposal",
          "recall",
          "reminding",
          "role",
          "rulebook",
          "question",
          "scrip",
          "settings",
          "sortition",
          "tally",
          "template",
          "terms",
          "testimony",
          "vote");

  private Features() {}

  /**
   * What becomes of a command, given the state the transaction reads. Changes nothing by itself.
   */
  public static Decision decide(Command command, Situation situation, Tx tx) {
    return switch (command) {
      case FoundingCommand c -> new FoundingRules(tx.members()).decide(c, situation);
      case MembershipCommand c ->
          new Departures(tx.members(), tx.proposals())
              .follow(new MembershipRules(tx.members()).decide(c, situation));
      case CensusCommand c -> censusRules(tx).decide(c, situation);
      case AbsenceCommand c -> new AbsenceRules(tx.members(), tx.absences()).decide(c, situation);
      case SettingsCommand c -> SettingsRules.decide(c, situation, tx.members(), tx.settings());
      case ProposalCommand c ->
          new ProposalRules(
                  tx.members(),
                  tx.proposals(),
                  tx.decisions(),
                  tx.enactments(),
                  tx.wishes(),
                  tx.absences(),
                  enacting(situation, tx),
                  TieLot.in(tx))
              .decide(c, situation);
      case TemplateCommand c ->
          new TemplateRules(
                  tx.templates(),
                  templateDecisions(tx),
                  proposal -> decide(proposal, situation, tx))
              .decide(c, situation);
      case RemindingCommand c ->
          new RemindingRules(tx.proposals(), tx.wishes()).decide(c, situation);
      case RulebookCommand c ->
          new RulebookRules(tx.members(), tx.proposals(), tx.enactments(), tx.settings())
              .decide(c, situation);
      case VoteCommand c -> new VoteRules(tx.members(), tx.proposals()).decide(c, situation);
      case RecordingCommand c ->
          new RecordingRules(tx.members(), tx.proposals()).decide(c, situation);
      case DecisionLogCommand c ->
          new DecisionLogRules(tx.decisions(), tx.proposals(), tx.members(), tx.enactments())
              .decide(c, situation);
      case MetricCommand c ->
          new MetricRules(tx.members(), tx.roles(), measured(situation, tx)).decide(c, situation);
      case RoleCommand c ->
          new RoleRules(
                  tx.members(),
                  tx.absences(),
                  tx.roles(),
                  tx.lots(),
                  Convening.in(tx),
                  tx.checklists(),
                  tx.wishes(),
                  roleDecisions(tx))
              .decide(c, situation);
      case RecallCommand c -> recallRules(tx).decide(c, situation);
      case PowerCommand c -> powerRules(tx).decide(c, situation);
      case CalendarCommand c -> new CalendarRules(agenda(tx), tx.chronicle()).decide(c, situation);
      case LotCommand c -> LotRules.in(tx, enacting(situation, tx)).decide(c, situation);
      case DisqualificationCommand c -> DisqualificationRules.in(tx).decide(c, situation);
      case QuotaCommand c -> QuotaRules.in(tx).decide(c, situation);
      case DisputeCommand c -> new DisputeRules(tx.disputes()).decide(c, situation);
      case LedgerCommand c -> ledgerRules(tx).decide(c, situation);
      case BankCommand c ->
          new BankRules(tx.bank(), tx.books(), ledgerRules(tx)).decide(c, situation);
      case ScripCommand c ->
          new ScripRules(tx.scrip(), tx.members(), tx.roles(), tx.absences(), scripDecisions(tx))
              .decide(c, situation);
      case MarketCommand c ->
          new MarketRules(tx.notices(), tx.members(), tx.scrip()).decide(c, situation);
      case TestimonyCommand c -> Tellings.stories(tx, measured(situation, tx)).decide(c, situation);
      case DigestCommand c -> Tellings.digest(tx, measured(situation, tx)).decide(c, situation);
      // In private the pipeline has chosen before it comes to this; in a room there is no choice.
      case ConversationCommand _ -> Decision.refuse(new ConversationMessage.OnlyInPrivate());
      case HelpCommand c -> new HelpRules(TOPICS).decide(c);
    };
  }

  /** What cannot come of something any more as things stand. */
  public static List<Message> moot(Provision provision, Tx tx) {
    return switch (provision.enactment()) {
      case RecallEnactment.EmptySeat e -> recallRules(tx).moot(e);
      case RoleEnactment.ElectSeats e -> roleDecisions(tx).moot(e);
      default -> List.of();
    };
  }

  /** Carries out what a proposal does: facts and effects go into the draft. */
  private static Enacting enacting(Situation situation, Tx tx) {
    return new Enacting() {
      @Override
      public Outcome enact(Provision provision, DecisionNo decision, Decision.Draft draft) {
        return switch (provision.enactment()) {
          case CensusEnactment.DeclareAccount e -> censusRules(tx).enact(provision, e, draft);
          case LedgerEnactment e -> budgetDecisions(tx).enact(provision, e, decision, draft);
          case ScripEnactment e -> scripDecisions(tx).enact(provision, e, decision, draft);
          case TemplateEnactment e -> templateDecisions(tx).enact(provision, e, decision, draft);
          case RoleEnactment e ->
              roleDecisions(tx).enact(provision, e, decision, situation.moment(), draft);
          case AmendmentEnactment.AdoptAmendment e -> amending(tx).enact(e, draft, situation);
          case RecallEnactment e -> recallRules(tx).enact(provision, e, decision, draft);
          case DisqualificationEnactment e ->
              DisqualificationRules.in(tx).enact(provision, e, draft);
          case PowerEnactment e -> powerRules(tx).enact(provision, e, decision, draft);
          case RulebookEnactment e ->
              RulebookRules.enact(
                  provision, e, decision, situation.settings(), tx.members(), draft);
          case StandingEnactment e ->
              new StandingRules(tx.decisions(), situation.moment())
                  .enact(provision, e, decision, draft);
        };
      }

      @Override
      public List<Message> moot(Provision provision) {
        return Features.moot(provision, tx);
      }

      @Override
      public Optional<Message> notPassed(
          Provision provision, Proposal.Status status, Decision.Draft draft) {
        return switch (provision.enactment()) {
          case AmendmentEnactment.AdoptAmendment e -> amending(tx).notPassed(e, draft, situation);
          case CensusEnactment _,
              DisqualificationEnactment _,
              LedgerEnactment _,
              PowerEnactment _,
              RecallEnactment _,
              RoleEnactment _,
              RulebookEnactment _,
              ScripEnactment _,
              TemplateEnactment _ ->
              Optional.empty();
          case StandingEnactment e ->
              new StandingRules(tx.decisions(), situation.moment()).notPassed(e, status, draft);
        };
      }
    };
  }

  /** What is coming for an assembly. */
  public static Agenda agenda(Tx tx) {
    return new Agenda(tx.members(), tx.roles(), tx.proposals(), tx.decisions(), tx.metrics());
  }
}

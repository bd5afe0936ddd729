package org.mycelium.commands;

import org.mycelium.commands.census.CensusRules;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.ledger.BudgetDecisions;
import org.mycelium.commands.ledger.LedgerRules;
import org.mycelium.commands.metric.Measured;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.power.PowerRules;
import org.mycelium.commands.proposal.Amending;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.recall.RecallRules;
import org.mycelium.commands.role.RoleDecisions;
import org.mycelium.commands.scrip.ScripDecisions;
import org.mycelium.commands.template.TemplateDecisions;

/** What features are put together from, wherever more than one place needs it. */
final class Parts {
  private Parts() {}

  /** What is counted, with what the bot measures. */
  static Metrics measured(Situation situation, Tx tx) {
    return new Measured(
        tx.metrics(),
        tx.proposals(),
        tx.roles(),
        tx.disputes(),
        tx.scrip(),
        situation.moment().now(),
        situation.moment().zone());
  }

  static CensusRules censusRules(Tx tx) {
    return new CensusRules(
        tx.members(),
        tx.absences(),
        tx.settings(),
        new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static RecallRules recallRules(Tx tx) {
    return new RecallRules(
        tx.members(),
        tx.roles(),
        tx.proposals(),
        tx.enactments(),
        tx.recalls(),
        new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static PowerRules powerRules(Tx tx) {
    return new PowerRules(
        tx.members(),
        tx.roles(),
        tx.powers(),
        new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static BudgetDecisions budgetDecisions(Tx tx) {
    return new BudgetDecisions(
        tx.books(), tx.roles(), new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static LedgerRules ledgerRules(Tx tx) {
    return new LedgerRules(tx.books(), tx.members(), tx.roles(), budgetDecisions(tx));
  }

  static ScripDecisions scripDecisions(Tx tx) {
    return new ScripDecisions(
        tx.scrip(), tx.roles(), new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static TemplateDecisions templateDecisions(Tx tx) {
    return new TemplateDecisions(
        tx.templates(), new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static RoleDecisions roleDecisions(Tx tx) {
    return new RoleDecisions(
        tx.members(),
        tx.absences(),
        tx.roles(),
        tx.lots(),
        new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  static Amending amending(Tx tx) {
    return new Amending(tx.members(), tx.proposals(), tx.enactments());
  }
}

package org.mycelium.commands.power;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Powers;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNames;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.RoleRefusal;
import org.mycelium.commands.rulebook.RulesOfChange;

/**
 * What becomes of commands about the power that roles carry. Pure but for its read ports; one
 * transaction, one instance.
 */
public final class PowerRules {
  private final Members members;
  private final Roles roles;
  private final Powers powers;
  private final Opening opening;

  /** Decides from these. */
  public PowerRules(Members members, Roles roles, Powers powers, Opening opening) {
    this.members = members;
    this.roles = roles;
    this.powers = powers;
    this.opening = opening;
  }

  /** What becomes of this command. */
  public Decision decide(PowerCommand command, Situation situation) {
    return switch (command) {
      case PowerCommand.Balance c ->
          new Balancing(members, roles, powers, c, situation.moment().now()).done();
      case PowerCommand.Show _ ->
          Belonging.inside(situation.issuer(), _ -> Decision.answer(overview()));
      case PowerCommand.Empower c ->
          Belonging.inside(situation.issuer(), member -> empower(c, situation, member));
    };
  }

  private Decision empower(PowerCommand.Empower command, Situation situation, Member proposer) {
    List<Role> all = roles.all();
    Optional<Role> role = RoleNames.find(command.role(), all);
    if (role.isEmpty()) {
      return Decision.refuse(
          new RoleRefusal.NoSuch(
              command.role(), RoleNames.near(command.role(), all).map(Role::name), all.size()));
    }
    RulesOfChange rules =
        RulesOfChange.of(situation.settings(), opening.electorate(situation).size());
    return opening.open(
        new Opening.Terms(
            Words.capital(command.word()) + " " + role.get().name() + " " + command.level(),
            command.text(),
            rules.rule(),
            rules.quorum(),
            rules.closesAt(situation.moment().now()),
            List.of(
                new Opening.Planned(
                    new PowerEnactment.EmpowerRole(role.get().no(), command.level()),
                    List.of(role.get().name())))),
        situation,
        proposer);
  }

  private PowerMessage overview() {
    Map<RoleNo, Integer> decided = powers.decided();
    return new PowerMessage.Overview(
        roles.all().stream()
            .filter(role -> decided.getOrDefault(role.no(), 0) > 0)
            .map(role -> new PowerMessage.Carried(role.name(), decided.getOrDefault(role.no(), 0)))
            .toList(),
        powers.held().stream().map(held -> new PowerMessage.Had(name(held), held.shown())).toList(),
        powers.hindrance());
  }

  private String name(HeldPower held) {
    return members.get(held.member()).displayName();
  }

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision, PowerEnactment enactment, DecisionNo decision, Decision.Draft draft) {
    return switch (enactment) {
      case PowerEnactment.EmpowerRole e -> {
        if (roles.all().stream().noneMatch(role -> role.no().equals(e.role()))) {
          yield new Outcome.Impossible(new PowerMessage.RoleEnded(e.role()));
        }
        draft.fact(new PowerFact.PowerDecided(e.role(), e.level(), decision));
        yield new Outcome.Done(provision.description());
      }
    };
  }
}

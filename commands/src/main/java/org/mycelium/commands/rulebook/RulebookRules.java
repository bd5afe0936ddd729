package org.mycelium.commands.rulebook;

import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.settings.Soundness;
import org.mycelium.commands.text.Message;

/** How rules change by decision. Pure. */
public final class RulebookRules {
  private RulebookRules() {}

  /**
   * Carries out what was decided about rules, if it still can be.
   *
   * @param before the settings as they stand
   */
  public static Outcome enact(
      Provision provision,
      RulebookEnactment enactment,
      DecisionNo decision,
      Settings before,
      Members members,
      Decision.Draft draft) {
    return switch (enactment) {
      case RulebookEnactment.ChangeRules e ->
          change(provision, e, decision, before, members, draft);
    };
  }

  private static Outcome change(
      Provision provision,
      RulebookEnactment.ChangeRules enactment,
      DecisionNo decision,
      Settings before,
      Members members,
      Decision.Draft draft) {
    Settings after = before;
    for (RuleChange change : enactment.changes()) {
      Settings so = after;
      Optional<Settings> next =
          Setting.of(change.key()).flatMap(setting -> so.trying(setting, change.value()));
      if (next.isEmpty()) {
        return impossible(new RulebookMessage.NoSuchSetting(change.key()));
      }
      after = next.get();
    }
    int electorate = Math.toIntExact(members.all().stream().filter(Member::present).count());
    Optional<Message> obstacle = Soundness.obstacle(before, after, electorate);
    if (obstacle.isPresent()) {
      return impossible(obstacle.get());
    }
    enactment
        .changes()
        .forEach(
            change ->
                draft.fact(
                    new RulebookFact.SettingDecided(change.key(), change.value(), decision)));
    return new Outcome.Done(provision.description());
  }

  private static Outcome impossible(Message why) {
    return new Outcome.Impossible(new RulebookMessage.ProposeAnew(why));
  }
}

package org.mycelium.commands.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.PaceMessage;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.settings.Soundness;
import org.mycelium.commands.tally.Majority;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Message;

/**
 * How the assembly's rules are shown, and changed by decision under the rule for changing rules.
 * Pure but for its read ports; one transaction, one instance.
 */
public final class RulebookRules {
  private final Members members;
  private final SettingsBook book;
  private final Opening opening;

  /** Decides from these. */
  public RulebookRules(
      Members members, Proposals proposals, Enactments enactments, SettingsBook book) {
    this.members = members;
    this.book = book;
    this.opening = new Opening(members, proposals, enactments);
  }

  /** What becomes of this command. */
  public Decision decide(RulebookCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case RulebookCommand.ShowRules _ -> showAll(situation.settings());
              case RulebookCommand.ShowRule c -> show(c.setting(), situation.settings());
              case RulebookCommand.ProposeChange c -> propose(c, situation, member);
            });
  }

  private Decision showAll(Settings settings) {
    List<RulebookMessage.Standing> rules =
        Stream.of(Setting.values())
            .map(
                setting ->
                    new RulebookMessage.Standing(
                        setting, origin(book.history(setting).stream().findFirst())))
            .toList();
    return Decision.answer(new RulebookMessage.All(settings, rules, book.takenOver().isPresent()));
  }

  private Decision show(Setting setting, Settings settings) {
    return Decision.answer(
        new RulebookMessage.History(
            setting,
            settings,
            book.history(setting).stream()
                .map(
                    making ->
                        new RulebookMessage.Made(
                            settings.trying(setting, making.value()),
                            making.at(),
                            origin(Optional.of(making))))
                .toList()));
  }

  private RulebookMessage.Origin origin(Optional<Making> making) {
    return new RulebookMessage.Origin(
        making.flatMap(Making::decision),
        making.flatMap(Making::by).map(no -> members.get(no).displayName()));
  }

  private Decision propose(
      RulebookCommand.ProposeChange command, Situation situation, Member proposer) {
    Settings before = situation.settings();
    Optional<Settings> changed = after(before, command.changes());
    if (changed.isEmpty()) {
      return Decision.refuse(new RulebookMessage.ChangeWhat());
    }
    Settings after = changed.get();
    if (after.equals(before)) {
      return Decision.answer(new RulebookMessage.AsItIs(command.changes()));
    }
    int electorate = opening.electorate(situation).size();
    Optional<Message> obstacle = Soundness.obstacle(before, after, electorate);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    Instant now = situation.moment().now();
    RulesOfChange rules = RulesOfChange.of(before, electorate);
    Duration least = rules.least();
    if (command.closesAt().filter(at -> at.isBefore(now.plus(least))).isPresent()) {
      return Decision.refuse(new PaceMessage.RulesTakeTime(least, now.plus(least)));
    }
    Decision opened =
        opening.open(
            new Opening.Terms(
                command.title(),
                command.text(),
                rules.rule(),
                rules.quorum(),
                command.closesAt().orElse(rules.closesAt(now)),
                List.of(
                    new Opening.Planned(
                        new RulebookEnactment.ChangeRules(command.changes()), List.of()))),
            situation,
            proposer);
    return warned(opened, before, after, electorate);
  }

  /** What asks for everyone is allowed, but nobody shall slide into it. */
  private static Decision warned(Decision opened, Settings before, Settings after, int electorate) {
    boolean everyone =
        newly(before.quorum(), after.quorum(), electorate)
            || newly(before.quorumForRules(), after.quorumForRules(), electorate)
            || newly(before.rule(), after.rule())
            || newly(before.ruleForRules(), after.ruleForRules());
    return opened instanceof Decision.Accepted accepted && everyone && electorate > 1
        ? accepted.also(
            new Effect.Announce(
                new RulebookMessage.OneStopsAll(electorate),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        : opened;
  }

  private static boolean newly(Quorum before, Quorum after, int electorate) {
    return !after.equals(before) && after.needed(electorate) == electorate;
  }

  private static boolean newly(Rule before, Rule after) {
    return !after.equals(before)
        && after instanceof Majority majority
        && majority.base() == Majority.Base.ELIGIBLE
        && majority.share().whole();
  }

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
    Optional<Settings> after = after(before, enactment.changes());
    if (after.isEmpty()) {
      return impossible(new RulebookMessage.NoLongerPossible());
    }
    List<MemberNo> present =
        members.all().stream().filter(Member::present).map(Member::no).toList();
    Optional<Message> obstacle = Soundness.obstacle(before, after.get(), present.size());
    if (obstacle.isPresent()) {
      return impossible(obstacle.get());
    }
    for (RuleChange change : enactment.changes()) {
      draft.fact(new RulebookFact.SettingDecided(change.key(), change.value(), decision));
    }
    return new Outcome.Done(provision.description());
  }

  private static Outcome impossible(Message why) {
    return new Outcome.Impossible(new RulebookMessage.ProposeAnew(why));
  }

  /** The settings with these changes; empty if one cannot be made. */
  private static Optional<Settings> after(Settings before, List<RuleChange> changes) {
    Optional<Settings> after = Optional.of(before);
    for (RuleChange change : changes) {
      after =
          after.flatMap(
              settings ->
                  Setting.of(change.key())
                      .flatMap(setting -> settings.trying(setting, change.value())));
    }
    return after;
  }
}

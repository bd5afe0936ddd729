package org.mycelium.commands.founding;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.MembershipCommand;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.membership.MembershipRules;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.SettingsFact;

/** How an assembly begins. Pure but for its read port; one transaction, one instance. */
public final class FoundingRules {
  private final Members members;

  /** Decides from these. */
  public FoundingRules(Members members) {
    this.members = members;
  }

  /** What becomes of this command. */
  public Decision decide(FoundingCommand command, Situation situation) {
    return switch (command) {
      case FoundingCommand.Found c -> found(c, situation);
    };
  }

  /**
   * The journal begins with who is there, and with the language and zone the operator gave, so that
   * replaying it never needs the operator's file.
   */
  private Decision found(FoundingCommand.Found command, Situation situation) {
    Decision.Draft draft = Decision.accept().fact(new MembershipFact.AssemblyFounded());
    draft.fact(
        new SettingsFact.SettingChanged(
            Setting.LANGUAGE.key(), situation.settings().language().toLanguageTag()));
    draft.fact(
        new SettingsFact.SettingChanged(Setting.ZONE.key(), situation.settings().zone().getId()));
    MembershipRules membership = new MembershipRules(members);
    MemberNo next = members.next();
    for (MembershipCommand.Person person : command.present()) {
      next = membership.join(draft, person, next, situation.moment().entropy());
    }
    return draft
        .effect(
            new Effect.Announce(
                new FoundingMessage.Greeting(command.present().size()),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        .done();
  }
}

package org.mycelium.commands.settings;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.text.Message;

/** Who may change what an assembly chose, and what is said of it. Pure. */
public final class SettingsRules {
  private SettingsRules() {}

  /** What becomes of this command. */
  public static Decision decide(
      SettingsCommand command, Situation situation, Members members, SettingsBook book) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case SettingsCommand.ShowSettings _ ->
                  Decision.answer(
                      new SettingsMessage.All(situation.settings(), book.takenOver().isPresent()));
              case SettingsCommand.Change c -> change(c, situation, member, members, book);
            });
  }

  private static Decision change(
      SettingsCommand.Change command,
      Situation situation,
      Member member,
      Members members,
      SettingsBook book) {
    Optional<String> takenOver = book.takenOver().map(Object::toString);
    if (takenOver.isPresent()) {
      return Decision.refuse(
          new SettingsMessage.OnlyByDecision(
              takenOver.get(), command.setting(), command.written()));
    }
    if (!situation.issuer().steersSettings()) {
      return Decision.refuse(new SettingsMessage.NoRight());
    }
    Settings before = situation.settings();
    Settings after = before.with(command.setting(), command.canonicalValue());
    int electorate = Math.toIntExact(members.all().stream().filter(Member::present).count());
    if (after.equals(before)) {
      return Decision.answer(new SettingsMessage.Unchanged(command.setting(), before));
    }
    Optional<Message> obstacle = Soundness.obstacle(before, after, electorate);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    return Decision.accept()
        .fact(new SettingsFact.SettingChanged(command.setting().key(), command.canonicalValue()))
        .effect(
            new Effect.Announce(
                new SettingsMessage.Changed(command.setting(), after, member.displayName()),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        .done();
  }
}

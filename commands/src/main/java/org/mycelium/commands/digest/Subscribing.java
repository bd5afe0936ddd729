package org.mycelium.commands.digest;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Subscriptions;
import org.mycelium.commands.settings.SettingsMessage;

/**
 * Digests in private. They go out in the transaction that tells the assembly its week, so there is
 * as exactly one of each as of the assembly's own. Pure but for its read ports.
 */
public final class Subscribing {
  private final Members members;
  private final Subscriptions subscriptions;
  private final ReminderWishes reach;

  /** Reads from these. */
  public Subscribing(Members members, Subscriptions subscriptions, ReminderWishes reach) {
    this.members = members;
    this.subscriptions = subscriptions;
    this.reach = reach;
  }

  Decision change(DigestCommand.Subscribe command, Situation situation, Member member) {
    return Decision.accept()
        .effect(new Effect.Subscribe(member.no(), command.wanted()))
        .reply(told(command.wanted(), situation, member))
        .done();
  }

  /** When the assembly's comes, and whether the issuer gets it in private. */
  Decision show(Situation situation, Member member) {
    boolean wanted = subscriptions.all().contains(member.no());
    return Decision.answer(
        out ->
            out.include(new SettingsMessage.DigestTime(situation.settings()))
                .include(told(wanted, situation, member)));
  }

  private SubscriptionMessage told(boolean wanted, Situation situation, Member member) {
    boolean reachable = situation.inPrivate() || reach.reachable(member.no());
    return new SubscriptionMessage.Subscribed(
        wanted,
        situation.settings().digest().isPresent(),
        wanted && !reachable ? Optional.of(situation.botId()) : Optional.empty());
  }

  /** To everybody who wants it, is here, and has a private room: nothing of it shows elsewhere. */
  void send(Digest digest, Decision.Draft draft) {
    List<MemberNo> all = subscriptions.all();
    String name = subscriptions.assemblyName();
    all.stream()
        .filter(no -> members.get(no).present() && reach.reachable(no))
        .forEach(
            no ->
                draft.effect(
                    DigestRules.telling(
                        new Effect.Whisper(no, new SubscriptionMessage.Weekly(name, digest)),
                        digest,
                        Optional.of(
                            new SubscriptionMessage.Weekly(
                                name, digest.telling(Optional.empty()))))));
    // Whoever left and comes back is not written to unasked.
    all.stream()
        .filter(no -> members.get(no).standing() == Member.Standing.LEFT)
        .forEach(no -> draft.effect(new Effect.Subscribe(no, false)));
  }
}

package org.mycelium.commands.reminding;

import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Wishes;

/** What becomes of what members wish about their own reminders. Pure but for its read ports. */
public final class RemindingRules {
  private final Proposals proposals;
  private final ReminderWishes wishes;

  /** Decides from these. */
  public RemindingRules(Proposals proposals, ReminderWishes wishes) {
    this.proposals = proposals;
    this.wishes = wishes;
  }

  /** What becomes of this command. */
  public Decision decide(RemindingCommand command, Situation situation) {
    return Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  private Decision decide(RemindingCommand command, Situation situation, Member member) {
    Wishes before = pruned(wishes.of(member.no()));
    return switch (command) {
      case RemindingCommand.Show _ -> Decision.answer(told(before, member.no(), situation));
      case RemindingCommand.Quiet _ ->
          situation
              .about()
              .map(no -> on(no, true, before, situation, member))
              .orElseGet(() -> keep(before.quietUntil(Wishes.FOR_GOOD), situation, member));
      case RemindingCommand.QuietUntil c -> keep(before.quietUntil(c.until()), situation, member);
      case RemindingCommand.QuietOn c -> on(c.proposal(), true, before, situation, member);
      case RemindingCommand.Loud c ->
          c.proposal()
              .or(situation::about)
              .map(no -> on(no, false, before, situation, member))
              .orElseGet(() -> keep(before.loud(), situation, member));
      case RemindingCommand.Where c -> keep(before.privately(c.privately()), situation, member);
    };
  }

  private Decision on(
      ProposalNo no, boolean quiet, Wishes before, Situation situation, Member member) {
    return ongoing(no)
        ? keep(before.quietOn(no, quiet), situation, member)
        : Decision.refuse(new RemindingMessage.NotOpen(no));
  }

  private Decision keep(Wishes after, Situation situation, Member member) {
    return Decision.accept()
        .effect(new Effect.Wish(member.no(), after))
        .reply(told(after, member.no(), situation))
        .done();
  }

  private RemindingMessage told(Wishes after, MemberNo member, Situation situation) {
    boolean reachable = situation.inPrivate() || wishes.reachable(member);
    return new RemindingMessage.AsWished(
        after,
        after.quietUntil().filter(situation.moment().now()::isBefore),
        after.privately() && !reachable ? Optional.of(situation.botId()) : Optional.empty());
  }

  /** What is over needs no wish any more. */
  private Wishes pruned(Wishes wishes) {
    Wishes pruned = wishes;
    for (ProposalNo no : wishes.quietOn()) {
      pruned = ongoing(no) ? pruned : pruned.quietOn(no, false);
    }
    return pruned;
  }

  private boolean ongoing(ProposalNo no) {
    return proposals.find(no).filter(RemindingRules::ongoing).isPresent();
  }

  private static boolean ongoing(Proposal proposal) {
    return switch (proposal.status()) {
      case DISCUSSION, VOTING, PAUSED, TABLED -> true;
      case PASSED, FAILED, NOT_DECIDED, WITHDRAWN -> false;
    };
  }
}

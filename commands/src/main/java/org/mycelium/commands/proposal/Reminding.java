package org.mycelium.commands.proposal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

/** How those who have not voted are reminded, each as they wish. */
final class Reminding {
  private final Members members;
  private final Proposals proposals;
  private final ReminderWishes wishes;
  private final Absences absences;

  Reminding(Members members, Proposals proposals, ReminderWishes wishes, Absences absences) {
    this.absences = absences;
    this.members = members;
    this.proposals = proposals;
    this.wishes = wishes;
  }

  /**
   * The clock struck: those who are here and have not voted are named in one message, but for those
   * who are away, or want it in private or not at all. Nobody is, if by now the vote is due to
   * close, or if nobody is to see yet how the vote goes: whoever is not named has voted, and the
   * names of two or three voters can say what a count at the close says of each. If the assembly
   * wants another reminder, it comes at its time.
   */
  Decision remind(ProposalCommand.RemindDue command, Settings settings, Moment moment) {
    Optional<Proposal> open = proposals.find(command.proposal()).filter(Proposal::open);
    if (open.isEmpty()) {
      return Decision.silence();
    }
    Proposal proposal = open.get();
    Decision.Draft draft = Decision.accept().fact(new ProposalFact.VotersReminded(proposal.no()));
    Duration whole = Duration.between(proposal.openedAt(), proposal.closesAt());
    settings
        .reminders()
        .in(whole)
        .next(Duration.between(moment.now(), proposal.closesAt()))
        .ifPresent(lead -> draft.fact(new ProposalFact.ReminderPlanned(proposal.no(), lead)));
    if (moment.now().isBefore(proposal.closesAt())) {
      List<Member> missing = missing(proposal, moment);
      inTheRoom(proposal, missing, draft);
      inPrivate(proposal, missing, draft);
    }
    return draft.done();
  }

  private List<Member> missing(Proposal proposal, Moment moment) {
    Set<MemberNo> voted = new HashSet<>(proposals.voters(proposal.no()));
    Set<MemberNo> away =
        absences.all().stream()
            .filter(absence -> absence.lasts(moment.now()))
            .map(Absence::member)
            .collect(Collectors.toSet());
    return members.these(proposals.electorate(proposal.no())).stream()
        .filter(member -> member.standing() != Member.Standing.LEFT)
        .filter(member -> !voted.contains(member.no()) && !away.contains(member.no()))
        .filter(member -> !wishes.of(member.no()).silence(proposal.no(), moment.now()))
        .toList();
  }

  private void inTheRoom(Proposal proposal, List<Member> missing, Decision.Draft draft) {
    List<Member> named =
        missing.stream().filter(member -> !wishes.of(member.no()).privately()).toList();
    if (named.isEmpty()) {
      return;
    }
    VotingTerms terms = proposals.terms(proposal.no());
    boolean severalOpen = proposals.open().size() > 1;
    boolean hidden = terms.sealed() || terms.results() != ResultsShown.ALWAYS;
    draft.effect(
        new Effect.Announce(
            hidden
                ? new PaceMessage.CountedReminder(
                    proposal,
                    proposal.electorate() - proposals.voters(proposal.no()).size(),
                    severalOpen,
                    terms.sealed())
                : new PaceMessage.Reminder(
                    proposal,
                    named.stream()
                        .map(Member::displayName)
                        .limit(ProposalMessage.MAX_NAMED)
                        .toList(),
                    Math.max(0, named.size() - ProposalMessage.MAX_NAMED),
                    severalOpen),
            Effect.Loudness.LOUD,
            // A mention would name them as well.
            hidden ? List.of() : named.stream().map(Member::no).toList(),
            Optional.of(proposal.no())));
  }

  /** Who wants it in private and cannot be reached there was told so when they asked for it. */
  private void inPrivate(Proposal proposal, List<Member> missing, Decision.Draft draft) {
    missing.stream()
        .map(Member::no)
        .filter(member -> wishes.of(member).privately() && wishes.reachable(member))
        .forEach(
            member ->
                draft.effect(
                    new Effect.Whisper(member, new PaceMessage.PrivateReminder(proposal))));
  }
}

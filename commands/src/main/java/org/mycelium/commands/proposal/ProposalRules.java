package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentMessage;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about proposals. Pure but for its read ports; one transaction, one
 * instance.
 *
 * @see Closing for how a vote ends
 */
public final class ProposalRules {
  /** Longest title, in code points: one line on a phone, and some. */
  static final int MAX_TITLE = 200;

  /** Longest text, in code points: a page and a half; more belongs in a document. */
  static final int MAX_TEXT = 10_000;

  /** More open votes than this are no longer an assembly deciding but somebody flooding it. */
  static final int MAX_OPEN = 50;

  static final Duration LONGEST = Duration.ofDays(366);

  private final Proposals proposals;
  private final Opening opening;
  private final Closing closing;
  private final TakingUp takingUp;
  private final Discussing discussing;
  private final Reviewing reviewing;
  private final DecisionLog decisions;
  private final Reminding reminding;
  private final WhoVoted whoVoted;
  private final Amending amending;
  private final Views views;

  /**
   * Decides from these.
   *
   * @param enacting carries out what passes
   * @param lots settle ties
   */
  public ProposalRules(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Enactments enactments,
      ReminderWishes wishes,
      Absences absences,
      Enacting enacting,
      TieLots lots) {
    this.proposals = proposals;
    this.opening = new Opening(members, proposals, enactments);
    CarryingOut carryingOut = new CarryingOut(proposals, enactments, enacting);
    this.closing = new Closing(members, proposals, decisions, carryingOut, lots);
    this.reminding = new Reminding(members, proposals, wishes, absences);
    this.views = new Views(members, proposals, decisions, enactments, enacting::moot);
    this.takingUp = new TakingUp(members, proposals, carryingOut, lots);
    this.amending = new Amending(members, proposals, enactments);
    this.discussing = new Discussing(members, proposals, amending);
    this.reviewing = new Reviewing(proposals, decisions, opening);
    this.decisions = decisions;
    this.whoVoted = new WhoVoted(members, proposals);
  }

  /** What becomes of this command. */
  public Decision decide(ProposalCommand command, Situation situation) {
    return switch (command) {
      case ProposalCommand.ReviewDue _ -> reviewing.due(situation);
      case ProposalCommand.OpenDue c -> discussing.due(c, situation);
      case ProposalCommand.CloseDue c -> closeDue(c, situation);
      case ProposalCommand.RemindDue c ->
          reminding.remind(c, situation.settings(), situation.moment());
      case ProposalCommand.Propose c ->
          Belonging.inside(situation.issuer(), m -> propose(c, situation, m));
      case ProposalCommand.Close c ->
          Belonging.here(situation.issuer(), m -> close(c, situation, m));
      case ProposalCommand.Extend c ->
          Belonging.here(situation.issuer(), m -> extend(c, situation, m));
      case ProposalCommand.Resume c ->
          Belonging.inside(situation.issuer(), m -> takingUp.resume(c, situation, m));
      case ProposalCommand.CallRunoff c ->
          Belonging.inside(situation.issuer(), m -> takingUp.runoff(c, situation, m));
      case ProposalCommand.CallSecondPhase c ->
          Belonging.inside(situation.issuer(), m -> takingUp.secondPhase(c, situation, m));
      case ProposalCommand.OpenVote c ->
          Belonging.here(situation.issuer(), m -> discussing.early(c, situation, m));
      case ProposalCommand.Amend c ->
          Belonging.inside(situation.issuer(), m -> amending.move(c, situation, m));
      case ProposalCommand.Accept c ->
          Belonging.here(situation.issuer(), m -> amending.accept(c, situation, m));
      case ProposalCommand.PutToVote c ->
          Belonging.here(situation.issuer(), m -> amending.putToVote(c, situation, m));
      case ProposalCommand.History c ->
          Belonging.inside(situation.issuer(), _ -> amending.history(c, situation));
      case ProposalCommand.ListOpen _ -> Belonging.inside(situation.issuer(), _ -> listOpen());
      case ProposalCommand.ListVoters c ->
          Belonging.inside(situation.issuer(), _ -> whoVoted.answer(c.proposal(), situation));
      case ProposalCommand.Show c -> Belonging.inside(situation.issuer(), _ -> show(c, situation));
    };
  }

  private Decision propose(ProposalCommand.Propose command, Situation situation, Member proposer) {
    Instant now = situation.moment().now();
    Method usual = situation.settings().method();
    Optional<Message> obstacle =
        command.offer().flatMap(offer -> offer.obstacle(usual, situation.settings().language()));
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    Question question =
        command
            .offer()
            .<Question>map(offer -> offer.question(usual))
            .orElseGet(() -> new Resolution(command.rule().orElse(situation.settings().rule())));
    Quorum quorum = command.quorum().orElse(situation.settings().quorum());
    Instant closesAt = command.life().closesAt(command.closesAt(), situation.settings(), now);
    LocalDate closes = closesAt.atZone(situation.moment().zone()).toLocalDate();
    Optional<Message> unmet = command.aims().obstacle(decisions, closes);
    if (unmet.isPresent()) {
      return Decision.refuse(unmet.get());
    }
    return opening.open(
        new Opening.Terms(
            command.title(),
            command.text(),
            question,
            quorum,
            closesAt,
            reviewing.planned(command.aims(), question, situation.settings()),
            command.life(),
            command.terms()),
        situation,
        proposer,
        (no, draft) -> {
          TimeInTitle.of(no, command)
              .or(() -> TermInTitle.of(no, command))
              .or(() -> ChoiceInTitle.of(no, command))
              .ifPresent(draft::reply);
        });
  }

  /** Amendments that nobody answered are voted on before the vote they would change is closed. */
  private Decision closeDue(ProposalCommand.CloseDue command, Situation situation) {
    Optional<Proposal> due =
        proposals
            .find(command.proposal())
            .filter(Proposal::open)
            .filter(proposal -> proposal.closesAt().equals(command.due()));
    Optional<Decision.Draft> put =
        due.flatMap(proposal -> amending.putUnanswered(proposal, situation));
    if (put.isEmpty()) {
      return closing.due(command, situation.settings(), situation.moment());
    }
    amending.pause(due.orElseThrow(), put.get());
    return put.get().done();
  }

  private Optional<AmendmentNo> unanswered(Proposal proposal) {
    return proposals.amendments(proposal.no()).stream()
        .filter(Amendment::pending)
        .map(Amendment::no)
        .findFirst();
  }

  private Decision close(ProposalCommand.Close command, Situation situation, Member member) {
    return Target.open(
        command.proposal(),
        situation,
        proposals,
        Target.Use.CLOSE,
        proposal ->
            partaking(
                proposal,
                situation,
                member,
                () ->
                    unanswered(proposal)
                        .map(no -> Decision.refuse(new AmendmentMessage.Waits(proposal.no(), no)))
                        .orElseGet(
                            () ->
                                closing.early(
                                    proposal,
                                    member.no(),
                                    situation.settings(),
                                    situation.moment()))));
  }

  private Decision extend(ProposalCommand.Extend command, Situation situation, Member member) {
    return Target.open(
        command.proposal(),
        situation,
        proposals,
        Target.Use.EXTEND,
        proposal ->
            partaking(
                proposal, situation, member, () -> extend(command, situation, member, proposal)));
  }

  private Decision extend(
      ProposalCommand.Extend command, Situation situation, Member member, Proposal proposal) {
    if (proposal.inDiscussion()) {
      return discussing.prolong(proposal, command.by(), command.until(), situation, member);
    }
    Instant now = situation.moment().now();
    Instant closesAt =
        command
            .until()
            .or(() -> command.by().map(proposal.closesAt()::plus))
            .orElse(proposal.closesAt());
    if (!mayActOn(proposal, member, situation.issuer())) {
      return Decision.refuse(new ProposalMessage.OnlyProposerExtends(proposal.no()));
    }
    if (!closesAt.isAfter(proposal.closesAt())) {
      return Decision.refuse(new ProposalMessage.OnlyLater(proposal));
    }
    if (closesAt.isAfter(now.plus(LONGEST))) {
      return Decision.refuse(new ProposalMessage.TooFarAway(now.plus(LONGEST)));
    }
    return Decision.accept()
        .fact(
            new ProposalFact.ProposalExtended(
                proposal.no(), closesAt, Schedule.remindAt(now, closesAt, situation.settings())))
        .effect(new Effect.TouchCard(proposal.no()))
        .effect(
            Effect.Announce.quietly(
                new ProposalMessage.Extended(proposal, member.displayName(), closesAt),
                proposal.no()))
        .done();
  }

  /** Goes on for who takes part in the assembly, and for who is in this electorate all the same. */
  private Decision partaking(
      Proposal proposal, Situation situation, Member member, Supplier<Decision> then) {
    return proposals.inElectorate(proposal.no(), member.no())
        ? then.get()
        : Belonging.inside(situation.issuer(), _ -> then.get());
  }

  /** Its proposer may, and who may change the room's settings. */
  static boolean mayActOn(Proposal proposal, Member member, Issuer issuer) {
    return proposal.proposer().equals(member.no()) || issuer.steersSettings();
  }

  private boolean voted(Target.Found found, Situation situation) {
    return situation.issuer() instanceof Issuer.Person person
        && proposals.ballot(found.proposal().no(), person.member().no()).isPresent();
  }

  private Decision listOpen() {
    return Decision.answer(
        new ProposalMessage.OpenList(
            proposals.open().stream()
                .map(p -> new ProposalMessage.OpenLine(p, proposals.ballots(p.no()).size()))
                .toList(),
            discussed(),
            proposals.tabled()));
  }

  private List<ProposalMessage.DiscussedLine> discussed() {
    return proposals.discussed().stream()
        .flatMap(
            p ->
                proposals.discussion(p.no()).stream()
                    .map(talk -> new ProposalMessage.DiscussedLine(p, talk.until())))
        .toList();
  }

  private Decision show(ProposalCommand.Show command, Situation situation) {
    return switch (Titles.meant(command, situation, proposals)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found found ->
          Decision.answer(
              new ProposalCard(
                  views.of(found.proposal(), situation.inPrivate() && voted(found, situation)),
                  ProposalCard.Extent.FULL,
                  situation.settings().reactionVotes(),
                  situation.settings().suffrage().newcomers(),
                  situation.moment().now()));
    };
  }
}

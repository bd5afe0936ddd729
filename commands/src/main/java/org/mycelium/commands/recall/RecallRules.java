package org.mycelium.commands.recall;

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
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Recalls;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.text.Message;

/**
 * What becomes of recalls. A petition is about one holder in one term: it falls with either, and
 * what was asked longer ago than it is remembered does not count. Pure but for its read ports; one
 * transaction, one instance.
 */
public final class RecallRules {
  /** Which share of the members it takes, before the assembly decided about it. */
  static final Fraction SHARE = new Fraction(1, 5);

  /** One member alone opens no vote on another. */
  private static final int FEWEST = 2;

  /** For how long what somebody asked counts. */
  private static final int DAYS = 30;

  private static final int MAX_REASON = 1_000;

  /** So much of the reasons stands on the card of the vote. */
  private static final int MAX_SAID = 8_000;

  private final Members members;
  private final Roles roles;
  private final Proposals proposals;
  private final Enactments enactments;
  private final Recalls recalls;
  private final Opening opening;

  /** Decides from these. */
  public RecallRules(
      Members members,
      Roles roles,
      Proposals proposals,
      Enactments enactments,
      Recalls recalls,
      Opening opening) {
    this.members = members;
    this.roles = roles;
    this.proposals = proposals;
    this.enactments = enactments;
    this.recalls = recalls;
    this.opening = opening;
  }

  /** What becomes of this command. */
  public Decision decide(RecallCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case RecallCommand.Show _ -> Decision.answer(how(situation.moment().now()));
              case RecallCommand.Ask c -> ask(c, situation, member);
              case RecallCommand.TakeBack c -> takeBack(c, member);
              case RecallCommand.Share c -> share(c, situation, member);
            });
  }

  private Decision ask(RecallCommand.Ask command, Situation situation, Member member) {
    String reason = command.reason().orElse("");
    int length = reason.codePointCount(0, reason.length());
    if (length > MAX_REASON) {
      return Decision.refuse(new RecallMessage.ReasonTooLong(length, MAX_REASON));
    }
    return target()
        .find(command.whom(), held -> ask(held, command.word(), reason, situation, member));
  }

  private Decision ask(Held held, String word, String reason, Situation situation, Member member) {
    if (held.holder().equals(member.no())) {
      return Decision.refuse(new RecallMessage.YourOwn(held.role().name()));
    }
    Optional<ProposalNo> vote = openVote(held);
    if (vote.isPresent()) {
      return Decision.refuse(new RecallMessage.VoteOpen(held.role().name(), vote.get()));
    }
    List<Signature> signatures = signatures(held, situation.moment().now());
    if (signatures.stream().anyMatch(one -> one.by().equals(member.no()))) {
      if (signatures.size() >= needed()) {
        // Some left meanwhile, and it takes fewer now.
        return open(
            held,
            word,
            Optional.empty(),
            said(signatures, ""),
            signatures.size(),
            situation,
            member);
      }
      return Decision.answer(
          new RecallMessage.AskedAlready(
              held.role().name(), name(held.holder()), signatures.size(), needed()));
    }
    String said = said(signatures, reason);
    return signatures.size() + 1 < needed()
        ? sign(held, reason, said, signatures.size() + 1, situation, member)
        : open(held, word, Optional.of(reason), said, signatures.size() + 1, situation, member);
  }

  /** Every reason that was given, in the order in which they were, as far as there is room. */
  private static String said(List<Signature> signatures, String last) {
    List<String> reasons =
        Stream.concat(signatures.stream().map(Signature::reason), Stream.of(last))
            .filter(reason -> !reason.isEmpty())
            .distinct()
            .toList();
    if (reasons.size() < 2) {
      return String.join("", reasons);
    }
    StringBuilder said = new StringBuilder();
    for (String reason : reasons) {
      String line = "- " + reason;
      if (said.length() + 1 + line.length() <= MAX_SAID) {
        said.append(said.isEmpty() ? "" : "\n").append(line);
      }
    }
    return said.toString();
  }

  private Decision sign(
      Held held, String reason, String said, int asking, Situation situation, Member member) {
    Decision.Draft draft = Decision.accept();
    draft.fact(asked(held, reason, situation, member, draft));
    return draft
        .effect(
            new Effect.Announce(
                new RecallMessage.Asked(
                    held.role().name(), name(held.holder()), asking, needed(), said),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        .done();
  }

  /**
   * The holder is told by name; the vote is everybody's, the holder's too.
   *
   * @param reason of one who asks now; empty if they did before
   */
  private Decision open(
      Held held,
      String word,
      Optional<String> reason,
      String said,
      int asking,
      Situation situation,
      Member member) {
    Settings settings = situation.settings();
    String role = held.role().name();
    String holder = name(held.holder());
    return opening.open(
        new Opening.Terms(
            Words.capital(word) + " " + role + ": " + holder,
            said,
            settings.rule(),
            settings.quorum(),
            situation.moment().now().plus(settings.votingPeriod()),
            List.of(
                new Opening.Planned(
                    new RecallEnactment.EmptySeat(
                        held.role().no(),
                        held.seat().no(),
                        held.seat().term(),
                        held.holder(),
                        Optional.of(held.role().terms().filling())),
                    List.of(role, holder)))),
        situation,
        member,
        (no, draft) -> {
          reason.ifPresent(given -> draft.fact(asked(held, given, situation, member, draft)));
          draft
              .fact(
                  new RecallFact.RecallOpened(
                      held.role().no(), held.seat().no(), held.holder(), no))
              .effect(
                  new Effect.Announce(
                      new RecallMessage.Opened(role, holder, asking, no),
                      Effect.Loudness.LOUD,
                      List.of(held.holder()),
                      Optional.of(no)));
        });
  }

  private static RecallFact asked(
      Held held, String reason, Situation situation, Member member, Decision.Draft draft) {
    return new RecallFact.RecallAsked(
        held.role().no(),
        held.seat().no(),
        held.seat().term(),
        held.holder(),
        member.no(),
        reason.isEmpty() ? null : draft.commit(reason, situation.moment().entropy()));
  }

  private Decision takeBack(RecallCommand.TakeBack command, Member member) {
    return target()
        .find(
            command.whom(),
            held ->
                recalls.signatures(held.role().no(), held.seat().no()).stream()
                        .anyMatch(one -> one.by().equals(member.no()))
                    ? Decision.accept()
                        .fact(
                            new RecallFact.RecallUnasked(
                                held.role().no(), held.seat().no(), member.no()))
                        .reply(new RecallMessage.TakenBack(held.role().name(), name(held.holder())))
                        .done()
                    : Decision.refuse(new RecallMessage.NotAsked(held.role().name())));
  }

  private Decision share(RecallCommand.Share command, Situation situation, Member member) {
    Settings settings = situation.settings();
    return opening.open(
        new Opening.Terms(
            command.title(),
            command.text(),
            settings.rule(),
            settings.quorum(),
            situation.moment().now().plus(settings.votingPeriod()),
            List.of(
                new Opening.Planned(new RecallEnactment.ShareRecalls(command.share()), List.of()))),
        situation,
        member);
  }

  private RecallMessage how(Instant now) {
    return new RecallMessage.How(
        needed(),
        DAYS,
        target().all().stream().flatMap(held -> going(held, now).stream()).toList());
  }

  private Optional<RecallMessage.Going> going(Held held, Instant now) {
    int asking = signatures(held, now).size();
    Optional<ProposalNo> vote = openVote(held);
    return asking == 0 && vote.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RecallMessage.Going(held.role().name(), name(held.holder()), asking, vote));
  }

  /** One on whoever had the seat before stands in nobody's way: it can end nothing any more. */
  private Optional<ProposalNo> openVote(Held held) {
    return recalls
        .lastVote(held.role().no(), held.seat().no())
        .flatMap(proposals::find)
        .filter(proposal -> proposal.open())
        .map(Proposal::no)
        .filter(
            no ->
                enactments.of(no).stream()
                    .map(Provision::enactment)
                    .anyMatch(
                        one ->
                            one instanceof RecallEnactment.EmptySeat vote && vote.isAbout(held)));
  }

  /**
   * Those that count. Leaving does not remove one, as it removes no vote: the number would fall
   * with whoever asked and leaves, or is made to, and tell everybody who that was.
   */
  private List<Signature> signatures(Held held, Instant now) {
    return recalls.signatures(held.role().no(), held.seat().no()).stream()
        .filter(one -> one.holder().equals(held.holder()) && one.term() == held.seat().term())
        .filter(one -> one.at().isAfter(now.minus(Duration.ofDays(DAYS))))
        .toList();
  }

  /** How many have to ask: the share of those who are here, rounded up, and never one alone. */
  private int needed() {
    int here = (int) members.all().stream().filter(Member::present).count();
    return Math.max(FEWEST, recalls.share().orElse(SHARE).of(here));
  }

  private RecallTarget target() {
    return new RecallTarget(roles.all(), members);
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }

  /** A seat that is held. */
  record Held(Role role, Seat seat, MemberNo holder) {}

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision, RecallEnactment enactment, DecisionNo decision, Decision.Draft draft) {
    return switch (enactment) {
      case RecallEnactment.EmptySeat e -> unseating().enact(provision, e, draft);
      case RecallEnactment.ShareRecalls e -> {
        draft.fact(new RecallFact.RecallShareDecided(e.share(), decision));
        yield new Outcome.Done(provision.description());
      }
    };
  }

  /** See {@link Unseating#moot}. */
  public List<Message> moot(RecallEnactment.EmptySeat vote) {
    return unseating().moot(vote);
  }

  private Unseating unseating() {
    return new Unseating(roles.all(), target().all(), members);
  }
}

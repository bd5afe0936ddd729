package org.mycelium.commands.census;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.rulebook.RulesOfChange;

/**
 * Who is here, and which accounts do not take part. Pure but for its read ports; one transaction,
 * one instance.
 */
public final class CensusRules {
  private final Members members;
  private final Absences absences;
  private final SettingsBook book;
  private final Opening opening;

  /** Decides from these. */
  public CensusRules(Members members, Absences absences, SettingsBook book, Opening opening) {
    this.members = members;
    this.absences = absences;
    this.book = book;
    this.opening = opening;
  }

  /** What becomes of this command. */
  public Decision decide(CensusCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case CensusCommand.ListMembers _ -> Decision.answer(people(situation.moment().now()));
              case CensusCommand.Declare c -> declare(c, situation, member);
            });
  }

  private CensusMessage people(Instant now) {
    List<Member> all = members.all();
    Set<MemberNo> away =
        absences.all().stream()
            .filter(absence -> absence.lasts(now))
            .map(Absence::member)
            .collect(Collectors.toSet());
    return new CensusMessage.People(
        names(all, Member.Standing.PRESENT),
        names(
            all.stream().filter(member -> away.contains(member.no())).toList(),
            Member.Standing.PRESENT),
        names(all, Member.Standing.SERVICE),
        names(all, Member.Standing.LEFT).size());
  }

  private static List<String> names(List<Member> all, Member.Standing standing) {
    return all.stream()
        .filter(member -> member.standing() == standing)
        .map(Member::displayName)
        .toList();
  }

  private Decision declare(CensusCommand.Declare command, Situation situation, Member declarer) {
    boolean decided = book.takenOver().isPresent();
    if (!decided && !situation.issuer().steersSettings()) {
      return Decision.refuse(new CensusMessage.NoRight());
    }
    Optional<Member> account = members.byMatrixId(command.matrixId());
    if (account.isEmpty()) {
      return Decision.refuse(new CensusMessage.NobodyOfThatId(command.matrixId()));
    }
    if (command.service() && account.get().no().equals(declarer.no())) {
      // Nobody may be left who could take it back.
      return Decision.refuse(new CensusMessage.NotOneself());
    }
    return decided
        ? propose(command, account.get(), situation, declarer)
        : declareAtOnce(command, account.get());
  }

  private Decision propose(
      CensusCommand.Declare command, Member account, Situation situation, Member proposer) {
    if (isAlready(account, command.service())) {
      return Decision.answer(new CensusMessage.AsItIs(command.matrixId(), command.service()));
    }
    RulesOfChange rules =
        RulesOfChange.of(situation.settings(), opening.electorate(situation).size());
    return opening.open(
        new Opening.Terms(
            command.title(),
            command.text(),
            rules.rule(),
            rules.quorum(),
            rules.closesAt(situation.moment().now()),
            List.of(
                new Opening.Planned(
                    new CensusEnactment.DeclareAccount(account.no(), command.service()),
                    List.of(account.matrixId())))),
        situation,
        proposer);
  }

  private static Decision declareAtOnce(CensusCommand.Declare command, Member account) {
    Decision.Draft draft = Decision.accept();
    if (!isAlready(account, command.service())) {
      draft.fact(fact(account.no(), command.service()));
    }
    return draft
        .effect(
            new Effect.Announce(
                new CensusMessage.Changed(command.matrixId(), command.service()),
                Effect.Loudness.QUIET,
                List.of(),
                Optional.empty()))
        .done();
  }

  /** Of somebody who left it does not show what they were declared to be. */
  private static boolean isAlready(Member account, boolean service) {
    return account.standing() != Member.Standing.LEFT
        && (account.standing() == Member.Standing.SERVICE) == service;
  }

  private static MembershipFact fact(MemberNo account, boolean service) {
    return service
        ? new MembershipFact.ServiceDeclared(account)
        : new MembershipFact.ServiceRevoked(account);
  }

  /** Carries out what was decided. */
  public Outcome enact(
      Provision provision, CensusEnactment.DeclareAccount enactment, Decision.Draft draft) {
    if (!isAlready(members.get(enactment.account()), enactment.service())) {
      draft.fact(fact(enactment.account(), enactment.service()));
    }
    return new Outcome.Done(provision.description());
  }
}

package org.mycelium.commands.membership;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;

/**
 * What becomes of joining, leaving and declaring. Pure but for its read port; one transaction, one
 * instance.
 */
public final class MembershipRules {
  private final Members members;
  private final Absences absences;

  /** Decides from these. */
  public MembershipRules(Members members, Absences absences) {
    this.members = members;
    this.absences = absences;
  }

  /** What becomes of this command. */
  public Decision decide(MembershipCommand command, Situation situation) {
    return switch (command) {
      case MembershipCommand.ListMembers _ ->
          Belonging.inside(
              situation.issuer(), _ -> Decision.answer(people(situation.moment().now())));
      case MembershipCommand.DeclareService c -> declare(c, situation);
      case MembershipCommand.Roster c -> roster(c, situation);
      case MembershipCommand.Joined c -> {
        Decision.Draft draft = Decision.accept();
        join(draft, c.person(), members.next(), situation.moment().entropy());
        yield draft.done();
      }
      case MembershipCommand.Left c ->
          members
              .byMatrixId(c.matrixId())
              .filter(member -> member.standing() != Member.Standing.LEFT)
              .map(m -> Decision.accept().fact(new MembershipFact.MemberLeft(m.no())).done())
              .orElseGet(Decision::silence);
    };
  }

  private MembershipMessage people(Instant now) {
    List<Member> all = members.all();
    Set<MemberNo> away =
        absences.all().stream()
            .filter(absence -> absence.lasts(now))
            .map(Absence::member)
            .collect(Collectors.toSet());
    return new MembershipMessage.People(
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

  private Decision declare(MembershipCommand.DeclareService command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        declarer -> {
          if (!situation.issuer().steersSettings()) {
            return Decision.refuse(new MembershipMessage.NoRight());
          }
          Optional<Member> account = members.byMatrixId(command.matrixId());
          if (account.isEmpty()) {
            return Decision.refuse(new MembershipMessage.NobodyOfThatId(command.matrixId()));
          }
          MemberNo no = account.get().no();
          if (command.service() && no.equals(declarer.no())) {
            // Nobody may be left who could take it back.
            return Decision.refuse(new MembershipMessage.NotOneself());
          }
          Member.Standing standing = account.get().standing();
          Decision.Draft draft = Decision.accept();
          // Of somebody who left it does not show what they were declared to be.
          if (standing == Member.Standing.LEFT
              || (standing == Member.Standing.SERVICE) != command.service()) {
            draft.fact(
                command.service()
                    ? new MembershipFact.ServiceDeclared(no)
                    : new MembershipFact.ServiceRevoked(no));
          }
          return draft
              .effect(
                  new Effect.Announce(
                      new MembershipMessage.ServiceChanged(command.matrixId(), command.service()),
                      Effect.Loudness.QUIET,
                      List.of(),
                      Optional.empty()))
              .done();
        });
  }

  private Decision roster(MembershipCommand.Roster command, Situation situation) {
    Decision.Draft draft = Decision.accept();
    MemberNo next = members.next();
    Set<String> present = new HashSet<>();
    for (MembershipCommand.Person person : command.present()) {
      present.add(person.matrixId());
      next = join(draft, person, next, situation.moment().entropy());
    }
    members.all().stream()
        .filter(member -> member.standing() != Member.Standing.LEFT)
        .filter(member -> !present.contains(member.matrixId()))
        .forEach(member -> draft.fact(new MembershipFact.MemberLeft(member.no())));
    return draft.done();
  }

  /**
   * Adds what is new about someone in the room.
   *
   * @param next the number for a newcomer
   * @return the number for the newcomer after this one
   */
  public MemberNo join(
      Decision.Draft draft, MembershipCommand.Person person, MemberNo next, Entropy entropy) {
    Optional<Member> known = members.byMatrixId(person.matrixId());
    if (known.isEmpty()) {
      draft.fact(new MembershipFact.MemberJoined(next, draft.commit(person.matrixId(), entropy)));
      return new MemberNo(next.value() + 1);
    }
    if (known.get().standing() == Member.Standing.LEFT) {
      draft.fact(new MembershipFact.MemberReturned(known.get().no()));
    }
    return next;
  }
}

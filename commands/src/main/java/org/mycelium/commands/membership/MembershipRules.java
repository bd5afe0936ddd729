package org.mycelium.commands.membership;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;

/**
 * What becomes of joining and leaving. Pure but for its read port; one transaction, one instance.
 */
public final class MembershipRules {
  private final Members members;

  /** Decides from these. */
  public MembershipRules(Members members) {
    this.members = members;
  }

  /** What becomes of this command. */
  public Decision decide(MembershipCommand command, Situation situation) {
    return switch (command) {
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

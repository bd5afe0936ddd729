package org.mycelium.commands.absence;

import java.util.Comparator;
import java.util.List;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.ReasonNotKept;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;

/**
 * What becomes of going away and coming back. Pure but for its read ports; one transaction, one
 * instance.
 */
public final class AbsenceRules {
  private final Members members;
  private final Absences absences;

  /** Decides from these. */
  public AbsenceRules(Members members, Absences absences) {
    this.members = members;
    this.absences = absences;
  }

  /** What becomes of this command. */
  public Decision decide(AbsenceCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case AbsenceCommand.GoAway c ->
                  c.reasoned() ? ReasonNotKept.told(goAway(c, member)) : goAway(c, member);
              case AbsenceCommand.ComeBack _ -> comeBack(member, situation);
              case AbsenceCommand.ListAway _ -> Decision.answer(away(situation));
            });
  }

  private static Decision goAway(AbsenceCommand.GoAway command, Member member) {
    return Decision.accept()
        .fact(new AbsenceFact.AbsenceDeclared(member.no(), command.until()))
        .reply(new AbsenceMessage.Gone(member.displayName(), command.until()))
        .done();
  }

  private Decision comeBack(Member member, Situation situation) {
    boolean away =
        current(situation).stream().anyMatch(absence -> absence.member().equals(member.no()));
    return away
        ? Decision.accept()
            .fact(new AbsenceFact.AbsenceEnded(member.no()))
            .reply(new AbsenceMessage.Returned(member.displayName()))
            .done()
        : Decision.answer(new AbsenceMessage.WasHere());
  }

  private AbsenceMessage away(Situation situation) {
    List<AbsenceMessage.Away.Line> lines =
        current(situation).stream()
            .sorted(Comparator.comparing(Absence::until))
            .map(absence -> line(absence, members.get(absence.member())))
            .toList();
    return new AbsenceMessage.Away(lines);
  }

  /** Of those who take part; whoever left is away in another sense. */
  private List<Absence> current(Situation situation) {
    return absences.all().stream()
        .filter(absence -> absence.lasts(situation.moment().now()))
        .filter(absence -> members.get(absence.member()).present())
        .toList();
  }

  private static AbsenceMessage.Away.Line line(Absence absence, Member member) {
    return new AbsenceMessage.Away.Line(member.displayName(), absence.until());
  }
}

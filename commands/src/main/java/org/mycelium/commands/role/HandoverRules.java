package org.mycelium.commands.role;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.text.Message;

/**
 * How handovers end: both say that it is done, or any member closes it, aloud and with a reason,
 * for those who cannot say it any more. Pure but for its read ports; one transaction, one instance.
 */
final class HandoverRules {
  private static final int MOST_LETTERS = 300;

  private final Members members;
  private final ChecklistRules checklists;

  HandoverRules(Members members, ChecklistRules checklists) {
    this.members = members;
    this.checklists = checklists;
  }

  /** A handover and its role. */
  private record Found(Role role, Handover handover) {}

  /** Confirms the newest one that waits for this member. */
  Decision confirm(Optional<Role> named, List<Role> all, Member member) {
    MemberNo me = member.no();
    List<Found> mine = found(named, all).filter(found -> found.handover().waitsFor(me)).toList();
    long concerned = mine.stream().map(found -> found.role().no()).distinct().count();
    if (concerned > 1) {
      return Decision.refuse(
          new RoleRefusal.WhichRole(
              mine.stream().map(found -> found.role().name()).distinct().toList(),
              RoleRefusal.Asked.HANDOVER));
    }
    if (mine.isEmpty()) {
      return Decision.refuse(
          found(named, all)
              .filter(found -> found.handover().concerns(me))
              .findFirst()
              .<Message>map(
                  found ->
                      new HandoverMessage.ConfirmedAlready(
                          found.role().name(), name(found.handover().waitsFor().getFirst())))
              .orElseGet(() -> new RoleRefusal.NoHandover(named.map(Role::name).orElse(""))));
    }
    Found first = mine.getFirst();
    return confirm(first, mine.stream().skip(1).findFirst(), me);
  }

  private Decision confirm(Found found, Optional<Found> next, MemberNo me) {
    Role role = found.role();
    Handover open = found.handover();
    boolean present =
        role.find(open.seat()).flatMap(Seat::handover).filter(open::equals).isPresent();
    RoleFact fact =
        present
            ? new RoleFact.HandoverConfirmed(role.no(), open.seat(), open.term(), me)
            : new RoleFact.EarlierHandoverConfirmed(
                role.no(), open.seat(), open.term(), open.outgoing(), open.incoming(), me);
    return Decision.accept()
        .fact(fact)
        .reply(
            new HandoverMessage.Confirmed(
                role.name(),
                open.confirmed(me).waitsFor().stream().map(this::name).findFirst(),
                present ? checklists.unticked(role, role.seat(open.seat())) : List.of(),
                next.map(this::between)))
        .done();
  }

  /** Closes what is meant; where several can be, only if all are, or it is said whose. */
  Decision close(
      RoleCommand.CloseHandovers command,
      Optional<Role> named,
      List<Role> all,
      Situation situation,
      Member member) {
    List<Found> open = found(named, all).toList();
    List<Found> meant =
        open.stream()
            .filter(one -> command.from().map(from -> hands(one, from)).orElse(true))
            .toList();
    if (meant.isEmpty() && command.from().isPresent() && !open.isEmpty()) {
      return Decision.refuse(new HandoverMessage.FromWhom(command.from().get()));
    }
    if (meant.isEmpty()) {
      return Decision.refuse(new HandoverMessage.NothingToClose(named.map(Role::name)));
    }
    if (meant.size() > 1 && !command.all()) {
      return Decision.refuse(
          new HandoverMessage.CloseWhich(meant.stream().map(this::between).toList()));
    }
    int length = command.reason().codePointCount(0, command.reason().length());
    if (length == 0 || length > MOST_LETTERS) {
      return Decision.refuse(new HandoverMessage.CloseWhy(MOST_LETTERS));
    }
    return close(meant, command.reason(), situation, member);
  }

  private Decision close(List<Found> meant, String reason, Situation situation, Member member) {
    Decision.Draft draft = Decision.accept();
    List<MemberNo> called = new ArrayList<>();
    for (Found one : meant) {
      Handover open = one.handover();
      draft.fact(
          new RoleFact.HandoverClosed(
              one.role().no(),
              open.seat(),
              open.term(),
              open.outgoing(),
              open.incoming(),
              draft.commit(reason, situation.moment().entropy())));
      Stream.of(open.outgoing(), open.incoming())
          .filter(no -> members.get(no).present() && !no.equals(member.no()))
          .filter(no -> !called.contains(no))
          .forEach(called::add);
    }
    HandoverMessage closed =
        new HandoverMessage.Closed(
            member.displayName(), meant.stream().map(this::between).toList(), reason);
    draft.effect(new Effect.Announce(closed, Effect.Loudness.LOUD, called, Optional.empty()));
    return situation.inPrivate() ? draft.reply(closed).done() : draft.done();
  }

  /** Whether it is of whoever is called so, who need not be here any more. */
  private boolean hands(Found found, String written) {
    return Meant.names(written, members.get(found.handover().outgoing()));
  }

  /** Those of a role, or of all: the newest first. */
  private static Stream<Found> found(Optional<Role> named, List<Role> all) {
    return named.map(List::of).orElse(all).stream()
        .flatMap(
            role -> {
              List<Handover> open = new ArrayList<>(role.handovers());
              Collections.reverse(open);
              return open.stream().map(handover -> new Found(role, handover));
            });
  }

  private HandoverMessage.Between between(Found found) {
    return new HandoverMessage.Between(
        new RoleMessage.Title(
            found.role().name(), found.handover().seat(), found.role().terms().seats()),
        name(found.handover().outgoing()),
        name(found.handover().incoming()));
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}

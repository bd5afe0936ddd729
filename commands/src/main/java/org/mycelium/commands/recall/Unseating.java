package org.mycelium.commands.recall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.recall.RecallRules.Held;
import org.mycelium.commands.role.Mandate;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.text.Message;

/**
 * What comes of a recall that the assembly decided. Whoever was recalled is not waiting for another
 * term of the role either, also if they gave the seat up before the vote was over: nobody escapes a
 * recall by stepping down for the rest of a term. Who was chosen anew meanwhile, and holds a term
 * that nobody asked about, keeps it.
 */
final class Unseating {
  private final List<Role> roles;
  private final List<Held> held;
  private final Members members;

  /**
   * Decides from these.
   *
   * @param held every seat that is held
   */
  Unseating(List<Role> roles, List<Held> held, Members members) {
    this.roles = roles;
    this.held = held;
    this.members = members;
  }

  /** Carries it out, if there still is something to carry out. */
  Outcome enact(Provision provision, RecallEnactment.EmptySeat enactment, Decision.Draft draft) {
    Optional<Seat> seat =
        held.stream()
            .filter(one -> one.role().no().equals(enactment.role()))
            .filter(one -> one.seat().no() == enactment.seat())
            .filter(one -> one.holder().equals(enactment.holder()))
            .map(Held::seat)
            .findFirst();
    String holder = name(enactment.holder());
    if (seat.isEmpty()) {
      return gone(provision, enactment, draft);
    }
    Role role = role(enactment).orElseThrow();
    if (!enactment.ends(seat.get().term())) {
      return new Outcome.Impossible(new RecallMessage.TermOver(role.name(), holder));
    }
    role.leaving(seat.get().no()).ifPresent(draft::fact);
    draft.fact(
        new RoleFact.SeatVacated(
            role.no(),
            seat.get().no(),
            seat.get().term(),
            enactment.holder(),
            RoleFact.Vacated.RECALLED));
    coming(enactment).forEach(draft::fact);
    return new Outcome.Done(
        new RecallMessage.Planned(role.name(), holder, Optional.of(role.terms().filling())));
  }

  private Outcome gone(
      Provision provision, RecallEnactment.EmptySeat enactment, Decision.Draft draft) {
    List<RoleFact.TurnPassedOver> coming = coming(enactment).toList();
    coming.forEach(draft::fact);
    String role = provision.words().getFirst().text();
    String holder = name(enactment.holder());
    return coming.isEmpty()
        ? new Outcome.Impossible(new RecallMessage.Gone(role, holder))
        : new Outcome.Done(new RecallMessage.ComesNoMore(role, holder));
  }

  /**
   * Why less comes of the vote than its card says, or nothing. Where the role itself ended, that is
   * said already.
   */
  List<Message> moot(RecallEnactment.EmptySeat vote) {
    String holder = name(vote.holder());
    return role(vote).stream()
        .filter(_ -> held.stream().noneMatch(vote::isAbout))
        .<Message>map(
            role -> {
              boolean later = held.stream().anyMatch(vote::isAboutLater);
              return !later && coming(vote).findAny().isPresent()
                  ? new RecallMessage.StillToCome(role.name(), holder)
                  : new RecallMessage.Moot(role.name(), holder, later);
            })
        .toList();
  }

  /** The terms of any seat of the role for which the recalled are named, or wait as elected. */
  private Stream<RoleFact.TurnPassedOver> coming(RecallEnactment.EmptySeat enactment) {
    MemberNo member = enactment.holder();
    return role(enactment).stream()
        .flatMap(
            role ->
                Stream.concat(
                        role.seats().stream()
                            .filter(seat -> seat.next().filter(member::equals).isPresent())
                            .map(seat -> new Mandate(seat.no(), seat.term() + 1, member)),
                        role.mandates().stream().filter(one -> one.member().equals(member)))
                    .map(
                        one ->
                            new RoleFact.TurnPassedOver(
                                role.no(), one.seat(), one.term(), member)));
  }

  private Optional<Role> role(RecallEnactment.EmptySeat enactment) {
    return roles.stream().filter(role -> role.no().equals(enactment.role())).findFirst();
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}

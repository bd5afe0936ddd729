package org.mycelium.commands.role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Roles;

/**
 * How two members swap turns: whoever is named for a term offers it, and the other says yes. Then
 * they have each other's place in the order. One transaction, one instance.
 */
final class SwapRules {
  /** Longer nobody is kept waiting. */
  private static final Duration LASTS = Duration.ofDays(3);

  private final Members members;
  private final Roles roles;
  private final ReminderWishes wishes;
  private final Rotation rotation;
  private final Situation situation;

  SwapRules(
      Members members, Roles roles, ReminderWishes wishes, Rotation rotation, Situation situation) {
    this.members = members;
    this.roles = roles;
    this.wishes = wishes;
    this.rotation = rotation;
    this.situation = situation;
  }

  /** Offers the turn of a seat for which the issuer was named. */
  Decision offer(RoleCommand.OfferSwap command, Role role, Seat seat, Member member) {
    if (role.terms().filling() != Filling.ROTATION) {
      return Decision.refuse(new SwapMessage.NotInTurn(role.name()));
    }
    if (!(Meant.of(command.with(), members.all()) instanceof Meant.One(Member other))) {
      return Decision.refuse(new SwapMessage.WithWhom(command.with()));
    }
    Optional<RoleMessage.Barred> barred = barred(role, seat, other);
    if (barred.isPresent()) {
      return Decision.refuse(new SwapMessage.CannotTake(role.name(), barred.get()));
    }
    if (situation.inPrivate() && !wishes.reachable(other.no())) {
      return Decision.refuse(new SwapMessage.NotReachable(other.displayName()));
    }
    Instant begins = begins(role, seat);
    Instant until = earlier(situation.moment().now().plus(LASTS), begins);
    SwapMessage offered =
        new SwapMessage.Offered(
            role.name(), member.displayName(), other.displayName(), begins, until);
    Decision.Draft draft =
        Decision.accept()
            .fact(
                new RoleFact.SwapOffered(
                    role.no(),
                    seat.no(),
                    seat.term() + 1,
                    member.no(),
                    other.no(),
                    until,
                    situation.inPrivate()));
    draft.effect(
        new Effect.AskToSwap(
            new OfferedTurn(role.no(), seat.no(), seat.term() + 1),
            other.no(),
            situation.inPrivate(),
            offered));
    return situation.inPrivate()
        ? draft.reply(new SwapMessage.Passed(other.displayName(), until)).done()
        : draft.done();
  }

  /** Takes the turn that was asked about, if it is offered to the issuer; others only talk. */
  Decision answer(RoleCommand.AnswerSwap command, Member member) {
    OfferedTurn turn = command.turn();
    Optional<Role> role =
        roles.all().stream().filter(one -> one.no().equals(turn.role())).findFirst();
    Optional<SwapOffer> offer =
        role.stream()
            .flatMap(one -> one.offers().stream())
            .filter(one -> one.seat() == turn.seat() && one.term() == turn.term())
            .filter(one -> one.other().equals(member.no()))
            .findFirst();
    if (offer.isEmpty() || !SwapGrammar.agrees(command.answer())) {
      return Decision.silence();
    }
    return stands(offer.get(), role.get())
        ? swap(role.get(), offer.get(), member)
        : Decision.refuse(new SwapMessage.NothingOffered(role.map(Role::name)));
  }

  /** Takes the newest offer that stands. */
  Decision accept(Optional<Role> named, Member other) {
    for (Role role : named.map(List::of).orElseGet(roles::all)) {
      for (SwapOffer offer : role.offers()) {
        if (offer.other().equals(other.no()) && stands(offer, role)) {
          return swap(role, offer, other);
        }
      }
    }
    return Decision.refuse(new SwapMessage.NothingOffered(named.map(Role::name)));
  }

  /** Who left cannot take a turn in the place of another, so there is nothing to swap with them. */
  private boolean stands(SwapOffer offer, Role role) {
    return rotation.here(offer.member()) && offer.stands(role, situation.moment().now());
  }

  private Decision swap(Role role, SwapOffer offer, Member other) {
    Seat seat = role.seat(offer.seat());
    Optional<RoleMessage.Barred> barred = barred(role, seat, other);
    if (barred.isPresent()) {
      return Decision.refuse(new SwapMessage.CannotTake(role.name(), barred.get()));
    }
    List<MemberNo> order = new ArrayList<>(role.turns(members.all()));
    Collections.swap(order, order.indexOf(offer.member()), order.indexOf(offer.other()));
    return Decision.accept()
        .fact(
            new RoleFact.TurnsSwapped(
                role.no(), seat.no(), offer.term(), offer.member(), offer.other(), order))
        .effect(
            announce(
                new SwapMessage.Swapped(
                    role.name(),
                    members.get(offer.member()).displayName(),
                    other.displayName(),
                    begins(role, seat)),
                List.of(offer.member(), offer.other())))
        .done();
  }

  private Optional<RoleMessage.Barred> barred(Role role, Seat seat, Member other) {
    return rotation
        .bar(other.no(), role, seat.no(), seat.term() + 1, begins(role, seat), roles.all())
        .map(bar -> new RoleMessage.Barred(other.displayName(), bar));
  }

  private Instant begins(Role role, Seat seat) {
    return seat.ends(role.terms().length(), situation.moment().zone());
  }

  private static Effect announce(SwapMessage message, List<MemberNo> called) {
    return new Effect.Announce(message, Effect.Loudness.LOUD, called, Optional.empty());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

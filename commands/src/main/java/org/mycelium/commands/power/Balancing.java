package org.mycelium.commands.power;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Powers;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNo;

/**
 * Brings the room's power levels to where the roles want them, a step at a time: what is missing is
 * asked of the homeserver, what the room shows of it is put down and told. Done twice it does
 * nothing the second time. One use.
 */
final class Balancing {
  private final Members members;
  private final Powers powers;
  private final Map<RoleNo, Integer> decided;
  private final List<Role> carrying;
  private final PowerCommand.Balance balance;
  private final Instant now;

  private final Decision.Draft draft = Decision.accept();
  private final List<Effect.LevelChange> changes = new ArrayList<>();
  private final List<PowerMessage.Change> told = new ArrayList<>();
  private Optional<Hindrance> hindrance = Optional.empty();

  Balancing(
      Members members, Roles roles, Powers powers, PowerCommand.Balance balance, Instant now) {
    this.members = members;
    this.powers = powers;
    this.decided = powers.decided();
    this.carrying = roles.all().stream().filter(role -> level(role) > 0).toList();
    this.balance = balance;
    this.now = now;
  }

  Decision done() {
    Map<MemberNo, HeldPower> held =
        powers.held().stream().collect(Collectors.toMap(HeldPower::member, Function.identity()));
    SortedSet<MemberNo> concerned = new TreeSet<>(held.keySet());
    carrying.forEach(role -> concerned.addAll(holders(role)));
    for (MemberNo no : concerned) {
      Member member = members.get(no);
      // Whoever was erased has no address any more.
      if (!member.matrixId().isEmpty()) {
        take(member, Optional.ofNullable(held.get(no)));
      }
    }
    if (!changes.isEmpty()) {
      draft.effect(new Effect.ChangeLevels(changes));
    }
    if (!told.isEmpty()) {
      tell(new PowerMessage.Changed(told, canEmpower()));
    }
    hinder();
    return draft.done();
  }

  private void take(Member member, Optional<HeldPower> held) {
    MemberNo no = member.no();
    List<Role> theirs = carrying.stream().filter(role -> holders(role).contains(no)).toList();
    int wanted = theirs.stream().mapToInt(this::level).max().orElse(0);
    long is = balance.room().of().applyAsLong(member.matrixId());
    switch (Step.of(held, wanted, is, balance, now)) {
      case Step.Nothing _ -> {}
      case Step.Ask(long from, long to) -> {
        draft.fact(new PowerFact.PowerAsked(no, from, to));
        Stream<Long> known = held.stream().flatMap(h -> Stream.of(h.asked(), h.shown()));
        changes.add(
            new Effect.LevelChange(
                no, Stream.concat(Stream.of(from, is), known).distinct().sorted().toList(), to));
      }
      case Step.Seen(long level) -> {
        draft.fact(new PowerFact.PowerShown(no, level));
        told.add(change(member, level, theirs));
      }
      case Step.Left(long level) -> {
        draft.fact(new PowerFact.PowerLeft(no, level));
        told.add(new PowerMessage.Left(member.displayName(), level));
      }
      case Step.Impossible(Hindrance why) -> hindrance = hindrance.or(() -> Optional.of(why));
    }
  }

  private PowerMessage.Change change(Member member, long level, List<Role> theirs) {
    List<String> names =
        theirs.stream().filter(role -> level(role) == level).map(Role::name).toList();
    return names.isEmpty()
        ? new PowerMessage.TakenBack(member.displayName(), level)
        : new PowerMessage.Given(member.displayName(), level, names);
  }

  /** Said once, as soon as it is known, be anybody concerned by it or not. */
  private void hinder() {
    Optional<Hindrance> found = hindrance.or(this::ahead);
    if (found.equals(powers.hindrance())) {
      return;
    }
    if (found.isEmpty()) {
      draft.fact(new PowerFact.PowerFreed());
      return;
    }
    draft.fact(new PowerFact.PowerHindered(found.get()));
    tell(
        new PowerMessage.Hindered(
            found.get(), balance.room().bot(), balance.room().toChange(), most()));
  }

  /** What will be in the way when somebody takes the role. */
  private Optional<Hindrance> ahead() {
    if (most() == 0) {
      return Optional.empty();
    }
    if (!balance.room().mayChange()) {
      return Optional.of(Hindrance.NO_RIGHT);
    }
    return balance.room().isBelowBot(most()) ? Optional.empty() : Optional.of(Hindrance.TOO_HIGH);
  }

  private int most() {
    return carrying.stream().mapToInt(this::level).max().orElse(0);
  }

  /** Whether somebody was just given so much that they can change the power of others. */
  private boolean canEmpower() {
    return told.stream()
        .anyMatch(
            change ->
                change instanceof PowerMessage.Given given
                    && given.level() >= balance.room().toChange());
  }

  private void tell(PowerMessage message) {
    draft.effect(new Effect.Announce(message, Effect.Loudness.QUIET, List.of(), Optional.empty()));
  }

  private int level(Role role) {
    return decided.getOrDefault(role.no(), 0);
  }

  private static List<MemberNo> holders(Role role) {
    return role.seats().stream().flatMap(seat -> seat.holder().stream()).toList();
  }
}

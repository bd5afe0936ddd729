package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Checklists;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;

/**
 * What is handed over with a role. Whoever holds it changes the list, in the open, and the next one
 * finds it as it was left; who hands over and who takes over tick it off. Pure but for its read
 * ports.
 */
final class ChecklistRules {
  private static final int MOST_ITEMS = 30;
  private static final int MOST_LETTERS = 200;

  private final Members members;
  private final Roles roles;
  private final Checklists checklists;

  ChecklistRules(Members members, Roles roles, Checklists checklists) {
    this.members = members;
    this.roles = roles;
    this.checklists = checklists;
  }

  Decision decide(RoleCommand.OfChecklist command, Situation situation, Member member) {
    return about(
        command,
        member.no(),
        role ->
            switch (command) {
              case RoleCommand.ShowChecklist _ -> Decision.answer(shown(role, member.no()));
              case RoleCommand.AddItem c -> add(c, role, situation, member);
              case RoleCommand.StrikeItems c -> strike(c, role, situation, member);
              case RoleCommand.TickItems c -> tick(c, role, member.no());
            });
  }

  /** What is handed over when a term of a seat begins. */
  ChecklistMessage.ToHandOver toHandOver(Role role) {
    return new ChecklistMessage.ToHandOver(
        role.name(),
        checklists.of(role.no()).stream()
            .map(item -> new ChecklistMessage.Line(item, false))
            .toList());
  }

  /** The numbers of what is not ticked off yet in the handover of a seat. */
  List<Integer> unticked(Role role, Seat seat) {
    Set<Integer> ticked = checklists.ticked(role.no(), seat.no(), seat.term());
    return checklists.of(role.no()).stream()
        .map(ChecklistItem::no)
        .filter(no -> !ticked.contains(no))
        .toList();
  }

  private ChecklistMessage shown(Role role, MemberNo me) {
    Optional<Seat> open =
        handovers(role, me)
            .findFirst()
            .or(() -> role.seats().stream().filter(Seat::handoverOpen).findFirst());
    Set<Integer> ticked =
        open.map(seat -> checklists.ticked(role.no(), seat.no(), seat.term())).orElse(Set.of());
    return new ChecklistMessage.Shown(
        role.name(),
        checklists.of(role.no()).stream()
            .map(item -> new ChecklistMessage.Line(item, ticked.contains(item.no())))
            .toList(),
        open.flatMap(Seat::outgoing).map(this::name),
        open.flatMap(Seat::holder).map(this::name));
  }

  private Decision add(RoleCommand.AddItem command, Role role, Situation situation, Member member) {
    if (!holds(role, member.no())) {
      return Decision.refuse(new ChecklistMessage.NotSteward(role.name()));
    }
    String text = command.text().replaceAll("\\s*\\R\\s*", " ");
    if (text.codePointCount(0, text.length()) > MOST_LETTERS
        || checklists.of(role.no()).size() >= MOST_ITEMS) {
      return Decision.refuse(new ChecklistMessage.TooMuch(MOST_ITEMS, MOST_LETTERS));
    }
    Decision.Draft draft = Decision.accept();
    ChecklistItem item = new ChecklistItem(checklists.next(role.no()), text);
    draft.fact(
        new RoleFact.ItemAdded(
            role.no(), item.no(), draft.commit(text, situation.moment().entropy())));
    return told(
        new ChecklistMessage.Added(role.name(), member.displayName(), item), situation, draft);
  }

  private Decision strike(
      RoleCommand.StrikeItems command, Role role, Situation situation, Member member) {
    if (!holds(role, member.no())) {
      return Decision.refuse(new ChecklistMessage.NotSteward(role.name()));
    }
    return items(
        command.items(),
        role,
        struck -> {
          Decision.Draft draft = Decision.accept();
          struck.forEach(item -> draft.fact(new RoleFact.ItemStruck(role.no(), item.no())));
          return told(
              new ChecklistMessage.Struck(role.name(), member.displayName(), struck),
              situation,
              draft);
        });
  }

  /** What changes is told in the room, also where it was written in private. */
  private static Decision told(
      ChecklistMessage message, Situation situation, Decision.Draft draft) {
    draft.effect(new Effect.Announce(message, Effect.Loudness.QUIET, List.of(), Optional.empty()));
    return situation.inPrivate() ? draft.reply(message).done() : draft.done();
  }

  private Decision tick(RoleCommand.TickItems command, Role role, MemberNo me) {
    Optional<Seat> seat = handovers(role, me).findFirst();
    if (seat.isEmpty() || checklists.of(role.no()).isEmpty()) {
      return Decision.refuse(new ChecklistMessage.NothingToTick(role.name()));
    }
    List<Integer> open = unticked(role, seat.get());
    List<Integer> wanted =
        command.items().isEmpty()
            ? checklists.of(role.no()).stream().map(ChecklistItem::no).toList()
            : command.items();
    return items(
        wanted,
        role,
        done -> {
          Decision.Draft draft = Decision.accept();
          List<Integer> ticked =
              done.stream().map(ChecklistItem::no).filter(open::contains).toList();
          ticked.forEach(
              item ->
                  draft.fact(
                      new RoleFact.ItemTicked(
                          role.no(), item, seat.get().no(), seat.get().term(), me)));
          return draft
              .reply(new ChecklistMessage.Ticked(role.name(), open.size() - ticked.size()))
              .done();
        });
  }

  /** Goes on with those of these numbers, if all of them are on the list. */
  private Decision items(
      List<Integer> numbers, Role role, Function<List<ChecklistItem>, Decision> then) {
    List<ChecklistItem> all = checklists.of(role.no());
    Optional<Integer> unknown =
        numbers.stream().filter(no -> all.stream().noneMatch(item -> item.no() == no)).findFirst();
    return unknown
        .map(no -> Decision.refuse(new ChecklistMessage.NoSuchItem(role.name(), no)))
        .orElseGet(
            () -> then.apply(all.stream().filter(item -> numbers.contains(item.no())).toList()));
  }

  private static boolean holds(Role role, MemberNo me) {
    return role.seats().stream().anyMatch(seat -> seat.holder().filter(me::equals).isPresent());
  }

  /** The seats whose handover is open and concerns a member. */
  private static Stream<Seat> handovers(Role role, MemberNo me) {
    return role.seats().stream()
        .filter(Seat::handoverOpen)
        .filter(
            seat ->
                seat.outgoing().filter(me::equals).isPresent()
                    || seat.holder().filter(me::equals).isPresent());
  }

  /** Goes on with the role that is meant: without a name the one that concerns the issuer. */
  private Decision about(
      RoleCommand.OfChecklist command, MemberNo me, Function<Role, Decision> then) {
    List<Role> all = roles.all();
    Optional<String> name = command.name();
    if (name.isPresent()) {
      return RoleNames.find(name.get(), all)
          .map(then)
          .orElseGet(
              () ->
                  Decision.refuse(
                      new RoleRefusal.NoSuch(
                          name.get(),
                          RoleNames.near(name.get(), all).map(Role::name),
                          all.size())));
    }
    List<Role> mine =
        all.stream()
            .filter(role -> role.concerns(me) || handovers(role, me).findAny().isPresent())
            .toList();
    List<Role> meant = mine.isEmpty() ? all : mine;
    if (meant.size() == 1) {
      return then.apply(meant.getFirst());
    }
    return Decision.refuse(
        meant.isEmpty()
            ? new ChecklistMessage.How()
            : new RoleRefusal.WhichRole(meant.stream().map(Role::name).toList(), asked(command)));
  }

  private static RoleRefusal.Asked asked(RoleCommand.OfChecklist command) {
    return switch (command) {
      case RoleCommand.ShowChecklist _ -> RoleRefusal.Asked.CHECKLIST;
      case RoleCommand.AddItem _ -> RoleRefusal.Asked.ADD;
      case RoleCommand.StrikeItems _ -> RoleRefusal.Asked.STRIKE;
      case RoleCommand.TickItems _ -> RoleRefusal.Asked.TICK;
    };
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}

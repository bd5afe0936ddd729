package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.founding.FoundingCommand;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.membership.MembershipCommand;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.room.Room;

/** Who comes and goes, the bot itself among them. */
final class Arrivals {
  private static final String ENCRYPTION = "m.room.encryption";

  private final Surroundings surroundings;
  private final Postbox postbox;
  private final CommandRunner runner;
  private final Overheard overheard;

  Arrivals(Surroundings surroundings, Postbox postbox, CommandRunner runner, Overheard overheard) {
    this.surroundings = surroundings;
    this.postbox = postbox;
    this.runner = runner;
    this.overheard = overheard;
  }

  /**
   * The bot came into a room, or looked at it again: an assembly begins, or its members are
   * compared.
   */
  void roster(Transaction transaction, InboxRow row) {
    Room room = transaction.rooms().find(row.roomId()).orElseThrow();
    if (room.isPrivate()) {
      greet(transaction, room);
      return;
    }
    Roster roster = Roster.of(row.json());
    Cause cause = Cause.event(row.eventId());
    Optional<AssemblyId> known = room.assembly();
    if (known.isPresent()) {
      runner.run(
          transaction,
          known.get(),
          room.roomId(),
          cause,
          new MembershipCommand.Roster(roster.present()));
    } else {
      AssemblyId founded = transaction.nextAssembly();
      transaction.rooms().belongsTo(room.roomId(), founded);
      runner.run(
          transaction,
          founded,
          room.roomId(),
          cause,
          new FoundingCommand.Found(roster.present()),
          surroundings.defaults());
      if (transaction.rooms().state(room.roomId(), ENCRYPTION, "").isPresent()) {
        encrypted(transaction, room);
      }
    }
    AssemblyId assembly =
        transaction.rooms().find(room.roomId()).orElseThrow().assembly().orElseThrow();
    for (MembershipCommand.Person person : roster.present()) {
      transaction.names().seen(assembly, person.matrixId(), person.displayName());
    }
  }

  /** Somebody else came, went or took another name. */
  Handled membership(Transaction transaction, Room room, RoomEvent.Membership event) {
    if (event.userId().equals(surroundings.botId())) {
      return Handled.IGNORED;
    }
    if (room.isPrivate() && isThird(room, event)) {
      overheard.begins(transaction, room);
      return Handled.DONE;
    }
    if (room.assembly().isEmpty()) {
      return Handled.IGNORED;
    }
    AssemblyId assembly = room.assembly().get();
    String name = event.displayName() == null ? event.userId() : event.displayName();
    Optional<Command> command =
        switch (event.membership()) {
          case "join" ->
              Optional.of(
                  new MembershipCommand.Joined(new MembershipCommand.Person(event.userId(), name)));
          case "leave", "ban" -> Optional.of(new MembershipCommand.Left(event.userId()));
          default -> Optional.empty();
        };
    command.ifPresent(
        c -> runner.run(transaction, assembly, room.roomId(), Cause.event(event.eventId()), c));
    if (event.membership().equals("join")) {
      transaction.names().seen(assembly, event.userId(), name);
    }
    return Handled.DONE;
  }

  /** Encryption was switched on: from here on the bot is deaf, and says so once. */
  Handled other(Transaction transaction, Room room, RoomEvent.Other event) {
    if (!event.type().equals(ENCRYPTION)) {
      return Handled.IGNORED;
    }
    encrypted(transaction, room);
    return Handled.DONE;
  }

  private static boolean isThird(Room room, RoomEvent.Membership event) {
    return event.membership().equals("join")
        && room.counterpart().filter(event.userId()::equals).isEmpty();
  }

  /** In the language of an assembly they are in; a stranger is promised nothing. */
  private void greet(Transaction transaction, Room room) {
    String person = room.counterpart().orElseThrow();
    Optional<AssemblyId> theirs =
        transaction.rooms().assembliesOf(person).stream()
            .filter(id -> isPresent(transaction, id, person))
            .findFirst();
    postbox.say(
        transaction,
        room.roomId(),
        theirs
            .map(id -> transaction.assembly(id).settings().current())
            .orElse(surroundings.defaults()),
        theirs.isPresent()
            ? new ConversationMessage.Hello()
            : new ConversationMessage.HelloStranger());
  }

  private static boolean isPresent(Transaction transaction, AssemblyId assembly, String person) {
    return transaction
        .assembly(assembly)
        .members()
        .byMatrixId(person)
        .filter(Member::present)
        .isPresent();
  }

  private void encrypted(Transaction transaction, Room room) {
    postbox.say(
        transaction,
        room.roomId(),
        settings(transaction, room),
        new ConversationMessage.Encrypted());
  }

  private Settings settings(Transaction transaction, Room room) {
    return room.assembly()
        .map(id -> transaction.assembly(id).settings().current())
        .orElse(surroundings.defaults());
  }
}

package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.pipeline.Inbound.Handled;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;

/**
 * Rooms that were private until somebody else came into them. Nothing more is done there, and
 * nothing told but that: whoever came may have come to read along. They stay so when that person
 * leaves, for others may have read what is there.
 */
final class Overheard {
  private final Surroundings surroundings;
  private final Parser parser;
  private final Postbox postbox;

  Overheard(Surroundings surroundings, Parser parser, Postbox postbox) {
    this.surroundings = surroundings;
    this.parser = parser;
    this.postbox = postbox;
  }

  /** Somebody else came in. */
  void begins(Transaction transaction, Room room) {
    Settings settings =
        room.counterpart()
            .map(person -> settings(transaction, room, person))
            .orElse(surroundings.defaults());
    transaction.rooms().overheard(room.roomId());
    // What was written for one person and is not sent yet is not for whoever came.
    transaction.outbox().wedgedRoom(room.roomId(), "OVERHEARD");
    postbox.say(transaction, room.roomId(), settings, new ConversationMessage.NotPrivate());
  }

  /** Whoever asks for something there learns that it is not done. */
  Handled said(Transaction transaction, Room room, RoomEvent.Text text) {
    if (!text.msgtype().equals("m.text")) {
      return Handled.IGNORED;
    }
    Settings settings = settings(transaction, room, text.sender());
    Utterance utterance =
        new Utterance(
            text.body(),
            text.mentions().contains(surroundings.botId()),
            false,
            false,
            Optional.ofNullable(text.command())
                .map(command -> new Utterance.Structured(command.name(), command.arguments())));
    if (parser.read(utterance, surroundings.moment(settings.zone())) instanceof Reading.NotForMe) {
      return Handled.IGNORED;
    }
    Origin origin =
        new Origin(
            room.roomId(),
            Optional.of(text.eventId()),
            Optional.ofNullable(text.threadRoot()),
            Optional.empty(),
            text.sender(),
            false);
    postbox.reply(transaction, origin, settings, new ConversationMessage.NotPrivate());
    return Handled.DONE;
  }

  /** The message by which somebody voted when they were alone was edited: their vote stands. */
  Handled edited(Transaction transaction, Room room, RoomEvent.Edit edit) {
    if (Bearings.castIn(transaction, room, edit.sender(), edit.target()).isEmpty()) {
      return Handled.IGNORED;
    }
    Origin origin =
        new Origin(
            room.roomId(),
            Optional.of(edit.target()),
            Optional.empty(),
            Optional.empty(),
            edit.sender(),
            false);
    postbox.reply(
        transaction,
        origin,
        settings(transaction, room, edit.sender()),
        new ConversationMessage.NotPrivate());
    return Handled.DONE;
  }

  private Settings settings(Transaction transaction, Room room, String person) {
    return Bearings.assembly(transaction, room, person, Optional.empty())
        .map(id -> transaction.assembly(id).settings().current())
        .orElse(surroundings.defaults());
  }
}

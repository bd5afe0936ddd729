package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import org.mycelium.commands.Features;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.vote.VoteGrammar;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.room.Room;

/**
 * What an event of a room means: which command, of whom, for which assembly. Everything is decided
 * by exact ids and by the order of receipt; display names and timestamps of events are never looked
 * at.
 */
public final class Inbound {
  /** Of a message that is none of words only the type is told: it holds a file, or was redacted. */
  private static final String MESSAGE = "m.room.message";

  private final Surroundings surroundings;
  private final Words words;
  private final Edits edits;
  private final Marks marks;
  private final Arrivals arrivals;
  private final Overheard overheard;

  Inbound(Surroundings surroundings, Postbox postbox, CommandRunner runner) {
    this.surroundings = surroundings;
    Parser parser =
        new Parser(
            Features.GRAMMAR,
            new BotName(surroundings.botId(), surroundings.botName()),
            VoteGrammar.BARE);
    this.words = new Words(surroundings, parser, postbox, runner);
    this.edits = new Edits(surroundings, parser, postbox, runner, words);
    this.marks =
        new Marks(
            runner,
            runner.stories(),
            transaction -> new Asking(transaction, postbox, surroundings.now()));
    this.overheard = new Overheard(surroundings, parser, postbox);
    this.arrivals = new Arrivals(surroundings, postbox, runner, overheard);
  }

  /** Does what one row of the inbox asks for. The caller marks the row. */
  Handled handle(Transaction transaction, InboxRow row) {
    if (row.type().equals(Roster.TYPE)) {
      arrivals.roster(transaction, row);
      return Handled.DONE;
    }
    Optional<Room> room = transaction.rooms().find(row.roomId());
    if (room.isEmpty() || !room.get().joined()) {
      return Handled.IGNORED;
    }
    RoomEvent event = RoomEvents.read(RawEvent.of(row.json()));
    if (event instanceof RoomEvent.Malformed) {
      return Handled.QUARANTINED;
    }
    if (event.sender().equals(surroundings.botId())) {
      return Handled.IGNORED;
    }
    boolean isOverheard = room.get().kind() == Room.Kind.OVERHEARD;
    return switch (event) {
      case RoomEvent.Text text when isOverheard -> overheard.said(transaction, room.get(), text);
      case RoomEvent.Edit edit when isOverheard -> overheard.edited(transaction, room.get(), edit);
      case RoomEvent.Text text -> words.said(transaction, room.get(), text, text.eventId());
      case RoomEvent.Edit edit -> edits.edited(transaction, room.get(), edit);
      case RoomEvent.Reaction reaction -> marks.reacted(transaction, room.get(), reaction);
      case RoomEvent.PollResponse response -> marks.answered(transaction, room.get(), response);
      case RoomEvent.Redaction redaction -> marks.redacted(transaction, room.get(), redaction);
      case RoomEvent.Membership membership ->
          arrivals.membership(transaction, room.get(), membership);
      case RoomEvent.Other other when other.type().equals(MESSAGE) -> Handled.DONE;
      case RoomEvent.Other other -> arrivals.other(transaction, room.get(), other);
      case RoomEvent.PowerLevels _ -> Handled.IGNORED;
      case RoomEvent.Malformed _ -> Handled.QUARANTINED;
    };
  }

  /** What becomes of the row. */
  enum Handled {
    /** It was a message for us, which whoever wrote it may still change. */
    HEARD,
    /** It was for us. */
    DONE,
    /** It was conversation. */
    IGNORED,
    /** It breaks a rule, and is kept aside for the operator. */
    QUARANTINED
  }
}

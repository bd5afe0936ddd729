package org.mycelium.bot.console.transcript;

import java.util.List;

/** One thing that happens in a transcript. */
public sealed interface Step {
  /**
   * A room is opened by the first of these people, who may change its settings; the bot is invited.
   */
  record Opens(String room, List<String> people) implements Step {
    /** Keeps its own copy. */
    public Opens {
      people = List.copyOf(people);
    }
  }

  /** What a new assembly starts with: {@code language: es}. Only before the first room opens. */
  record Defaults(String key, String value) implements Step {}

  /** The clock moves, and what falls due on the way happens at its own time. */
  record Moves(Clock to) implements Step {}

  /** The bot's process ends and begins again on its database. */
  record Restarts() implements Step {}

  /** The bot's process ends. What happens from now on waits for it at the homeserver. */
  record Stops() implements Step {}

  /** The bot's process begins again. */
  record Starts() implements Step {}

  /** Somebody does something. */
  sealed interface Act extends Step {
    /** Who, by the name they have in the transcript. */
    String who();

    /** Where. */
    Place where();
  }

  /** Somebody writes. */
  record Says(String who, Place where, String text) implements Act {}

  /** Somebody answers a card, the bot's last message, or somebody's last message. */
  record Answers(String who, Place where, String target, boolean inThread, String text)
      implements Act {}

  /** Somebody changes the words of the last message they wrote there. */
  record Edits(String who, Place where, String text) implements Act {}

  /** Somebody removes the last message that a person, perhaps they themselves, wrote there. */
  record Deletes(String who, Place where, String author) implements Act {}

  /** Somebody puts an emoji on a card or a message. */
  record Reacts(String who, Place where, String key, String target) implements Act {}

  /** Somebody takes that emoji away again. */
  record Unreacts(String who, Place where, String key, String target) implements Act {}

  /**
   * Somebody answers a poll.
   *
   * @param target the proposal it asks, such as P1
   * @param answer as the poll shows it; empty to take one's answer back
   */
  record Polls(String who, Place where, String target, String answer) implements Act {}

  /** Somebody's client sends an event of any kind or soundness. */
  record Sends(String who, Place where, String json) implements Act {}

  /**
   * Somebody gives somebody, perhaps the bot, a power level.
   *
   * @param whom by the name in the transcript; "bot" for the bot
   */
  record Empowers(String who, Place where, String whom, long level) implements Act {}

  /** Somebody enters the room. */
  record Joins(String who, Place where) implements Act {}

  /** Somebody enters the private chat that another has with the bot. */
  record Intrudes(String who, String whose) implements Act {
    @Override
    public Place where() {
      return Place.main();
    }
  }

  /** Somebody leaves the room. */
  record Leaves(String who, Place where) implements Act {}

  /** Somebody takes another display name. */
  record Renames(String who, Place where, String name) implements Act {}
}

package org.mycelium.bot.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the bot did, as people see it. */
sealed interface Shown {
  /** What the end of a poll is called. */
  String POLL_ENDS = "end of a poll";

  /** When, by the clock of the console. */
  Instant at();

  /** The room's name in the transcript, or the name of the one person who sees it. */
  String to();

  /**
   * A message.
   *
   * @param loud whether it may notify
   * @param mentions names in the transcript of those it notifies
   * @param inReplyTo whose message it answers; null if none
   */
  record Said(
      Instant at,
      String to,
      String body,
      @Nullable String html,
      boolean loud,
      List<String> mentions,
      @Nullable String inReplyTo)
      implements Shown {
    /** Keeps its own copy. */
    public Said {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A file.
   *
   * @param line what is in it
   * @param inReplyTo whose message it answers; null if none
   */
  record Filed(
      Instant at,
      String to,
      String line,
      String name,
      String mediaType,
      long bytes,
      @Nullable String inReplyTo)
      implements Shown {}

  /** A poll; its answers in their order. */
  record Asked(Instant at, String to, String question, List<String> answers) implements Shown {
    /** Keeps its own copy. */
    public Asked {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A message has new words.
   *
   * @param before the words it had
   */
  record Edited(Instant at, String to, String before, String body, @Nullable String html)
      implements Shown {}

  /**
   * A message is gone.
   *
   * @param before the words it had
   */
  record TakenBack(Instant at, String to, String before) implements Shown {}

  /**
   * An emoji on somebody's message.
   *
   * @param to whose message
   */
  record Reacted(Instant at, String to, String key) implements Shown {}

  /** Somebody's power level is another. */
  record Empowered(Instant at, String to, String who, long level) implements Shown {}

  /**
   * Something people hardly notice: a pin, a description of a command.
   *
   * @param what such as pin
   */
  record Tended(Instant at, String to, String what) implements Shown {}
}

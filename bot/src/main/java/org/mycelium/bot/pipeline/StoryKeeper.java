package org.mycelium.bot.pipeline;

import java.time.Duration;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.testimony.TellingMessage;
import org.mycelium.commands.testimony.TestimonyEffect;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.text.Text;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.testimony.TestimonyLetters;

/**
 * What is kept of stories beside the journal: who may take one back, and which messages told it, so
 * that they go when it goes.
 */
final class StoryKeeper {
  /** What is older than this is not said again without the story; nobody waits for it. */
  private static final Duration NEWS = Duration.ofDays(7);

  private final Surroundings surroundings;
  private final Postbox postbox;
  private final Almanac almanac;

  StoryKeeper(Surroundings surroundings, Postbox postbox, Almanac almanac) {
    this.surroundings = surroundings;
    this.postbox = postbox;
    this.almanac = almanac;
  }

  /** Keeps what a decision about a story leads to. */
  void keep(Transaction transaction, CommandRunner.Addressed to, TestimonyEffect effect) {
    AssemblyId assembly = to.assembly();
    switch (effect) {
      case TestimonyEffect.Await(var waiting) -> {
        transaction.testimonyKeys(assembly).await(waiting);
        almanac.plan(transaction, assembly);
      }
      case TestimonyEffect.WaitsNoMore(var token) ->
          transaction.testimonyKeys(assembly).waitsNoMore(token);
      case TestimonyEffect.Entrust(var no, var teller) ->
          transaction.testimonyKeys(assembly).entrust(no, teller);
      case TestimonyEffect.Lock(var no, var token) ->
          transaction.testimonyKeys(assembly).lock(no, token);
      case TestimonyEffect.TakeBack(var no) -> takeBack(transaction, assembly, no);
      case TestimonyEffect.Erase(var no) -> transaction.testimonyKeys(assembly).erase(no);
      case TestimonyEffect.EraseName(var no) -> transaction.testimonyKeys(assembly).eraseName(no);
    }
  }

  /**
   * Notes which letters told stories.
   *
   * @param before the newest letter before the message was shown
   */
  void told(
      Transaction transaction,
      AssemblyId assembly,
      Effect.Telling telling,
      long before,
      Settings settings) {
    String otherwise =
        telling
            .otherwise()
            .map(words -> postbox.words(words, settings))
            .map(StoryKeeper::notice)
            .orElse("");
    for (long letter = before + 1; letter <= transaction.outbox().newest(); letter++) {
      for (TestimonyNo no : telling.stories()) {
        transaction.testimonyLetters().told(letter, assembly, no, otherwise);
      }
    }
  }

  private static String notice(Text words) {
    return MessageContents.notice(words.plain(), words.html()).json();
  }

  private void takeBack(Transaction transaction, AssemblyId assembly, TestimonyNo no) {
    for (TestimonyLetters.Told told : transaction.testimonyLetters().of(assembly, no)) {
      transaction.testimonyLetters().takenBack(told.letter());
      transaction
          .outbox()
          .add(
              Letter.redaction(told.roomId(), told.letter(), postbox.transactionId()),
              surroundings.now());
      if (!told.otherwise().isEmpty() && told.createdAt().plus(NEWS).isAfter(surroundings.now())) {
        transaction
            .outbox()
            .add(
                Letter.send(
                    told.roomId(), "m.room.message", told.otherwise(), postbox.transactionId()),
                surroundings.now());
      }
    }
  }

  /** Who deletes the message with a story that is not told yet does not want to tell it. */
  void unsaid(Transaction transaction, Room room, AssemblyId assembly) {
    Settings settings = transaction.assembly(assembly).settings().current();
    postbox.say(transaction, room.roomId(), settings, new TellingMessage.Dropped());
  }
}

package org.mycelium.bot.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.pipeline.CommandRunner.Addressed;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.Letter;

/**
 * Puts files into the outbox, with the words that go out if the homeserver does not take them. Used
 * from the writer's thread.
 */
final class FileDesk {
  private final Surroundings surroundings;
  private final Postbox postbox;

  FileDesk(Surroundings surroundings, Postbox postbox) {
    this.surroundings = surroundings;
    this.postbox = postbox;
  }

  /** Hands a file to whoever asked for it, as an answer, or to the assembly's room. */
  void attach(Transaction transaction, Addressed to, Effect.Attach effect, Settings settings) {
    switch (effect.audience()) {
      case ISSUER ->
          to.origin()
              .filter(origin -> postbox.isGranted(transaction, origin, settings))
              .ifPresent(
                  origin -> put(transaction, to, Optional.of(origin), effect.file(), settings));
      case ASSEMBLY -> put(transaction, to, Optional.empty(), effect.file(), settings);
    }
  }

  private void put(
      Transaction transaction,
      Addressed to,
      Optional<Origin> asked,
      Attachment file,
      Settings settings) {
    byte[] bytes = bytes(file.content(), settings);
    String roomId = asked.map(Origin::roomId).orElse(to.roomId());
    String otherwise = answering(instead(file, bytes.length, settings), asked).json();
    boolean isSmall = bytes.length <= Attachment.MAX_BYTES;
    String content =
        isSmall ? answering(contents(file, bytes.length, settings), asked).json() : otherwise;
    long letter =
        transaction
            .outbox()
            .add(
                Letter.send(roomId, "m.room.message", content, postbox.transactionId())
                    .about(to.assembly(), Optional.empty()),
                surroundings.now());
    if (isSmall) {
      transaction
          .enclosures()
          .add(letter, new Enclosure(file.name(), file.mediaType(), bytes, otherwise));
    }
  }

  private byte[] bytes(Attachment.Content content, Settings settings) {
    return switch (content) {
      case Attachment.Content.Written written ->
          postbox.inFull(written.writing(), settings).getBytes(StandardCharsets.UTF_8);
      case Attachment.Content.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
      case Attachment.Content.Picture picture -> picture.octets().toArray();
    };
  }

  private MessageContents contents(Attachment file, int bytes, Settings settings) {
    String line = postbox.words(file.line(), settings).plain();
    return switch (file.content()) {
      case Attachment.Content.Written _, Attachment.Content.Text _ ->
          MessageContents.file(line, file.name(), file.mediaType(), bytes, Enclosure.ADDRESS);
      case Attachment.Content.Picture picture ->
          MessageContents.picture(
              line,
              file.name(),
              file.mediaType(),
              bytes,
              picture.width(),
              picture.height(),
              Enclosure.ADDRESS);
    };
  }

  private MessageContents instead(Attachment file, int bytes, Settings settings) {
    var words = postbox.words(new ConversationMessage.FileNotTaken(file.name(), bytes), settings);
    return MessageContents.notice(words.plain(), words.html());
  }

  private static MessageContents answering(MessageContents contents, Optional<Origin> asked) {
    return asked.map(origin -> Postbox.answering(contents, origin)).orElse(contents);
  }
}

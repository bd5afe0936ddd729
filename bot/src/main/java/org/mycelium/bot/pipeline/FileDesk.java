package org.mycelium.bot.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.picture.Painter;
import org.mycelium.bot.pipeline.CommandRunner.Addressed;
import org.mycelium.commands.chart.Sketch;
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
  private final Painter painter = new Painter();

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
    Optional<Packed> packed = pack(file.content(), settings);
    if (packed.isEmpty()) {
      // What it would have shown stands in the words that it goes beside.
      return;
    }
    byte[] bytes = packed.get().bytes();
    String roomId = asked.map(Origin::roomId).orElse(to.roomId());
    String otherwise = answering(instead(file, bytes.length, settings), asked).json();
    boolean isSmall = bytes.length <= Attachment.MAX_BYTES;
    String content =
        isSmall ? answering(contents(file, packed.get(), settings), asked).json() : otherwise;
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

  /** What is in a file; empty for a picture that cannot be drawn here. */
  private Optional<Packed> pack(Attachment.Content content, Settings settings) {
    return switch (content) {
      case Attachment.Content.Written written ->
          Optional.of(Packed.text(postbox.inFull(written.writing(), settings)));
      case Attachment.Content.Text text -> Optional.of(Packed.text(text.text()));
      case Attachment.Content.Picture picture ->
          Optional.of(
              new Packed(
                  picture.octets().toArray(),
                  Optional.of(new Size(picture.width(), picture.height()))));
      case Attachment.Content.Drawn drawn -> {
        Sketch sketch = postbox.sketch(drawn.chart(), settings);
        Size size = new Size(sketch.width(), sketch.height());
        yield painter.png(sketch).map(bytes -> new Packed(bytes, Optional.of(size)));
      }
    };
  }

  private MessageContents contents(Attachment file, Packed packed, Settings settings) {
    String line = postbox.words(file.line(), settings).plain();
    int bytes = packed.bytes().length;
    return packed
        .size()
        .map(
            size ->
                MessageContents.picture(
                    line,
                    file.name(),
                    file.mediaType(),
                    bytes,
                    size.width(),
                    size.height(),
                    Enclosure.ADDRESS))
        .orElseGet(
            () ->
                MessageContents.file(
                    line, file.name(), file.mediaType(), bytes, Enclosure.ADDRESS));
  }

  private MessageContents instead(Attachment file, int bytes, Settings settings) {
    var words = postbox.words(new ConversationMessage.FileNotTaken(file.name(), bytes), settings);
    return MessageContents.notice(words.plain(), words.html());
  }

  private static MessageContents answering(MessageContents contents, Optional<Origin> asked) {
    return asked.map(origin -> Postbox.answering(contents, origin)).orElse(contents);
  }

  /** How large a picture is, in pixels. */
  private record Size(int width, int height) {}

  /**
   * What is in a file, as it goes out.
   *
   * @param size of a picture; empty for a text
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, and never compared.
  private record Packed(byte[] bytes, Optional<Size> size) {
    static Packed text(String text) {
      return new Packed(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }
  }
}

package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Octets;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.storage.Database;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.QueuedLetter;

/** What becomes of files before the homeserver sees them. */
final class FileDeskTest {
  private static final Settings SETTINGS = Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC);
  private static final Message LINE = out -> out.line("text.nobody");

  @TempDir Path folder;
  private Database database;
  private FileDesk desk;

  /** How many letters were written: each takes one draw of chance, for its transaction id. */
  private int count;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("mycelium.db"));
    Surroundings surroundings =
        new Surroundings(
            "@mycelium:example.org",
            "Mycelium",
            SETTINGS,
            () -> Instant.parse("2026-12-01T12:00:00Z"),
            size -> new byte[] {(byte) ++count, (byte) size});
    desk = new FileDesk(surroundings, new Postbox(surroundings, new Speech()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFileHasAllOfAMessageHoweverLongItIs() {
    Message message =
        out -> {
          for (int i = 0; i < 5_000; i++) {
            out.item("conversation.which-item", Arg.num("place", i), Arg.untrusted("name", "Ana"));
          }
        };

    Enclosure file =
        attached(Attachment.text("all.txt", LINE, book -> book.sayInFull(message))).orElseThrow();

    assertThat(new String(file.bytes(), StandardCharsets.UTF_8).lines())
        .hasSize(5_000)
        .last()
        .asString()
        .contains("4,999");
    assertThat(file.mediaType()).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void aPictureKeepsItsBytesAndSize() {
    Octets octets = Octets.of(new byte[] {(byte) 0x89, 'P', 0, -1});

    Enclosure file = attached(Attachment.png("trend.png", LINE, octets, 800, 600)).orElseThrow();

    assertThat(file.bytes()).isEqualTo(octets.toArray());
    assertThat(letter().content()).contains("\"w\":800,\"h\":600", "\"msgtype\":\"m.image\"");
  }

  @Test
  void aFileTooLargeForAnybodyIsToldInWordsAndNotKept() {
    String table = "x".repeat(Attachment.MAX_BYTES + 1);

    assertThat(attached(Attachment.csv("large.csv", LINE, table))).isEmpty();

    assertThat(letter().content())
        .contains("large.csv", "4,096 KB", "m.notice")
        .doesNotContain("mxc:");
    assertThat(attached(Attachment.csv("fits.csv", LINE, table.substring(1)))).isPresent();
  }

  private Optional<Enclosure> attached(Attachment file) {
    return database
        .writer()
        .call(
            tx -> {
              desk.attach(
                  tx,
                  new CommandRunner.Addressed(
                      new AssemblyId(1),
                      Stage.ROOM,
                      Cause.event("$asked"),
                      Optional.empty(),
                      Optional.empty()),
                  new Effect.Attach(file, Effect.Audience.ASSEMBLY),
                  SETTINGS);
              return tx.enclosures().of(count);
            });
  }

  private QueuedLetter letter() {
    return database.writer().call(tx -> tx.outbox().next(Stage.ROOM)).orElseThrow();
  }
}

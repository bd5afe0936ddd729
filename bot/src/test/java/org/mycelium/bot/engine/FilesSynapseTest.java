package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.trial.Fault;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.storage.outbox.Enclosure;
import tools.jackson.databind.JsonNode;

/** Files that the bot hands out, on a real homeserver that is not always there. */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class FilesSynapseTest {
  /** What is asked of a homeserver to get a file or to learn of one. */
  private static final String MEDIA = "/media/|/thumbnail|/download|/preview_url";

  private final LocalHomeserver homeserver;
  private final FaultyProxy proxy;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestBot bot;

  FilesSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    this.homeserver = homeserver;
    Accounts accounts = new Accounts(homeserver);
    this.proxy = new FaultyProxy(homeserver.address());
    this.ana = accounts.person("ana");
    this.bot = accounts.bot(proxy.address(), folder, clock);
  }

  @BeforeEach
  void theBotRuns() throws Exception {
    bot.start();
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    bot.close();
    proxy.close();
  }

  @Test
  void handsOutTheLogAsAFileThatAnyClientCanFetch() throws Exception {
    String room = decided();
    String asked = ana.says(room, "!log file");

    JsonNode file = onlyFile(room);
    assertThat(file.at("/filename").asString()).isEqualTo("decisions.csv");
    assertThat(file.at("/info/mimetype").asString()).isEqualTo("text/csv");
    assertThat(file.at("/m.relates_to/m.in_reply_to/event_id").asString()).isEqualTo(asked);
    byte[] fetched = fetch(file.at("/url").asString());
    assertThat(fetched).hasSize(file.at("/info/size").asInt());
    assertThat(new String(fetched, StandardCharsets.UTF_8)).contains("1,D1,P1,Buy a cargo bike,,");
    Until.holds("all is sent", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
  }

  @Test
  void showsThePictureOfADigestThatAnyClientCanFetch() throws Exception {
    String room = decided();
    ana.says(room, "!metric create meals \"warm meals\", weekly, reported by " + ana.id());
    ana.hears(room, bot.id(), words -> words.contains("brought in a metric"));
    for (int meals = 100; meals <= 120; meals += 10) {
      String counted = String.valueOf(meals);
      ana.says(room, "!report meals " + counted);
      ana.hears(room, bot.id(), words -> words.startsWith("Noted") && words.contains(counted));
      clock.forward(Duration.ofDays(7));
    }

    JsonNode image = onlyFile(room);
    assertThat(image.at("/msgtype").asString()).isEqualTo("m.image");
    assertThat(image.at("/body").asString()).contains("Chart of", "meals", "120");
    byte[] fetched = fetch(image.at("/url").asString());
    assertThat(fetched).hasSize(image.at("/info/size").asInt());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(fetched));
    assertThat(List.of(picture.getWidth(), picture.getHeight()))
        .containsExactly(image.at("/info/w").asInt(), image.at("/info/h").asInt());
  }

  @Test
  void handsItOutOnceThoughAnswersAreLostAndPausesAskedFor() throws Exception {
    String room = decided();
    proxy.spoil("/upload", new Fault.SwallowAnswer(), 1);
    proxy.spoil("/upload", Fault.rateLimited(Duration.ofSeconds(1)), 1);
    proxy.spoil("/send/", Fault.rateLimited(Duration.ofSeconds(1)), 1);
    proxy.spoil("/send/", new Fault.SwallowAnswer(), 1);
    ana.says(room, "!log file");

    JsonNode file = onlyFile(room);
    ana.says(room, "!open");
    ana.hears(room, bot.id(), words -> words.contains("Nothing is open"));

    assertThat(files(room)).hasSize(1);
    assertThat(fetch(file.at("/url").asString())).hasSize(file.at("/info/size").asInt());
    assertThat(proxy.count("/upload")).isEqualTo(3);
  }

  @Test
  void goesOnWhereItWasStoppedBetweenTheFileAndItsMessage() throws Exception {
    String room = decided();
    proxy.spoil("/send/", new Fault.HangUp());
    ana.says(room, "!log file");
    Until.holds("the file is there", () -> proxy.count("/upload") == 1);
    Until.holds(
        "the bot knows where",
        () -> bot.read(tx -> nothingEnclosed(tx.outbox().next(room).get().content())));
    bot.stop();
    proxy.heal();
    bot.start();

    JsonNode file = onlyFile(room);
    assertThat(fetch(file.at("/url").asString())).hasSize(file.at("/info/size").asInt());
    assertThat(proxy.count("/upload")).isEqualTo(1);
  }

  @Test
  void saysInWordsWhatTheHomeserverDoesNotTake() throws Exception {
    String room = decided();
    proxy.spoil(
        "/upload",
        new Fault.Answer(
            413,
            "Content-Type: application/json\r\n",
            "{\"errcode\":\"M_TOO_LARGE\",\"error\":\"Too large\"}"));
    String asked = ana.says(room, "!log file");

    ana.hears(room, bot.id(), words -> words.contains("the homeserver does not take it"));
    assertThat(ana.words(room, bot.id()).getLast().replyTo()).isEqualTo(asked);
    assertThat(files(room)).isEmpty();
    assertThat(proxy.count("/upload")).isEqualTo(1);
  }

  /** One is named by its address, one by an answer to it; where they are is kept, and no more. */
  @Test
  void asksForNoReceiptWhereverItIs() throws Exception {
    String room = decided();
    String receipt = ana.puts("receipt.png", new byte[] {1, 2, 3});
    String photo = ana.shows(room, "receipt.png", receipt);
    ana.says(room, "!income 500 EUR \"dues\" receipt " + receipt);
    ana.hears(room, bot.id(), words -> words.contains("came in"));
    ana.says(room, "!budget 300 EUR for tools");
    ana.hears(room, bot.id(), words -> words.contains("Budget: "));
    ana.says(room, "!vote yes");
    ana.says(room, "!close");
    ana.hears(room, bot.id(), words -> words.startsWith("Passed") && words.contains("D2"));
    ana.says(room, "!spend 45 EUR on tools \"tyres\" under D2 receipt " + receipt);
    ana.hears(room, bot.id(), words -> words.contains("tyres"));
    ana.answers(room, photo, "!spend 5 EUR on tools \"glue\" under D2 with receipt");
    ana.hears(room, bot.id(), words -> words.contains("glue"));
    ana.says(room, "!ledger E3");
    ana.hears(room, bot.id(), words -> words.contains(receipt));
    ana.says(room, "!ledger E4");
    ana.hears(room, bot.id(), words -> words.contains(photo.substring(1)));
    Until.holds("all is said", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));

    assertThat(proxy.count(MEDIA)).isZero();
    // Whoever asked for it where the bot asks for everything would have been counted.
    assertThat(ana.fetches(proxy.address(), receipt)).containsExactly(1, 2, 3);
    assertThat(proxy.count(MEDIA)).isEqualTo(1);
  }

  private static boolean nothingEnclosed(String content) {
    return content.contains("m.file") && !content.contains(Enclosure.ADDRESS);
  }

  /** A room in which one thing was decided. */
  private String decided() throws Exception {
    String room = ana.opens("Assembly", bot.id());
    ana.hears(room, bot.id(), words -> words.startsWith("Hello"));
    ana.says(room, "!propose Buy a cargo bike");
    ana.hears(room, bot.id(), words -> words.contains("cargo bike"));
    ana.says(room, "!vote yes");
    ana.says(room, "!close");
    ana.hears(room, bot.id(), words -> words.startsWith("Passed"));
    Until.holds("all is said", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
    return room;
  }

  private JsonNode onlyFile(String room) throws Exception {
    Until.holds("a file comes", () -> !files(room).isEmpty());
    assertThat(files(room)).hasSize(1);
    return files(room).getFirst();
  }

  private List<JsonNode> files(String room) throws Exception {
    return ana.files(room, bot.id());
  }

  private byte[] fetch(String address) throws Exception {
    return ana.fetches(homeserver.address(), address);
  }
}

package org.mycelium.bot.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.inbox.InboxRow;

/** An assembly's room, and a bot's inbox and pipeline that are handed its events in pieces. */
final class DeliveredRoom implements AutoCloseable {
  static final List<String> PEOPLE = List.of("@ana:x", "@bo:x", "@chidi:x", "@dita:x");

  /** The founding itself, and each who was there. */
  static final int FACTS_OF_THE_FOUNDING = 1 + PEOPLE.size();

  private static final String ROOM = "!room:x";
  private static final String BOT = "@mycelium:x";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-12-01T12:00:00Z"));
  private static final int PAGE = 2;

  /** The last is read back instead of counted. */
  private static final List<String> RANKINGS =
      List.of("bike > trailer", "3 1 2", "none", "abstain", "biek > van");

  /** What people do. */
  enum Kind {
    TALKS,
    PROPOSES,
    VOTES,
    RANKS,
    RECORDS,
    WITNESSES,
    EDITS,
    DELETES,
    MISTYPES
  }

  /**
   * What somebody does.
   *
   * @param who their place in {@link #PEOPLE}
   * @param what a number that says on what, or how
   */
  record Happening(Kind kind, int who, int what) {}

  private final Database database;
  private final Pipeline pipeline;
  private final Rows rows = new Rows(BOT, CLOCK);
  private final List<Left> leftOut = new ArrayList<>();
  private int salts;

  /** What a sync left out, in its order. */
  private record Left(long batch, List<RawEvent> events) {}

  DeliveredRoom(Path file) {
    this.database = Database.open(file);
    this.pipeline =
        new Pipeline(
            new Surroundings(
                BOT,
                "Mycelium",
                Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
                CLOCK,
                this::salt));
    database
        .writer()
        .run(
            tx -> {
              tx.rooms().joined(ROOM, null);
              rows.file(
                  tx,
                  tx.syncState().newBatch(),
                  0,
                  ROOM,
                  new Roster(PEOPLE.stream().map(id -> new Person(id, id)).toList()));
            });
    dealWithWhatWaits();
  }

  /**
   * The events of a life that begins with three proposals, one of them a choice, as the homeserver
   * has them.
   */
  static List<String> events(List<Happening> life) {
    List<String> events = new ArrayList<>();
    events.add(says(0, 0, "!propose Buy a cargo bike"));
    events.add(says(1, 1, "!propose Paint the door"));
    events.add(says(2, 2, "!propose Which one? options: bike, trailer, van, by irv"));
    for (Happening one : life) {
      events.add(event(events.size(), one));
    }
    return events;
  }

  /** A batch, before whose timeline the sync left out something. */
  void delivers(List<String> leftOutBefore, List<String> timeline) {
    database
        .writer()
        .run(
            tx -> {
              long batch = tx.syncState().newBatch();
              if (!leftOutBefore.isEmpty()) {
                tx.gaps().opened(ROOM, batch, "from", "to");
                leftOut.add(new Left(batch, raw(leftOutBefore)));
              }
              rows.file(tx, batch, 0, ROOM, raw(timeline));
            });
    dealWithWhatWaits();
  }

  /** Hands in what was left out, page by page and newest first. */
  void fillsGaps() {
    for (Left left : leftOut) {
      List<RawEvent> newestFirst = left.events().reversed();
      long[] reached = {0};
      for (int from = 0; from < newestFirst.size(); from += PAGE) {
        List<RawEvent> page = newestFirst.subList(from, Math.min(from + PAGE, newestFirst.size()));
        database
            .writer()
            .run(tx -> reached[0] = rows.fileBefore(tx, left.batch(), reached[0], ROOM, page));
        dealWithWhatWaits();
      }
      database.writer().run(tx -> tx.gaps().closed(gapOf(tx, left.batch())));
    }
    leftOut.clear();
    dealWithWhatWaits();
  }

  @Override
  public void close() {
    database.close();
  }

  private static Gap gapOf(Transaction tx, long batch) {
    return tx.gaps().open().stream().filter(gap -> gap.batch() == batch).findFirst().orElseThrow();
  }

  private void dealWithWhatWaits() {
    List<InboxRow> waiting =
        database.writer().call(tx -> tx.inbox().pendingAfter(0, Long.MIN_VALUE, 1_000));
    for (InboxRow row : waiting) {
      database.writer().run(tx -> pipeline.receive(tx, row));
    }
  }

  private byte[] salt(int size) {
    byte[] bytes = new byte[size];
    int number = ++salts;
    for (int i = 0; i < Math.min(size, Integer.BYTES); i++) {
      bytes[i] = (byte) (number >>> (i * Byte.SIZE));
    }
    return bytes;
  }

  private static List<RawEvent> raw(List<String> events) {
    return events.stream().map(RawEvent::of).toList();
  }

  private static String event(int no, Happening one) {
    String vote = "!vote P" + (1 + one.what() % 2) + (one.what() % 3 == 0 ? " no" : " yes");
    String target = "$e" + one.what() % no;
    return switch (one.kind()) {
      case TALKS -> says(no, one.who(), "about the weather");
      case PROPOSES -> says(no, one.who(), "!propose Something else, " + one.what());
      case VOTES -> says(no, one.who(), vote);
      case RANKS -> says(no, one.who(), "!vote P3 " + RANKINGS.get(one.what() % RANKINGS.size()));
      case RECORDS -> says(no, one.who(), recording(one));
      case WITNESSES -> says(no, one.who(), "!witness");
      case MISTYPES -> says(no, one.who(), "!vot yes");
      case EDITS ->
          event(
              no,
              one.who(),
              "m.room.message",
              """
              "msgtype":"m.text","body":"* %s","m.new_content":{"msgtype":"m.text","body":"%s"},\
              "m.relates_to":{"rel_type":"m.replace","event_id":"%s"}"""
                  .formatted(vote, vote, target));
      case DELETES ->
          event(no, one.who(), "m.room.redaction", "\"redacts\":\"%s\"".formatted(target));
    };
  }

  /** Somebody's vote is recorded by who may be themselves, with a witness who may be, too. */
  private static String recording(Happening one) {
    return "!record P%d %s %s, witness %s"
        .formatted(
            1 + one.what() % 2,
            PEOPLE.get(one.what() % PEOPLE.size()),
            one.what() % 3 == 0 ? "no" : "yes",
            PEOPLE.get((one.what() / PEOPLE.size()) % PEOPLE.size()));
  }

  private static String says(int no, int who, String words) {
    return event(
        no, who, "m.room.message", "\"msgtype\":\"m.text\",\"body\":\"%s\"".formatted(words));
  }

  private static String event(int no, int who, String type, String content) {
    return """
        {"event_id":"$e%d","type":"%s","sender":"%s","origin_server_ts":1,"content":{%s}}"""
        .formatted(no, type, PEOPLE.get(who), content);
  }
}

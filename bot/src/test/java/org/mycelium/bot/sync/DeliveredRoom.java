package org.mycelium.bot.sync;

import static org.mycelium.bot.sync.RoomLife.PEOPLE;
import static org.mycelium.bot.sync.RoomLife.ROOM;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.bot.sync.RoomLife.Sent;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;

/** An assembly's room, and a bot's inbox and pipeline that are handed its events in pieces. */
final class DeliveredRoom implements AutoCloseable {
  /** The founding itself, each who was there, and that proposals are asked as polls, too. */
  static final int FACTS_OF_THE_FOUNDING = 1 + PEOPLE.size() + 1;

  private static final AssemblyId ASSEMBLY = new AssemblyId(1);
  private static final String BOT = "@mycelium:x";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-12-01T12:00:00Z"));
  private static final int PAGE = 2;

  private final Database database;
  private final Pipeline pipeline;
  private final Rows rows = new Rows(BOT, CLOCK);
  private final List<Left> leftOut = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();
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
              for (int who = 0; who < PEOPLE.size(); who++) {
                tx.rooms().joined(RoomLife.apart(who), PEOPLE.get(who));
              }
              rows.file(
                  tx,
                  tx.syncState().newBatch(),
                  0,
                  ROOM,
                  new Roster(PEOPLE.stream().map(id -> new Person(id, id)).toList()));
            });
    dealWithWhatWaits();
    database
        .writer()
        .run(
            tx ->
                tx.assembly(ASSEMBLY)
                    .append(
                        Cause.event("$polls"),
                        null,
                        new Moment(CLOCK.instant(), ZoneOffset.UTC, this::salt),
                        List.of(new SettingChanged("polls", "on")),
                        List.of()));
  }

  /** The event that shows a proposal's card. */
  static String card(String proposal) {
    return "$card-" + proposal;
  }

  /** The event that asks a proposal as a poll. */
  static String poll(String proposal) {
    return "$poll-" + proposal;
  }

  /** How everybody stands on a proposal, by their Matrix ids. */
  Map<String, String> votes(ProposalNo no) {
    return database
        .writer()
        .call(
            tx ->
                tx.assembly(ASSEMBLY).proposals().ballots(no).stream()
                    .collect(
                        Collectors.toMap(
                            ballot ->
                                tx.assembly(ASSEMBLY)
                                    .members()
                                    .get(ballot.voter().orElseThrow())
                                    .matrixId(),
                            ballot -> ballot.mark().canonical())));
  }

  /** A batch, before whose timeline the sync left out something. */
  void delivers(List<Sent> leftOutBefore, List<Sent> timeline) {
    database
        .writer()
        .run(
            tx -> {
              long batch = tx.syncState().newBatch();
              if (!leftOutBefore.isEmpty()) {
                tx.gaps().opened(ROOM, batch, "from", "to");
                leftOut.add(new Left(batch, raw(leftOutBefore)));
              }
              long position = 0;
              for (Sent sent : timeline) {
                position =
                    rows.file(tx, batch, position, sent.room(), List.of(RawEvent.of(sent.json())));
              }
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
      sendWhatWaits();
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

  /** Everything the bot says gets there; what can be answered gets an id that is known before. */
  private void sendWhatWaits() {
    for (String room : database.writer().call(tx -> tx.outbox().rooms())) {
      for (var letter = next(room); letter.isPresent(); letter = next(room)) {
        QueuedLetter queued = letter.get();
        database.writer().run(tx -> tx.outbox().sent(queued.id(), eventId(queued)));
      }
    }
  }

  private Optional<QueuedLetter> next(String room) {
    return database.writer().call(tx -> tx.outbox().next(room));
  }

  /** The first message about a proposal is its card. */
  private String eventId(QueuedLetter queued) {
    Letter letter = queued.letter();
    String subject = letter.subject().orElse("");
    boolean poll = letter.eventType().contains("poll.start");
    String known = poll ? poll(subject) : card(subject);
    return !subject.isEmpty() && letter.roomId().equals(ROOM) && shown.add(known)
        ? known
        : "$" + letter.transactionId();
  }

  private static List<RawEvent> raw(List<Sent> events) {
    return events.stream().map(Sent::json).map(RawEvent::of).toList();
  }
}

package org.mycelium.bot.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.bot.lottery.LotteryDesk;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.bot.sync.Filing;
import org.mycelium.bot.sync.Invitations;
import org.mycelium.bot.sync.Look;
import org.mycelium.bot.sync.News;
import org.mycelium.bot.sync.Rows;
import org.mycelium.bot.sync.TransactionIds;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.sortition.quota.Progress;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.QueuedLetter;
import org.mycelium.storage.room.Room;

/**
 * The bot as a process, without a network: all it knows between two calls is in its database. Not
 * thread-safe.
 */
final class OfflineBot implements AutoCloseable {
  /** How many rows or due items are looked up at a time. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Pipeline pipeline;
  private final LotteryDesk lotteries;
  private final Filing filing;

  /** Begins on this database, which is made if there is none. */
  OfflineBot(Path file, Surroundings surroundings) {
    this.database = Database.open(file);
    this.pipeline = new Pipeline(surroundings);
    this.lotteries = new LotteryDesk(pipeline);
    this.filing =
        new Filing(
            surroundings.botId(),
            new Invitations(
                surroundings.botId(),
                _ -> true,
                surroundings.clock(),
                TransactionIds.from(surroundings.entropy())),
            new Rows(surroundings.botId(), surroundings.clock()));
    database.writer().run(pipeline::begin);
  }

  /** Stores news in one unit of work, then deals with what waits, each event in one of its own. */
  void receive(SyncBatch news, Loopback homeserver) {
    database.writer().run(tx -> file(tx, news, homeserver));
    for (List<InboxRow> rows = waiting(); !rows.isEmpty(); rows = waiting()) {
      for (InboxRow row : rows) {
        database.writer().run(tx -> pipeline.receive(tx, row));
      }
    }
  }

  /** The rooms it is in, those left out that were private once and are nobody's now. */
  List<KnownRoom> rooms() {
    return database
        .writer()
        .call(
            tx ->
                tx.rooms().joined().stream()
                    .filter(room -> room.kind() != Room.Kind.OVERHEARD)
                    .map(room -> known(tx, room))
                    .toList());
  }

  /** When it last had something to say. */
  Optional<Instant> lastSpokeAt() {
    return database.writer().call(tx -> tx.outbox().lastAddedAt());
  }

  /** When work falls due next, be it in the past. */
  Optional<Instant> nextDue() {
    return database.writer().call(tx -> tx.due().next());
  }

  /** The clock was set back: what recurs is planned anew. */
  void planAnew() {
    database.writer().run(pipeline::begin);
  }

  /** Does what is due at this time. */
  void work(Instant now) {
    List<DueItem> items = database.writer().call(tx -> tx.due().until(now, AT_ONCE));
    for (DueItem item : items) {
      database.writer().run(tx -> pipeline.fallDue(tx, item));
    }
    compute();
  }

  private void compute() {
    for (Optional<LotteryDesk.Task> task = database.writer().call(lotteries::next);
        task.isPresent();
        task = database.writer().call(lotteries::next)) {
      LotteryDesk.Task waiting = task.get();
      QuotaCommand.Computed found = LotteryDesk.solve(waiting, Progress.NONE);
      database.writer().run(tx -> lotteries.found(tx, waiting, found));
    }
  }

  /** Sends what waits to be sent, in the order in which it was written. */
  void deliver(Delivery delivery) {
    for (Optional<QueuedLetter> next = nextLetter(); next.isPresent(); next = nextLetter()) {
      QueuedLetter letter = handedOver(next.get(), delivery);
      String eventId = delivery.deliver(letter);
      database.writer().run(tx -> tx.outbox().sent(letter.id(), eventId));
    }
  }

  /** The letter as it goes out when the homeserver has its file. */
  private QueuedLetter handedOver(QueuedLetter letter, Delivery delivery) {
    Optional<Enclosure> file = database.writer().call(tx -> tx.enclosures().of(letter.id()));
    if (file.isEmpty()) {
      return letter;
    }
    String address = delivery.take(letter, file.get());
    database.writer().run(tx -> tx.enclosures().taken(letter.id(), address));
    return letter.saying(database.writer().call(tx -> tx.outbox().content(letter.id())));
  }

  @Override
  public void close() {
    database.close();
  }

  private void file(Transaction tx, SyncBatch news, Loopback homeserver) {
    Map<String, Look> looks =
        news.joined().stream()
            .map(JoinedRoom::roomId)
            .filter(id -> tx.rooms().find(id).filter(Room::joined).isEmpty())
            .collect(Collectors.toMap(Function.identity(), homeserver::look));
    String since = tx.syncState().nextBatch().orElse(Loopback.BEGINNING);
    filing.file(tx, since, new News(news, looks, Map.of()));
  }

  private static KnownRoom known(Transaction tx, Room room) {
    Map<String, String> people = new LinkedHashMap<>();
    Map<String, String> cards = new LinkedHashMap<>();
    room.counterpart().ifPresent(id -> people.put(id, Loopback.who(id)));
    room.assembly()
        .ifPresent(
            id -> {
              Tx assembly = tx.assembly(id);
              assembly.members().all().stream()
                  .filter(member -> member.standing() != Member.Standing.LEFT)
                  .forEach(member -> people.put(member.matrixId(), member.chosenName()));
              for (int no = 1; no < assembly.proposals().next().value(); no++) {
                ProposalNo proposal = new ProposalNo(no);
                tx.cards()
                    .eventOf(id, proposal)
                    .ifPresent(event -> cards.put(proposal.toString(), event));
              }
            });
    List<String> state =
        Stream.of("m.room.create", PowerChange.TYPE)
            .flatMap(type -> tx.rooms().state(room.roomId(), type, "").stream())
            .toList();
    return new KnownRoom(room.roomId(), room.counterpart(), people, cards, state);
  }

  private List<InboxRow> waiting() {
    return database.writer().call(tx -> tx.inbox().pendingAfter(0, Long.MIN_VALUE, AT_ONCE));
  }

  private Optional<QueuedLetter> nextLetter() {
    return database.writer().call(OfflineBot::firstOfAll);
  }

  private static Optional<QueuedLetter> firstOfAll(Transaction tx) {
    return tx.outbox().rooms().stream()
        .flatMap(room -> tx.outbox().next(room).stream())
        .min(Comparator.comparingLong(QueuedLetter::id));
  }
}

package org.mycelium.bot.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.Joining;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessagesPage;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.storage.Seam;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.room.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads back what a sync left out, page by page, each stored with the place of the next, so that it
 * goes on after a crash where it was. Rows of a room wait until its gaps are closed. A thread for
 * each gap, and one that looks for gaps.
 */
public final class GapFiller implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(GapFiller.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);
  private static final int PAGE_EVENTS = 100;

  /**
   * After so many pages it rests and says so: a homeserver may have no end of them, and then it
   * shall fill neither the processor nor, before anybody looks, the disk.
   */
  private static final int PAGES_AT_ONCE = 100;

  private static final Duration REST = Duration.ofSeconds(5);

  /** In place of a token, where the homeserver did not say where its timeline begins. */
  static final String END = "";

  private final MatrixClient client;
  private final Units units;
  private final Rows rows;
  private final Membership membership;
  private final String botId;
  private final Crew crew;
  private final Supplier<Patience> patience;
  private final Runnable closed;
  private final Bell bell = new Bell();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  /**
   * Fills as this user.
   *
   * @param closed called after each gap that was closed
   */
  public GapFiller(
      MatrixClient client,
      Units units,
      Rows rows,
      Membership membership,
      String botId,
      Crew crew,
      Supplier<Patience> patience,
      Runnable closed) {
    this.client = client;
    this.units = units;
    this.rows = rows;
    this.membership = membership;
    this.botId = botId;
    this.crew = crew;
    this.patience = patience;
    this.closed = closed;
  }

  /** There may be a new gap. */
  public void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    while (true) {
      for (Gap gap : units.call(tx -> tx.gaps().open())) {
        if (underWay.add(gap.id())) {
          crew.start("gap " + gap.roomId(), () -> fill(gap));
        }
      }
      bell.await(LOOK_AGAIN);
    }
  }

  private void fill(Gap found) throws InterruptedException, MatrixException.TokenRevoked {
    try {
      Patience wait = patience.get();
      Gap gap = found;
      int pages = 0;
      while (gap != null) {
        try {
          gap = next(gap);
          wait.succeeded();
          if (++pages % PAGES_AT_ONCE == 0 && gap != null) {
            log.warn(
                "{}: {} pages of what is missing are read and kept, and there are more; going on"
                    + " in {} s",
                gap.roomId(),
                pages,
                REST.toSeconds());
            Thread.sleep(REST);
          }
        } catch (MatrixException e) {
          Duration pause = wait.failed(e);
          if (wait.failures() == 1) {
            log.warn(
                "{}: the gap stays open for now; trying again. ({})",
                found.roomId(),
                e.getMessage());
          }
          Thread.sleep(pause);
        }
      }
      log.info("{}: nothing is missing any more", found.roomId());
      closed.run();
    } finally {
      underWay.remove(found.id());
    }
  }

  /** Stores one more page; gives what is left of the gap, null if that was all. */
  private @Nullable Gap next(Gap gap) throws MatrixException, InterruptedException {
    String from = gap.from().equals(END) ? null : gap.from();
    MessagesPage page =
        client.messages(
            gap.roomId(), from, gap.to(), MatrixClient.Direction.BACKWARDS, PAGE_EVENTS);
    int joining = indexOfJoining(page.events());
    String end = page.end();
    // What is older than our own coming in is history.
    List<RawEvent> events = joining < 0 ? page.events() : page.events().subList(0, joining);
    // A page may be empty because all of it is hidden from us, with more behind it.
    if (end != null && joining < 0 && !units.call(tx -> allKnown(tx, gap, events))) {
      Gap left = units.call(tx -> fill(tx, gap, events, end));
      Seam.MID_GAP.reached();
      return left;
    }
    boolean isBeginning = joining >= 0 || units.call(tx -> isUnfounded(tx, gap.roomId()));
    Optional<Roster> roster = isBeginning ? Optional.of(roster(gap.roomId())) : Optional.empty();
    units.run(tx -> close(tx, gap, events, roster));
    return null;
  }

  private Roster roster(String roomId) throws MatrixException {
    return membership
        .roster(roomId, null)
        .orElseThrow(() -> new MatrixException.Garbled(roomId + ": its members leave us out"));
  }

  private Gap fill(Transaction tx, Gap gap, List<RawEvent> newestFirst, String end) {
    long reached = rows.fileBefore(tx, gap.batch(), gap.reached(), gap.roomId(), newestFirst);
    tx.gaps().moved(gap, end, reached);
    return new Gap(gap.id(), gap.roomId(), gap.batch(), end, gap.to(), reached);
  }

  /** With the gap's beginning ours begins, and whoever is there then comes before all they said. */
  private void close(
      Transaction tx, Gap gap, List<RawEvent> newestFirst, Optional<Roster> beginning) {
    long reached = rows.fileBefore(tx, gap.batch(), gap.reached(), gap.roomId(), newestFirst);
    beginning.ifPresent(roster -> rows.file(tx, gap.batch(), reached - 1, gap.roomId(), roster));
    tx.gaps().closed(gap);
  }

  private int indexOfJoining(List<RawEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      if (Joining.isOf(botId, events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** So a server that does not heed where to stop is not followed back to the beginning. */
  private boolean allKnown(Transaction tx, Gap gap, List<RawEvent> page) {
    List<RawEvent> filed = page.stream().filter(rows::concerns).toList();
    // What a later sync brought meanwhile does not end it.
    return !filed.isEmpty()
        && filed.stream().allMatch(event -> tx.inbox().knownUntil(event.eventId(), gap.batch()));
  }

  /** A room in which nothing has begun yet, because where we came in was not read before. */
  private static boolean isUnfounded(Transaction tx, String roomId) {
    return tx.rooms()
        .find(roomId)
        .filter(room -> room.kind() == Room.Kind.ASSEMBLY && room.assembly().isEmpty())
        .isPresent();
  }
}

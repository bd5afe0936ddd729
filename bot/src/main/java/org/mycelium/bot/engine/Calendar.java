package org.mycelium.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.schedule.Alarm;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;

/**
 * Has done what is due, as soon as it may be: looks into the tables at every wake and sets the
 * alarm to what comes next. A clock that jumps and a wake that is missed do no harm, for nothing is
 * kept but in the tables, and nothing is done by a clock that the homeserver's contradicts. One
 * thread looks; one for each room works.
 */
final class Calendar implements Crew.Job {
  /** It looks this often without being woken. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  /** Clocks are put right by less than this all the time. */
  private static final Duration SET_BACK = Duration.ofMinutes(1);

  private static final int ITEMS = 256;

  private final Units units;
  private final InstantSource clock;
  private final Crew crew;
  private final RoomDues dues;
  private final ClockCheck clockCheck;
  private final Bell bell = new Bell();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  Calendar(Units units, InstantSource clock, Crew crew, RoomDues dues, ClockCheck clockCheck) {
    this.units = units;
    this.clock = clock;
    this.crew = crew;
    this.dues = dues;
    this.clockCheck = clockCheck;
  }

  /** The tables may hold something new that is due. */
  void ring() {
    bell.ring();
  }

  @Override
  public void run() throws InterruptedException {
    dues.begin();
    Instant before = clock.instant();
    try (Alarm alarm = Alarm.ringing(bell)) {
      while (true) {
        // What comes again and again was planned for a time that is not near any more.
        Instant now = clock.instant();
        if (now.isBefore(before.minus(SET_BACK))) {
          dues.begin();
        }
        before = now;
        look();
        Instant lookAgain = clock.instant().plus(LOOK_AGAIN);
        units
            .call(tx -> tx.due().after(clock.instant()))
            .filter(next -> next.isBefore(lookAgain))
            .ifPresent(alarm::setTo);
        bell.await(LOOK_AGAIN);
      }
    }
  }

  private void look() throws InterruptedException {
    Instant now = clock.instant();
    Map<String, List<DueItem>> due = units.call(tx -> due(tx, now));
    if (due.isEmpty() || !clockCheck.passes()) {
      return;
    }
    due.forEach(
        (roomId, items) -> {
          if (underWay.add(roomId)) {
            crew.start("due in " + roomId, () -> work(roomId, items));
          }
        });
  }

  private void work(String roomId, List<DueItem> items)
      throws InterruptedException, MatrixException.TokenRevoked {
    try {
      dues.work(roomId, items);
    } finally {
      underWay.remove(roomId);
      // What fell due in this room meanwhile was passed over.
      bell.ring();
    }
  }

  /** What can be done now, by room, the longest overdue first. */
  private Map<String, List<DueItem>> due(Transaction tx, Instant now) {
    int limit = ITEMS;
    Map<String, List<DueItem>> byRoom = byRoom(tx, tx.due().until(now, limit));
    // What cannot be done must not hide what can.
    while (byRoom.isEmpty() && tx.due().until(now, limit).size() == limit) {
      limit *= 2;
      byRoom = byRoom(tx, tx.due().until(now, limit));
    }
    return byRoom;
  }

  private Map<String, List<DueItem>> byRoom(Transaction tx, List<DueItem> items) {
    Map<String, List<DueItem>> byRoom = new LinkedHashMap<>();
    for (DueItem item : items) {
      String roomId = tx.rooms().roomOf(item.assembly());
      if (!underWay.contains(roomId) && dues.isClear(tx, roomId)) {
        byRoom.computeIfAbsent(roomId, _ -> new ArrayList<>()).add(item);
      }
    }
    return byRoom;
  }
}

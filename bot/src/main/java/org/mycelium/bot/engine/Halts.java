package org.mycelium.bot.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mycelium.bot.lottery.LotteryLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rooms in which something happened that we were not written for. Nothing more is done there until
 * a restart tries it again: going on past a lost step would count votes wrongly. Thread-safe.
 */
public final class Halts implements LotteryLoop.Halting {
  private static final Logger log = LoggerFactory.getLogger(Halts.class);

  private final Set<String> rooms = ConcurrentHashMap.newKeySet();

  /** Stops a room. */
  @Override
  public void halt(String roomId, String at, Throwable why) {
    if (rooms.add(roomId)) {
      log.error(
          "{} STOPS at {}. All that was accepted stands, and what comes in is kept. Other rooms go"
              + " on. A restart tries it again.",
          roomId,
          at,
          why);
    }
  }

  /** Whether a room has stopped. */
  @Override
  public boolean halted(String roomId) {
    return rooms.contains(roomId);
  }

  /** Whether any has. */
  boolean any() {
    return !rooms.isEmpty();
  }
}

package org.mycelium.commands.power;

import java.time.Instant;
import java.util.Optional;

/** What is to be done about one member's power now. */
sealed interface Step {
  /** All is as it should be, or somebody else's to change. */
  record Nothing() implements Step {}

  /** The homeserver is to be asked. */
  record Ask(long from, long to) implements Step {}

  /** What was asked for is there. */
  record Seen(long level) implements Step {}

  /** Nothing is owed any more, and somebody else changed it meanwhile. */
  record Left(long level) implements Step {}

  /** It cannot be done. */
  record Impossible(Hindrance why) implements Step {}

  /**
   * Compares what roles give with what the room shows.
   *
   * @param held what was given so far
   * @param wanted what the roles of the member carry; 0 for nothing
   * @param is where the member stands in the room
   */
  static Step of(
      Optional<HeldPower> held, int wanted, long is, PowerCommand.Balance balance, Instant now) {
    if (held.isEmpty()) {
      return wanted > 0 && is < wanted ? asking(is, wanted, balance.room()) : new Nothing();
    }
    HeldPower power = held.get();
    return wanted > power.base()
        ? giving(power, wanted, is, balance, now)
        : takingBack(power, is, balance, now);
  }

  private static Step giving(
      HeldPower power, long wanted, long is, PowerCommand.Balance balance, Instant now) {
    if (is == wanted) {
      return power.seen() && power.asked() == wanted
          ? new Nothing()
          : there(power, wanted, balance.room());
    }
    // More than the role carries, and not by us: whoever gave it may.
    if (is > wanted && !power.isOurs(is)) {
      return new Nothing();
    }
    return power.asked() == wanted
        ? again(power, is, balance, now)
        : asking(is, wanted, balance.room());
  }

  private static Step takingBack(
      HeldPower power, long is, PowerCommand.Balance balance, Instant now) {
    if (is == power.base()) {
      return there(power, is, balance.room());
    }
    if (!power.isOurs(is)) {
      return new Left(is);
    }
    return power.asked() == power.base()
        ? again(power, is, balance, now)
        : asking(is, power.base(), balance.room());
  }

  /** It is as it should be, unless something else is under way and would arrive after this. */
  private static Step there(HeldPower power, long level, RoomLevels room) {
    return !power.seen() && power.asked() != level
        ? asking(power.asked(), level, room)
        : new Seen(level);
  }

  /** It was asked for before, and is not there. */
  private static Step again(HeldPower power, long is, PowerCommand.Balance balance, Instant now) {
    if (balance.asking()) {
      return new Nothing();
    }
    if (power.isEnough(now)) {
      return new Impossible(power.seen() ? Hindrance.CONTESTED : Hindrance.REFUSED);
    }
    return asking(is, power.asked(), balance.room());
  }

  private static Step asking(long from, long to, RoomLevels room) {
    if (!room.mayChange()) {
      return new Impossible(Hindrance.NO_RIGHT);
    }
    return room.isBelowBot(from) && room.isBelowBot(to)
        ? new Ask(from, to)
        : new Impossible(Hindrance.TOO_HIGH);
  }
}

package org.mycelium.commands.power;

import java.util.function.ToLongFunction;

/**
 * The power levels of a room, as far as they matter here. Levels are those of Matrix; creators of a
 * room of version 12 stand at the greatest number there is in Matrix, 2<sup>53</sup> - 1.
 *
 * @param bot where the bot stands
 * @param toChange what it takes to change power levels
 * @param of where somebody stands, by exact Matrix id
 */
public record RoomLevels(long bot, long toChange, ToLongFunction<String> of) {
  /** Whether the bot may change any. */
  boolean mayChange() {
    return bot >= toChange;
  }

  /** Whether the bot could take back what it gives: only what is below it. */
  boolean isBelowBot(long level) {
    return level < bot;
  }
}

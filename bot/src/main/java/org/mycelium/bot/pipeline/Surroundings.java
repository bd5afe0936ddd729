package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.settings.Settings;

/**
 * What the pipeline takes from outside: who the bot is, the clock, the dice, and what a new
 * assembly starts with. Immutable as far as its parts are.
 *
 * @param botId the bot's Matrix id
 * @param botName its display name, by which people may call it
 * @param defaults for an assembly that chose nothing yet
 */
public record Surroundings(
    String botId, String botName, Settings defaults, InstantSource clock, Entropy entropy) {

  /**
   * Now, for an assembly in this zone; at millisecond precision, which is what the journal keeps.
   */
  public Moment moment(ZoneId zone) {
    return new Moment(now(), zone, entropy);
  }

  /** Now, at millisecond precision. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

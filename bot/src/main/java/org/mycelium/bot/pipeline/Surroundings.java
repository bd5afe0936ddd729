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
 * @param maxAnswers how often one person is answered in one room within five minutes; 0 for no
 *     limit
 */
public record Surroundings(
    String botId,
    String botName,
    Settings defaults,
    InstantSource clock,
    Entropy entropy,
    int maxAnswers) {
  /** Enough for whoever votes and looks around; little enough for the others in the room. */
  public static final int MAX_ANSWERS = 20;

  /** With the usual number of answers. */
  public Surroundings(
      String botId, String botName, Settings defaults, InstantSource clock, Entropy entropy) {
    this(botId, botName, defaults, clock, entropy, MAX_ANSWERS);
  }

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

package org.mycelium.commands.assembly;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a decision is made, and with which randomness. The only clock and the only dice that rules
 * see.
 *
 * @param now the bot's own time, millisecond precision
 * @param zone the assembly's zone, in which people's words for times are read
 * @param entropy salts for commitments
 */
public record Moment(Instant now, ZoneId zone, Entropy entropy) {
  /** The same instant as the assembly's clocks on the wall show it. */
  public ZonedDateTime local() {
    return now.atZone(zone);
  }
}

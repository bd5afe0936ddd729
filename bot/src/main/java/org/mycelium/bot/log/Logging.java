package org.mycelium.bot.log;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** How much is told. */
public final class Logging {
  /**
   * Whose level the operator sets. The libraries stay at {@code warn} whatever is set: what they
   * tell below that, such as statements with their values, is members' words.
   */
  static final String OURS = "org.mycelium";

  private Logging() {}

  /**
   * Tells events of this level and above; from {@code debug} on also where exceptions came from.
   */
  public static void level(Level level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    }
  }
}

package org.mycelium.bot.config;

/**
 * One thing that is wrong with the configuration, in words for the operator.
 *
 * @param place file and line, or the environment's variable
 * @param text what is wrong and what would be right; never the value of a secret
 */
public record Problem(String place, String text) {
  /** One line. */
  @Override
  public String toString() {
    return place + ": " + text;
  }
}

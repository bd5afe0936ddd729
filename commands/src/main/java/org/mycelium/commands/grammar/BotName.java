package org.mycelium.commands.grammar;

/**
 * What the bot is called when people address it.
 *
 * @param matrixId exact Matrix id, such as {@code @bot:example.org}
 * @param displayName as the room shows it; may be empty
 */
public record BotName(String matrixId, String displayName) {
  /** The id up to the colon, such as {@code @bot}. */
  public String shortId() {
    int colon = matrixId.indexOf(':');
    return colon < 0 ? matrixId : matrixId.substring(0, colon);
  }
}

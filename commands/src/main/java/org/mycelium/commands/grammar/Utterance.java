package org.mycelium.commands.grammar;

import java.util.Map;
import java.util.Optional;

/**
 * What a person sent, as far as the grammar cares.
 *
 * @param body plain text, reply fallback already removed; untrusted, up to 64 KiB
 * @param mentionsBot whether the event's mentions name the bot
 * @param inPrivate whether only the person and the bot read it: then no prefix is needed
 * @param answersCard whether it replies to, or is in the thread of, a message of the bot about a
 *     proposal: then a bare "yes" is a vote
 * @param structured the structured form, when the client sent it
 */
public record Utterance(
    String body,
    boolean mentionsBot,
    boolean inPrivate,
    boolean answersCard,
    Optional<Structured> structured) {

  /**
   * A command with its arguments apart, as clients with completion send it (MSC4391).
   *
   * @param command the command's word
   * @param arguments values by parameter key; untrusted
   */
  public record Structured(String command, Map<String, String> arguments) {
    /** Keeps its own copy. */
    public Structured {
      arguments = Map.copyOf(arguments);
    }
  }
}

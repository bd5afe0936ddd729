package org.mycelium.commands.grammar;

import java.util.Optional;

/**
 * Reads what may stand without a command's word, such as a "yes" under a card. The parser asks it
 * about messages that answer a card, that are addressed to the bot, or that are private, and that
 * begin with no command. Pure.
 */
@FunctionalInterface
public interface BareAnswer {
  /** Reads no answer in anything. */
  BareAnswer NONE = line -> Optional.empty();

  /**
   * What was answered; empty for everything else. Under a card most messages are people talking to
   * one another, so whatever is not plainly an answer is none.
   *
   * @param line the message, without the bot's name or prefix if it had one
   */
  Optional<Reading> read(Line line);

  /**
   * What was answered in words that are taken for an answer though they could be a command's as
   * well; empty for everything else, and for what is marked as a command.
   *
   * @param written the whole message as it was written, untrusted
   */
  default Optional<Reading> plainly(String written) {
    return Optional.empty();
  }

  /** Whether a message begins with one of the marks by which commands are known. */
  static boolean isMarked(String written) {
    String words = Words.trim(written);
    return !words.isEmpty() && "/!\uFF0F\uFF01".indexOf(words.charAt(0)) >= 0;
  }

  /** Reads with this one first. */
  default BareAnswer orElse(BareAnswer next) {
    return line -> read(line).or(() -> next.read(line));
  }
}

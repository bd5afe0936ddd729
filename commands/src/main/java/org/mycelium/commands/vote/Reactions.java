package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.tally.Choice;

/** The reactions that vote, each labelled in words on the card. */
public final class Reactions {
  private Reactions() {}

  /**
   * The position a reaction stands for.
   *
   * @param key with variation selectors and skin tones already taken off
   * @return empty for a reaction that is only conversation
   */
  public static Optional<Choice> choice(String key) {
    return switch (key) {
      case "👍" -> Optional.of(Choice.YES);
      case "👎" -> Optional.of(Choice.NO);
      case "🤷", "🤷‍♀", "🤷‍♂" -> Optional.of(Choice.ABSTAIN);
      default -> Optional.empty();
    };
  }
}

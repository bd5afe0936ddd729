package org.mycelium.storage.codec;

import org.mycelium.commands.tally.Choice;

/** Positions by the stable words that facts and tables keep. */
public final class ChoiceWord {
  private ChoiceWord() {}

  /** The word. */
  public static String of(Choice choice) {
    return switch (choice) {
      case YES -> "yes";
      case NO -> "no";
      case ABSTAIN -> "abstain";
      case OBJECTION -> "objection";
    };
  }

  /**
   * The position.
   *
   * @throws IllegalArgumentException if no position has this word
   */
  public static Choice read(String word) {
    return switch (word) {
      case "yes" -> Choice.YES;
      case "no" -> Choice.NO;
      case "abstain" -> Choice.ABSTAIN;
      case "objection" -> Choice.OBJECTION;
      default -> throw new IllegalArgumentException("unknown choice " + word);
    };
  }
}

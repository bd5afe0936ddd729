package org.mycelium.commands.tally;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A position taken in a vote, by the stable word that facts and tables keep. Which positions there
 * are is for each rule to say; those named here are known to several of them.
 *
 * @param word lower-case letters, with hyphens between words
 */
public record Choice(String word) implements Mark {
  // First, since the positions below are held against it.
  private static final Pattern WORD = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

  /** In favour; under consent, "no objection". */
  public static final Choice YES = new Choice("yes");

  /** Against. */
  public static final Choice NO = new Choice("no");

  /** Took part, took no side. */
  public static final Choice ABSTAIN = new Choice("abstain");

  /** Under consent: it would harm the aim, for the reason given. */
  public static final Choice OBJECTION = new Choice("objection");

  /** Refuses what is no such word. */
  public Choice {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("no position: " + word);
    }
  }

  static Optional<Choice> fromCanonical(String canonical) {
    return WORD.matcher(canonical).matches()
        ? Optional.of(new Choice(canonical))
        : Optional.empty();
  }

  @Override
  public String canonical() {
    return word;
  }

  @Override
  public Choice counted() {
    return this;
  }

  /** The name of its place in phrases: standAside. */
  String place() {
    StringBuilder place = new StringBuilder();
    boolean begins = false;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter != '-') {
        place.append(begins ? Character.toUpperCase(letter) : letter);
      }
      begins = letter == '-';
    }
    return place.toString();
  }

  /** Its word. */
  @Override
  public String toString() {
    return word;
  }
}

package org.mycelium.commands.tally;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of the electorate must vote for there to be a decision: a share rounded up, a number, or
 * both (then the larger holds).
 *
 * @param share of the electorate; 0/1 asks for none
 * @param number at least 0
 */
public record Quorum(Fraction share, int number) {
  /** Whoever votes decides. */
  public static final Quorum NONE = new Quorum(new Fraction(0, 1), 0);

  private static final Pattern CANONICAL = Pattern.compile("(\\d{1,7})/(\\d{1,7})\\+(\\d{1,7})");

  /** Refuses negative numbers. */
  public Quorum {
    if (number < 0) {
      throw new IllegalArgumentException("quorum " + number);
    }
  }

  /**
   * How many of an electorate of this size must vote; more than there are if the number asks for
   * it.
   */
  public int needed(int electorate) {
    return Math.max(share.of(electorate), number);
  }

  /** Whether it asks for anything. */
  public boolean asks() {
    return share.numerator() > 0 || number > 0;
  }

  /** The form kept in facts: share, a plus sign, number. */
  public String canonical() {
    return share + "+" + number;
  }

  /** Reads the form kept in facts; empty for anything else. */
  public static Optional<Quorum> fromCanonical(String text) {
    Matcher m = CANONICAL.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      Fraction share = new Fraction(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      return Optional.of(new Quorum(share, Integer.parseInt(m.group(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

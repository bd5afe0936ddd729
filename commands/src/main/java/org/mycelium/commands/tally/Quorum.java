package org.mycelium.commands.tally;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of the electorate must vote for there to be a decision: a share rounded up, a number, or
 * both (then the larger holds).
 *
 * @param share of those who count; 0/1 asks for none
 * @param number at least 0
 * @param among who of an electorate count; empty where everybody does
 */
public record Quorum(Fraction share, int number, Optional<Among> among) {
  /** Whoever votes decides. */
  public static final Quorum NONE = new Quorum(new Fraction(0, 1), 0);

  private static final Pattern CANONICAL =
      Pattern.compile("(\\d{1,7})/(\\d{1,7})\\+(\\d{1,7})(?:@(\\d{1,7})(?:a(\\d{1,5}))?(l)?)?");

  /** Refuses negative numbers. */
  public Quorum {
    if (number < 0) {
      throw new IllegalArgumentException("quorum " + number);
    }
  }

  /** One for which everybody counts. */
  public Quorum(Fraction share, int number) {
    this(share, number, Optional.empty());
  }

  /**
   * Of whom the share is, pinned when a vote opens.
   *
   * @param base how many they are at the moment
   * @param activeDays in how many days before the opening somebody had to do something to be one of
   *     them; 0 if that does not matter
   * @param leaversCount whether they go on counting who leave without having voted
   */
  public record Among(int base, int activeDays, boolean leaversCount) {
    /** Refuses negative numbers, and what would leave nobody out. */
    public Among {
      if (base < 0 || activeDays < 0 || (activeDays == 0 && leaversCount)) {
        throw new IllegalArgumentException(base + " active " + activeDays);
      }
    }

    private String canonical() {
      return "@" + base + (activeDays > 0 ? "a" + activeDays : "") + (leaversCount ? "" : "l");
    }
  }

  /** The same as a share of these. */
  public Quorum among(Among those) {
    return new Quorum(share, number, Optional.of(those));
  }

  /** The same with another number of those who count; only where not everybody does. */
  public Quorum rebased(int base) {
    Among those = among.orElseThrow();
    return among(new Among(base, those.activeDays(), those.leaversCount()));
  }

  /**
   * How many of an electorate of this size must vote; more than there are if the number asks for
   * it. Where a share is asked for, one at least is needed, though nobody is left who counts.
   */
  public int needed(int electorate) {
    int asked =
        among.map(those -> Math.max(1, share.of(those.base()))).orElse(share.of(electorate));
    return Math.max(share.numerator() > 0 ? asked : 0, number);
  }

  /** Whether so many of an electorate are enough. */
  public boolean isMet(int voted, int electorate) {
    return voted >= needed(electorate);
  }

  /** Whether it asks for anything. */
  public boolean asks() {
    return share.numerator() > 0 || number > 0;
  }

  /**
   * The form kept in facts: share, a plus sign, number; where not everybody counts, an at sign, how
   * many do, and why.
   */
  public String canonical() {
    return share + "+" + number + among.map(Among::canonical).orElse("");
  }

  /** Reads the form kept in facts; empty for anything else. */
  public static Optional<Quorum> fromCanonical(String text) {
    Matcher m = CANONICAL.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      Fraction share = new Fraction(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      return Optional.of(new Quorum(share, Integer.parseInt(m.group(3)), among(m)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Among> among(Matcher m) {
    return m.group(4) == null
        ? Optional.empty()
        : Optional.of(
            new Among(
                Integer.parseInt(m.group(4)),
                m.group(5) == null ? 0 : Integer.parseInt(m.group(5)),
                m.group(6) == null));
  }
}

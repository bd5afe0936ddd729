package org.mycelium.commands.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.text.Message;

/**
 * Majority and supermajority: it passes when the yes votes reach a share of the votes cast for or
 * against, or of all who may vote. Without a single yes it never does.
 *
 * @param share above 0/1; below 1/1 where more than it is asked for
 */
public record Majority(Fraction share, Bar bar, Base base) implements Rule {
  /** More yes than no. */
  public static final Majority SIMPLE = new Majority(Fraction.HALF, Bar.STRICT, Base.CAST);

  private static final Fraction TWO_THIRDS = new Fraction(2, 3);

  static final List<Position> POSITIONS = List.of(Position.YES, Position.NO, Position.ABSTAIN);

  private static final Pattern CANONICAL =
      Pattern.compile("majority/1\\((\\d{1,7})/(\\d{1,7}),(strict|at-least),(cast|eligible)\\)");

  /** Whether reaching the share is enough. */
  public enum Bar {
    /** More than the share: a tie at it fails. */
    STRICT,
    /** The share or more. */
    AT_LEAST;

    String canonical() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What the share is of. */
  public enum Base {
    /** The yes and no votes; who abstains or stays away changes nothing. */
    CAST,
    /** The whole electorate; who abstains or stays away counts as much as a no. */
    ELIGIBLE;

    String canonical() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses shares that nothing or everything would reach. */
  public Majority {
    if (!reachable(share, bar)) {
      throw new IllegalArgumentException("majority of " + share);
    }
  }

  static Optional<Majority> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    Bar bar = m.group(3).equals(Bar.STRICT.canonical()) ? Bar.STRICT : Bar.AT_LEAST;
    Base base = m.group(4).equals(Base.CAST.canonical()) ? Base.CAST : Base.ELIGIBLE;
    return Fraction.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
        .flatMap(share -> of(share, bar, base))
        .filter(rule -> rule.canonical().equals(canonical)); // 2/4 is not in lowest terms
  }

  static Optional<Majority> fromWords(String words) {
    return MajorityWords.read(words);
  }

  /** Empty for what nothing or everything would reach. */
  static Optional<Majority> of(Fraction share, Bar bar, Base base) {
    return reachable(share, bar) ? Optional.of(new Majority(share, bar, base)) : Optional.empty();
  }

  static boolean reachable(Fraction share, Bar bar) {
    return share.numerator() > 0 && (bar == Bar.AT_LEAST || !share.whole());
  }

  /** Itself, or two thirds of the votes cast where it asks for less of them. */
  public Majority atLeastTwoThirds() {
    return base == Base.CAST && TWO_THIRDS.compareShare(share.numerator(), share.denominator()) < 0
        ? new Majority(TWO_THIRDS, Bar.AT_LEAST, Base.CAST)
        : this;
  }

  @Override
  public String canonical() {
    return "majority/1(" + share + "," + bar.canonical() + "," + base.canonical() + ")";
  }

  @Override
  public String kind() {
    return "majority";
  }

  @Override
  public List<Position> positions() {
    return POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    int whole = whole(count, electorate);
    boolean reached = whole > 0 && count.of(Choice.YES) >= needed(whole);
    return reached ? Verdict.PASSED : Verdict.FAILED;
  }

  /** What the share is of, for these votes. */
  int whole(Count count, int electorate) {
    return switch (base) {
      case CAST -> count.of(Choice.YES) + count.of(Choice.NO);
      case ELIGIBLE -> electorate;
    };
  }

  /** The fewest yes votes that reach the share of this whole; at least 1 unless that is 0. */
  int needed(int whole) {
    return switch (bar) {
      case AT_LEAST -> share.of(whole);
      case STRICT -> Math.toIntExact((long) share.numerator() * whole / share.denominator()) + 1;
    };
  }

  @Override
  public Message description() {
    return new MajorityMessage.Description(this);
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new MajorityMessage.Sum(this, count, electorate);
  }
}

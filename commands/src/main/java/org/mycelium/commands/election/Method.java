package org.mycelium.commands.election;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to count. Each says what it needs of a ballot and whether it fills several seats. */
public enum Method {
  /** Most first choices. */
  PLURALITY(Ballots.RANKS, true),
  /** Most approvals. */
  APPROVAL(Ballots.APPROVALS, true),
  /** Most points. */
  SCORE(Ballots.POINTS, true),
  /** Score, then automatic runoff. */
  STAR(Ballots.POINTS, true),
  /** Most dots. */
  DOT(Ballots.POINTS, true),
  /** Instant runoff: the last is out, until somebody has a majority. */
  IRV(Ballots.RANKS, false),
  /** Single transferable vote as in Scotland. */
  STV_SCOTTISH(Ballots.RANKS, true),
  /** Single transferable vote by Meek. */
  STV_MEEK(Ballots.RANKS, true),
  /** Strongest paths. */
  SCHULZE(Ballots.RANKS, true),
  /** The strongest majorities that fit together. */
  RANKED_PAIRS(Ballots.RANKS, true),
  /** Proportional approval, one seat after the other. */
  PAV(Ballots.APPROVALS, true),
  /** Every voter has an equal share of the money, and buys together with others. */
  EQUAL_SHARES(Ballots.APPROVALS, true);

  /** What a ballot must say. */
  public enum Ballots {
    /** Who is better than whom. */
    RANKS,
    /** How many points each has. */
    POINTS,
    /** Who will do. */
    APPROVALS
  }

  private final Ballots ballots;
  private final boolean manySeats;

  Method(Ballots ballots, boolean manySeats) {
    this.ballots = ballots;
    this.manySeats = manySeats;
  }

  /** The method of this word, such as {@code stv-scottish}. */
  public static Optional<Method> of(String word) {
    return Arrays.stream(values()).filter(method -> method.word().equals(word)).findFirst();
  }

  /** What it is called where machines read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it needs of a ballot. */
  public Ballots ballots() {
    return ballots;
  }

  /** Whether it fills more than one seat. */
  public boolean manySeats() {
    return manySeats;
  }
}

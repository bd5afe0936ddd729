package org.mycelium.commands.question;

import java.util.Set;
import org.mycelium.commands.tally.Mark;

/** What somebody wrote where a ballot should be. */
public sealed interface Read {
  /** A ballot that can be read in one way only. */
  record Clear(Mark mark) implements Read {}

  /** A ballot that was probably meant; it counts only if its voter says so. */
  record Doubtful(Mark mark, Set<Doubt> doubts) implements Read {
    /** Keeps its own copy. */
    public Doubtful {
      doubts = Set.copyOf(doubts);
    }
  }

  /**
   * No ballot of this kind.
   *
   * @param word the part that is wrong, untrusted; may be empty
   * @param number what the problem is about, such as how many dots there are; 0 for nothing
   */
  record Malformed(Problem problem, String word, int number) implements Read {}

  /** Why a ballot could have been meant otherwise. */
  enum Doubt {
    /** A name was written not quite as on the card. */
    NEAR,
    /** An option was named more than once. */
    TWICE,
    /** Some options have no points. */
    INCOMPLETE,
    /** Not all dots are spread. */
    DOTS_LEFT,
    /** Numbers stand beside options where ranks are asked for: the best could be 1, or the most. */
    RANKS_OR_POINTS,
    /** Numbers alone where points are asked for. */
    BARE_POINTS,
    /** Options joined by "and" where an order is asked for: they could be meant to be alike. */
    ORDER_OR_ALIKE,
    /** The first number could be the proposal's. */
    PROPOSAL_OR_OPTION
  }

  /** What is wrong with a ballot. */
  enum Problem {
    /** Nothing was written. */
    EMPTY,
    /** More was written than any ballot says. */
    TOO_LONG,
    /** There is no such option. */
    UNKNOWN,
    /** Yes or no, where options are chosen between. */
    YES_OR_NO,
    /** Several options could be meant. */
    SEVERAL,
    /** More than one option, where one is voted for. */
    ONLY_ONE,
    /** An order, where none is asked for. */
    NO_ORDER,
    /** Points, where none are given. */
    NO_POINTS,
    /** No points beside an option. */
    POINTS_MISSING,
    /** Numbers alone, and not one for each option. */
    NOT_ALL,
    /** Points that are no whole number from 0 to the most there can be. */
    BAD_POINTS,
    /** More dots than a voter has. */
    TOO_MANY_DOTS,
    /** Nothing got any points. */
    ALL_ZERO,
    /** A rank below 1. */
    BAD_RANK,
    /** Different points for one option. */
    TWO_VALUES,
    /** Ranks and points in one ballot. */
    MIXED
  }
}

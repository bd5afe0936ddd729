package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an assembly fixes beside the method, before anybody votes.
 *
 * @param seats at least 1
 * @param unranked for Schulze and ranked pairs
 * @param strength for Schulze and ranked pairs
 * @param quota for single transferable votes
 * @param tieBreaks asked one after the other; without any, ties stay open
 * @param stars the most stars a ballot can give a candidate
 * @param budgetOrNull for equal shares and proportional approval: what options cost; null where
 *     every option takes one seat
 */
public record CountRules(
    int seats,
    Unranked unranked,
    Strength strength,
    Quota quota,
    List<TieBreak> tieBreaks,
    int stars,
    @Nullable Budget budgetOrNull) {
  /** One seat; the usual for the rest; no rule for ties. */
  public static final CountRules USUAL =
      new CountRules(
          1, Unranked.TIED_LAST, Strength.WINNING_VOTES, Quota.DROOP, List.of(), 5, null);

  /** Refuses less than one seat. */
  public CountRules {
    tieBreaks = List.copyOf(tieBreaks);
    if (seats < 1) {
      throw new IllegalArgumentException(seats + " seats");
    }
  }

  /** What options cost, where it is not seats that are filled. */
  public Optional<Budget> budget() {
    return Optional.ofNullable(budgetOrNull);
  }

  /** The same for so many seats. */
  public CountRules seats(int other) {
    return new CountRules(other, unranked, strength, quota, tieBreaks, stars, budgetOrNull);
  }

  /** The same with another meaning of blanks. */
  public CountRules unranked(Unranked other) {
    return new CountRules(seats, other, strength, quota, tieBreaks, stars, budgetOrNull);
  }

  /** The same with another strength. */
  public CountRules strength(Strength other) {
    return new CountRules(seats, unranked, other, quota, tieBreaks, stars, budgetOrNull);
  }

  /** The same with another quota. */
  public CountRules quota(Quota other) {
    return new CountRules(seats, unranked, strength, other, tieBreaks, stars, budgetOrNull);
  }

  /** The same with these rules for ties. */
  public CountRules tieBreaks(TieBreak... others) {
    return new CountRules(seats, unranked, strength, quota, List.of(others), stars, budgetOrNull);
  }

  /** The same with another number of stars. */
  public CountRules stars(int other) {
    return new CountRules(seats, unranked, strength, quota, tieBreaks, other, budgetOrNull);
  }

  /** The same with one rule for ties before the others. */
  public CountRules withFirst(TieBreak first) {
    List<TieBreak> all = new ArrayList<>(tieBreaks);
    all.addFirst(first);
    return new CountRules(seats, unranked, strength, quota, all, stars, budgetOrNull);
  }

  /** The same with costs. */
  public CountRules budget(Budget other) {
    return new CountRules(seats, unranked, strength, quota, tieBreaks, stars, other);
  }
}

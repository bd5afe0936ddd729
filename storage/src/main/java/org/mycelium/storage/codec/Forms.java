package org.mycelium.storage.codec;

import java.time.DateTimeException;
import java.time.Period;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.ReviewTerms;

/** Reads what stands in facts as a text with a form of its own. */
final class Forms {
  private Forms() {}

  /**
   * A length by the calendar.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " is no length of time", e);
    }
  }

  /**
   * When a decision comes back.
   *
   * @throws IllegalArgumentException if it does not say
   */
  static ReviewTerms review(String when, String then) {
    try {
      return ReviewTerms.of(when, Review.Then.of(then));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(when + " is no day and no length of time", e);
    }
  }
}

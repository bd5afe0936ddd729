package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Message;

/**
 * What a proposal means for which decisions stand.
 *
 * @param ends those that its passing ends
 * @param review when it comes back, if it was said
 * @param noReview whether it was said that it does not
 * @param then what happens at its review, if it was said
 */
public record Aims(
    List<StandingEnactment.EndDecision> ends,
    Optional<ReviewTerms> review,
    boolean noReview,
    Optional<Review.Then> then) {
  /** Nothing was said. */
  public static final Aims NONE = new Aims(List.of(), Optional.empty(), false, Optional.empty());

  /** Keeps its own copy. */
  public Aims {
    ends = List.copyOf(ends);
  }

  /**
   * When it comes back.
   *
   * @param usual after how long decisions of its rule come back here, if they do
   */
  public Optional<ReviewTerms> review(Optional<Period> usual) {
    return review.or(
        () ->
            usual
                .filter(_ -> !noReview)
                .map(
                    after ->
                        new ReviewTerms(
                            Optional.empty(),
                            Optional.of(after),
                            then.orElse(Review.Then.CONSENT))));
  }

  /**
   * Why it cannot be so, if it cannot.
   *
   * @param closes the day on which the vote ends
   */
  public Optional<Message> obstacle(DecisionLog decisions, LocalDate closes) {
    Optional<Message> ended =
        ends.stream().flatMap(end -> obstacle(end.decision(), decisions).stream()).findFirst();
    return ended.or(
        () ->
            review
                .flatMap(ReviewTerms::day)
                .filter(day -> !day.isAfter(closes))
                .map(StandingMessage.ReviewTooSoon::new));
  }

  private static Optional<Message> obstacle(DecisionNo no, DecisionLog decisions) {
    return decisions.decided(no).isEmpty()
        ? Optional.of(new StandingMessage.NoSuchDecision(no))
        : decisions.ending(no).map(StandingMessage.EndedAlready::new);
  }
}

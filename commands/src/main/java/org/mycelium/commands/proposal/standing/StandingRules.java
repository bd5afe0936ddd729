package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.text.Message;

/**
 * What becomes of decisions when a later vote ends. Pure but for its read port; one transaction,
 * one instance. Why it is so stands in {@code deploy/docs/adr/}.
 */
public final class StandingRules {
  /** When a review is asked again in whose vote too few took part. */
  private static final int AGAIN_DAYS = 28;

  private final DecisionLog decisions;
  private final Moment moment;

  /** Reads from this. */
  public StandingRules(DecisionLog decisions, Moment moment) {
    this.decisions = decisions;
    this.moment = moment;
  }

  /** Does what was decided. */
  public Outcome enact(
      Provision provision, StandingEnactment enactment, DecisionNo by, Decision.Draft draft) {
    return switch (enactment) {
      case StandingEnactment.EndDecision e -> end(provision, e, by, draft);
      case StandingEnactment.PlanReview e -> {
        LocalDate day = e.terms().from(today());
        draft.fact(
            new StandingFact.ReviewPlanned(
                by, day, e.terms().then(), e.terms().after().orElse(null)));
        yield new Outcome.Done(new StandingMessage.Planned(day, e.terms().then()));
      }
      case StandingEnactment.KeepDecision e -> keep(e.decision(), draft);
    };
  }

  /**
   * The vote ended without passing.
   *
   * @return what comes of that, if anything does
   */
  public Optional<Message> notPassed(
      StandingEnactment enactment, Proposal.Status status, Decision.Draft draft) {
    return switch (enactment) {
      case StandingEnactment.EndDecision _, StandingEnactment.PlanReview _ -> Optional.empty();
      case StandingEnactment.KeepDecision(DecisionNo no) -> notKept(no, status, draft);
    };
  }

  private Outcome end(
      Provision provision,
      StandingEnactment.EndDecision enactment,
      DecisionNo by,
      Decision.Draft draft) {
    Optional<Ending> ended = decisions.ending(enactment.decision());
    if (ended.isPresent()) {
      return new Outcome.Impossible(new StandingMessage.EndedAlready(ended.get()));
    }
    draft.fact(new StandingFact.DecisionEnded(enactment.decision(), enactment.how(), by));
    return new Outcome.Done(provision.description());
  }

  private Outcome keep(DecisionNo no, Decision.Draft draft) {
    Optional<Ending> ended = decisions.ending(no);
    if (ended.isPresent()) {
      return new Outcome.Impossible(new StandingMessage.EndedAlready(ended.get()));
    }
    Review review = decisions.review(no).orElseThrow();
    Optional<LocalDate> next = review.every().map(every -> today().plus(every));
    next.ifPresent(
        day ->
            draft.fact(
                new StandingFact.ReviewPlanned(
                    no, day, review.then(), review.every().orElse(null))));
    if (next.isEmpty()) {
      draft.fact(new StandingFact.ReviewPassed(no));
    }
    return new Outcome.Done(new StandingMessage.Kept(no, title(no), next));
  }

  /** Without consent it ends; where too few answered nothing is decided, and it is asked again. */
  private Optional<Message> notKept(DecisionNo no, Proposal.Status status, Decision.Draft draft) {
    if (decisions.ending(no).isPresent()) {
      return Optional.empty();
    }
    return switch (status) {
      case FAILED, TABLED -> {
        draft.fact(new StandingFact.DecisionEnded(no, Ending.How.LAPSED, null));
        yield Optional.of(new StandingMessage.NotKept(no));
      }
      case NOT_DECIDED -> {
        Review review = decisions.review(no).orElseThrow();
        LocalDate day = today().plusDays(AGAIN_DAYS);
        draft.fact(
            new StandingFact.ReviewPlanned(no, day, review.then(), review.every().orElse(null)));
        yield Optional.of(new StandingMessage.AskedAgain(no, day));
      }
      case DISCUSSION, VOTING, PAUSED, PASSED, WITHDRAWN -> Optional.empty();
    };
  }

  private String title(DecisionNo no) {
    return decisions.decided(no).map(Proposal::title).orElse("");
  }

  private LocalDate today() {
    return moment.local().toLocalDate();
  }
}

package org.mycelium.commands.proposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.standing.Aims;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.proposal.standing.StandingMessage;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.text.Message;

/**
 * How decisions come back: told a week ahead, and on their day voted on by consent or ended, as it
 * was decided. Everything that is owed is done at once and marked by facts, so that nothing is done
 * twice and nothing is left out after an outage.
 */
final class Reviewing {
  private static final Rule CONSENT = Rules.fromCanonical("consent/1").orElseThrow();

  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Opening opening;

  Reviewing(Proposals proposals, DecisionLog decisions, Opening opening) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.opening = opening;
  }

  /** What the passing of a proposal does to whether decisions stand. */
  List<Opening.Planned> planned(Aims aims, Question question, Settings settings) {
    List<Opening.Planned> all = new ArrayList<>();
    aims.ends().forEach(end -> all.add(new Opening.Planned(end, List.of(title(end.decision())))));
    boolean tried = question.canonical().equals(CONSENT.canonical());
    aims.review(settings.phases().review().filter(_ -> tried))
        .map(StandingEnactment.PlanReview::new)
        .ifPresent(review -> all.add(new Opening.Planned(review, List.of())));
    return all;
  }

  /** The clock struck: what is owed by now is done. */
  Decision due(Situation situation) {
    Instant now = situation.moment().now();
    ZoneId zone = situation.moment().zone();
    Decision.Draft draft = Decision.accept();
    int votes = 0;
    for (Review review : decisions.reviews()) {
      if (review.vote().isPresent()) {
        continue;
      }
      if (!review.due(zone).isAfter(now)) {
        switch (review.then()) {
          case LAPSE -> lapse(review, draft);
          case CONSENT -> reopen(review, votes++, draft, situation);
        }
      } else if (!review.announced() && !review.announcedAt(zone).isAfter(now)) {
        draft.fact(new StandingFact.ReviewAnnounced(review.decision()));
        announce(
            new StandingMessage.Ahead(review, title(review.decision())),
            Effect.Loudness.QUIET,
            Optional.empty(),
            draft);
      }
    }
    return draft.done();
  }

  private void lapse(Review review, Decision.Draft draft) {
    draft.fact(new StandingFact.DecisionEnded(review.decision(), Ending.How.LAPSED, null));
    announce(
        new StandingMessage.Lapsed(review.decision(), title(review.decision())),
        Effect.Loudness.LOUD,
        Optional.empty(),
        draft);
  }

  private void reopen(Review review, int before, Decision.Draft draft, Situation situation) {
    Proposal decided = decisions.decided(review.decision()).orElseThrow();
    ProposalNo no = new ProposalNo(proposals.next().value() + before);
    opening.open(
        draft,
        no,
        decided.proposer(),
        new Opening.Terms(
            review.decision() + " · " + decided.title(),
            decided.text(),
            CONSENT,
            situation.settings().quorum(),
            situation.moment().now().plus(situation.settings().votingPeriod()),
            List.of(
                new Opening.Planned(
                    new StandingEnactment.KeepDecision(review.decision()),
                    List.of(decided.title())))),
        opening.electorate(situation),
        situation);
    draft.fact(new StandingFact.ReviewOpened(review.decision(), no));
    announce(
        new StandingMessage.Reopened(review.decision(), decided.title(), no),
        Effect.Loudness.LOUD,
        Optional.of(no),
        draft);
  }

  private static void announce(
      Message message, Effect.Loudness loudness, Optional<ProposalNo> about, Decision.Draft draft) {
    draft.effect(new Effect.Announce(message, loudness, List.of(), about));
  }

  private String title(DecisionNo no) {
    return decisions.decided(no).map(Proposal::title).orElse("");
  }
}

package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Digests;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.settings.SettingsMessage;

/**
 * Gathers what an assembly is told of its week. Pure but for its read ports; one transaction, one
 * instance.
 */
public final class DigestRules {
  private static final Duration WEEK = Duration.ofDays(7);

  /** A vote that closes within this and lacks votes needs hands. */
  private static final Duration SOON = Duration.ofDays(3);

  /** Decisions that come back within this are told of. */
  private static final int COMING_BACK_DAYS = 14;

  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Metrics metrics;
  private final Roles roles;
  private final Digests digests;

  /** Reads from these. */
  public DigestRules(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Metrics metrics,
      Roles roles,
      Digests digests) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.metrics = metrics;
    this.roles = roles;
    this.digests = digests;
  }

  /** What becomes of this command. */
  public Decision decide(DigestCommand command, Situation situation) {
    return switch (command) {
      case DigestCommand.Due _ -> due(situation);
      case DigestCommand.Now _ ->
          Belonging.inside(
              situation.issuer(),
              _ -> {
                Instant now = situation.moment().now();
                Digest digest = gather(now.minus(WEEK), situation.moment());
                Decision.Draft draft = Decision.accept().reply(new DigestMessage(digest));
                Charts.beside(digest, Effect.Audience.ISSUER).forEach(draft::effect);
                return draft.done();
              });
      case DigestCommand.ShowTime _ ->
          Belonging.inside(
              situation.issuer(),
              _ -> Decision.answer(new SettingsMessage.DigestTime(situation.settings())));
    };
  }

  /**
   * Nothing that happened is told twice or left out: a digest begins where the last one ended, be
   * that a week ago or, after an outage, a month.
   */
  private Decision due(Situation situation) {
    Moment moment = situation.moment();
    Optional<Digests.Posted> last = digests.last();
    Optional<Week> owed =
        situation
            .settings()
            .digest()
            .map(time -> new DigestSchedule(time, moment.zone()))
            .flatMap(schedule -> schedule.owed(moment.now(), last.map(Digests.Posted::week)));
    if (owed.isEmpty()) {
      return Decision.silence();
    }
    Instant since = last.map(Digests.Posted::at).orElseGet(() -> moment.now().minus(WEEK));
    Digest digest = gather(since, moment);
    Decision.Draft draft =
        Decision.accept()
            .fact(new DigestFact.DigestPosted(owed.get()))
            .effect(
                new Effect.Announce(
                    new DigestMessage(digest), Effect.Loudness.QUIET, List.of(), Optional.empty()));
    Charts.beside(digest, Effect.Audience.ASSEMBLY).forEach(draft::effect);
    return draft.done();
  }

  private Digest gather(Instant since, Moment moment) {
    Instant now = moment.now();
    LocalDate middle = DigestSchedule.middle(now, moment.zone());
    return new Digest(
        since.atZone(moment.zone()).toLocalDate(),
        moment.local().toLocalDate(),
        closed(since, now),
        Digest.Turnout.of(closed(since.minus(Duration.between(since, now)), since)),
        decisions.endedBetween(since, now).stream()
            .map(ending -> new Digest.Ended(ending, title(ending.decision())))
            .toList(),
        back(moment),
        discussed(),
        proposals.open().stream().map(proposal -> open(proposal, now)).toList(),
        metrics.counted().stream().map(metric -> counted(metric, middle, moment)).toList(),
        roles.all().stream().flatMap(this::handovers).toList());
  }

  private Stream<Digest.Handover> handovers(Role role) {
    return role.seats().stream()
        .filter(Seat::handoverOpen)
        .map(
            seat ->
                new Digest.Handover(
                    role.name(),
                    seat.handoverWaitsFor().stream()
                        .map(no -> members.get(no).displayName())
                        .toList()));
  }

  private List<Digest.Closed> closed(Instant from, Instant until) {
    return proposals.closedBetween(from, until).stream()
        .map(
            proposal ->
                new Digest.Closed(
                    proposal,
                    decisions.numberOf(proposal.no()),
                    proposals.ballots(proposal.no()).size(),
                    Dissent.on(proposal, proposals, no -> members.get(no).displayName()).size(),
                    proposals.story(proposal.no())))
        .toList();
  }

  private List<Digest.Back> back(Moment moment) {
    LocalDate soon = moment.local().toLocalDate().plusDays(COMING_BACK_DAYS);
    return decisions.reviews().stream()
        .filter(review -> review.vote().isEmpty() && review.day().isBefore(soon))
        .map(review -> new Digest.Back(review, title(review.decision())))
        .toList();
  }

  private String title(DecisionNo no) {
    return decisions.find(no).map(decision -> decision.proposal().title()).orElse("");
  }

  private List<Digest.Discussed> discussed() {
    return proposals.discussed().stream()
        .flatMap(
            proposal ->
                proposals.discussion(proposal.no()).stream()
                    .map(talk -> new Digest.Discussed(proposal, talk.until())))
        .toList();
  }

  private Digest.Open open(Proposal proposal, Instant now) {
    int voted = proposals.ballots(proposal.no()).size();
    return new Digest.Open(
        proposal,
        voted,
        Math.max(0, proposal.quorum().needed(proposal.electorate()) - voted),
        proposal.closesAt().isBefore(now.plus(SOON)));
  }

  private Digest.Counted counted(Metric metric, LocalDate day, Moment moment) {
    Span span = Span.of(metric.cadence(), day);
    History history =
        History.of(metric, span, metrics.readings(metric.no(), History.from(span), span));
    LocalDate created = metric.createdAt().atZone(moment.zone()).toLocalDate();
    boolean over = span.last().isBefore(moment.local().toLocalDate());
    boolean missing = over && history.at(span).isEmpty() && !created.isAfter(span.last());
    return new Digest.Counted(
        history, span, missing, metric.reporter().map(no -> members.get(no).displayName()));
  }
}

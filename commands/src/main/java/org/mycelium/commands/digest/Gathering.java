package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.testimony.Topics;

/** Gathers what an assembly is told. Pure but for its read ports; one transaction, one instance. */
public final class Gathering {
  /** A vote that closes within this and lacks votes needs hands. */
  private static final Duration SOON = Duration.ofDays(3);

  /** Decisions that come back within this are told of. */
  private static final int COMING_BACK_DAYS = 14;

  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Metrics metrics;
  private final Roles roles;
  private final Disputes disputes;
  private final Economy economy;
  private final Testimonies testimonies;
  private final Topics topics;

  /** Reads from these. */
  public Gathering(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Metrics metrics,
      Roles roles,
      Disputes disputes,
      Economy economy,
      Testimonies testimonies,
      Topics topics) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.metrics = metrics;
    this.roles = roles;
    this.disputes = disputes;
    this.economy = economy;
    this.testimonies = testimonies;
    this.topics = topics;
  }

  /**
   * Everything there is to tell.
   *
   * @param since what happened after it is told
   * @param now until when, and as of when
   */
  public Digest of(Instant since, Instant now, ZoneId zone) {
    LocalDate middle = DigestSchedule.middle(now, zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Digest(
        since.atZone(zone).toLocalDate(),
        today,
        closed(since, now),
        Digest.Turnout.of(closed(since.minus(Duration.between(since, now)), since)),
        decisions.endedBetween(since, now).stream()
            .map(ending -> new Digest.Ended(ending, title(ending.decision())))
            .toList(),
        back(today),
        discussed(),
        proposals.open().stream().map(proposal -> open(proposal, now)).toList(),
        metrics.counted().stream().map(metric -> counted(metric, middle, today, zone)).toList(),
        roles.all().stream().flatMap(this::handovers).toList(),
        disputes.between(since, now),
        economy.money(since, now),
        economy.scrip(since, now),
        testimonies.readBetween(since, now).map(topics::told));
  }

  /** The same with the testimony whose turn it is, if there is any. */
  Digest withNext(Digest digest) {
    return digest.telling(testimonies.unread().map(topics::told));
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

  private List<Digest.Back> back(LocalDate today) {
    LocalDate soon = today.plusDays(COMING_BACK_DAYS);
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

  private Digest.Counted counted(Metric metric, LocalDate day, LocalDate today, ZoneId zone) {
    Span span = Span.of(metric.cadence(), day);
    History history =
        History.of(metric, span, metrics.readings(metric.no(), History.from(span), span));
    LocalDate created = metric.createdAt().atZone(zone).toLocalDate();
    boolean over = span.last().isBefore(today);
    boolean missing =
        over && !metric.measured() && history.at(span).isEmpty() && !created.isAfter(span.last());
    return new Digest.Counted(
        history, span, missing, metric.reporter().map(no -> members.get(no).displayName()));
  }
}

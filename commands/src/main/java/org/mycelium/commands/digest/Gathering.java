package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.dispute.DisputeWeek;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.Reporters;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.role.Filling;
import org.mycelium.commands.role.Handover;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleMessage;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.testimony.Topics;
import org.mycelium.commands.text.Message;

/** Gathers what an assembly is told. Pure but for its read ports; one transaction, one instance. */
public final class Gathering {
  /** A vote that closes within this and lacks votes needs hands. */
  private static final Duration SOON = Duration.ofDays(3);

  /** Roles that pass on within this are told of: until the next digest, that day included. */
  private static final Duration UNTIL_THE_NEXT = Duration.ofDays(7);

  /** Whoever hands over and takes over is given so long to say that it is done. */
  private static final Duration TO_CONFIRM = Duration.ofDays(1);

  /** Decisions that come back within this are told of. */
  private static final int COMING_BACK_DAYS = 14;

  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Metrics metrics;
  private final Enactments enactments;
  private final Roles roles;
  private final Disputes disputes;
  private final Lots lots;
  private final Economy economy;
  private final Testimonies testimonies;
  private final Topics topics;
  private final Reporters reporters;

  /** Reads from these. */
  public Gathering(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Metrics metrics,
      Enactments enactments,
      Roles roles,
      Disputes disputes,
      Lots lots,
      Economy economy,
      Testimonies testimonies,
      Topics topics) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.metrics = metrics;
    this.enactments = enactments;
    this.roles = roles;
    this.disputes = disputes;
    this.lots = lots;
    this.economy = economy;
    this.testimonies = testimonies;
    this.topics = topics;
    this.reporters = new Reporters(members, roles);
  }

  /** Everything there is to tell. */
  public Digest of(Days days, ZoneId zone) {
    Instant since = days.since();
    Instant until = days.until();
    Instant now = days.asOf();
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Digest(
        days,
        closed(since, until),
        drawn(since, until),
        statements(since, until),
        Digest.Turnout.of(closed(since.minus(Duration.between(since, until)), since)),
        decisions.endedBetween(since, until).stream()
            .map(ending -> new Digest.Ended(ending, title(ending.decision())))
            .toList(),
        standing(days, () -> back(today)),
        standing(days, this::discussed),
        standing(
            days, () -> proposals.open().stream().map(proposal -> open(proposal, now)).toList()),
        standing(days, () -> coming(now, zone)),
        metrics.counted().stream().map(metric -> counted(metric, days, today, zone)).toList(),
        standing(
            days, () -> roles.all().stream().flatMap(role -> handovers(role, now, zone)).toList()),
        standing(days, () -> roles.all().stream().flatMap(Gathering::vacant).toList()),
        DisputeWeek.last(disputes, days.ended(), zone),
        economy.money(since, until),
        economy.scrip(days.ended(), zone),
        testimonies.readBetween(since, until).map(topics::told));
  }

  /** How things stand is told as of the end of these days, or not at all. */
  private static <T> List<T> standing(Days days, Supplier<List<T>> what) {
    return days.standing() ? what.get() : List.of();
  }

  /** The same with the testimony whose turn it is, if there is any. */
  Digest withNext(Digest digest) {
    return digest.telling(testimonies.unread().map(topics::told));
  }

  private List<Digest.Passing> coming(Instant now, ZoneId zone) {
    return roles.all().stream()
        .flatMap(role -> role.seats().stream().flatMap(seat -> passing(role, seat, zone).stream()))
        .filter(passing -> !passing.at().isBefore(now))
        .filter(passing -> !passing.at().isAfter(now.plus(UNTIL_THE_NEXT)))
        .sorted(Comparator.comparing(Digest.Passing::at))
        .toList();
  }

  /** Nothing passes on in a seat that nobody has and nobody is to have. */
  private Optional<Digest.Passing> passing(Role role, Seat seat, ZoneId zone) {
    return seat.holder().isEmpty() && seat.next().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Digest.Passing(
                new RoleMessage.Title(role.name(), seat.no(), role.seats().size()),
                seat.ends(role.terms().length(), zone),
                seat.holder().map(this::name),
                seat.next().map(this::name)));
  }

  private Stream<Digest.Handover> handovers(Role role, Instant now, ZoneId zone) {
    return role.handovers().stream()
        .filter(open -> role.leftOpen().contains(open) || !justBegun(role, open, now, zone))
        .map(
            open ->
                new Digest.Handover(
                    role.name(),
                    Optional.of(new Digest.Between(name(open.outgoing()), name(open.incoming())))
                        .filter(_ -> role.leftOpen().contains(open)),
                    open.waitsFor().stream().map(this::name).toList()));
  }

  /** Terms often change at the hour of the digest, when nobody could have confirmed anything. */
  private static boolean justBegun(Role role, Handover open, Instant now, ZoneId zone) {
    return role.find(open.seat())
        .map(seat -> seat.begins(open.term(), role.terms().length(), zone))
        .filter(began -> began.plus(TO_CONFIRM).isAfter(now))
        .isPresent();
  }

  /** Before its first term a seat waits, and is not vacant unless somebody has to be elected. */
  private static Stream<Digest.Vacant> vacant(Role role) {
    List<Seat> vacant =
        role.seats().stream()
            .filter(seat -> seat.holder().isEmpty() && (seat.term() > 0 || declined(role, seat)))
            .toList();
    boolean elected = role.terms().filling() == Filling.ELECTION;
    // Where nobody has any of its seats, one line says so.
    return vacant.size() == role.seats().size() && !vacant.isEmpty()
        ? Stream.of(new Digest.Vacant(new RoleMessage.Title(role.name(), 1, 1), elected))
        : vacant.stream()
            .map(
                seat ->
                    new Digest.Vacant(
                        new RoleMessage.Title(role.name(), seat.no(), role.seats().size()),
                        elected));
  }

  /** Whether everybody who was elected for the first term does not take it. */
  private static boolean declined(Role role, Seat seat) {
    return role.terms().filling() == Filling.ELECTION
        && seat.next().isEmpty()
        && role.declined().stream().anyMatch(stint -> stint.seat() == seat.no());
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
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
                    proposals.story(proposal.no()),
                    choice(proposal),
                    !enactments.undone(proposal.no()).isEmpty()))
        .toList();
  }

  private List<Digest.Drawn> drawn(Instant since, Instant until) {
    return lots.drawnBetween(since, until).stream()
        .filter(lot -> lot.tie().isEmpty())
        .map(
            lot -> {
              int eligible = lot.eligible().size();
              return new Digest.Drawn(
                  lot.no(), lot.about(), Math.min(lot.seats(), eligible), eligible);
            })
        .toList();
  }

  private List<MinorityView> statements(Instant since, Instant now) {
    return decisions.attachedBetween(since, now).stream()
        .map(
            attached ->
                new MinorityView(
                    attached.decision(),
                    title(attached.decision()),
                    attached.statement().signers().stream().map(this::name).toList(),
                    attached.statement().words()))
        .toList();
  }

  private Optional<Message> choice(Proposal proposal) {
    List<Integer> chosen = proposals.chosen(proposal.no());
    return proposal.question() instanceof Selection selection && !chosen.isEmpty()
        ? Optional.of(SelectionWords.names(selection, chosen))
        : Optional.empty();
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

  private Digest.Counted counted(Metric metric, Days days, LocalDate today, ZoneId zone) {
    Span span = Span.of(metric.cadence(), days.counted());
    History history =
        History.of(metric, span, metrics.readings(metric.no(), History.from(span), span));
    LocalDate created = metric.createdAt().atZone(zone).toLocalDate();
    boolean over = span.last().isBefore(today);
    boolean missing =
        over && !metric.measured() && history.at(span).isEmpty() && !created.isAfter(span.last());
    return new Digest.Counted(
        history, span, missing, LateNumber.of(history, span, days), reporters.of(metric));
  }
}

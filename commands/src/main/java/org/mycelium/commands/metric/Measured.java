package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.dispute.DisputeWeek;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.scrip.ToldWeek;

/**
 * What is counted, with the readings of what the bot measures. Those are worked out each time from
 * what the facts led to, so that nobody can type them and the journal holds no number twice.
 */
public final class Measured implements Metrics {
  private static final int HUNDREDTHS = 2;

  private final Metrics metrics;
  private final Proposals proposals;
  private final Roles roles;
  private final Disputes disputes;
  private final ScripBook scrip;
  private final Instant now;
  private final ZoneId zone;

  /**
   * What people report comes from these metrics, the rest from proposals, roles, disputes and
   * scrip.
   *
   * @param now what is measured of a span that is not over is measured until then
   */
  public Measured(
      Metrics metrics,
      Proposals proposals,
      Roles roles,
      Disputes disputes,
      ScripBook scrip,
      Instant now,
      ZoneId zone) {
    this.metrics = metrics;
    this.proposals = proposals;
    this.roles = roles;
    this.disputes = disputes;
    this.scrip = scrip;
    this.now = now;
    this.zone = zone;
  }

  @Override
  public List<Metric> counted() {
    return metrics.counted();
  }

  @Override
  public MetricNo next() {
    return metrics.next();
  }

  @Override
  public List<MetricReading> readings(MetricNo no, Span from, Span until) {
    return metrics.counted().stream()
        .filter(metric -> metric.no().equals(no) && metric.measured())
        .findFirst()
        .map(metric -> measure(metric, from, until))
        .orElseGet(() -> metrics.readings(no, from, until));
  }

  /** What people had reported before the bot measured it stands for its spans. */
  private List<MetricReading> measure(Metric metric, Span from, Span until) {
    List<MetricReading> reported = metrics.readings(metric.no(), from, until);
    Set<Span> known =
        reported.stream().map(MetricReading::span).collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            reported.stream(),
            Stream.iterate(from, span -> span.compareTo(until) <= 0, Span::next)
                .filter(span -> !known.contains(span))
                .flatMap(span -> measure(metric, span).stream()))
        .sorted(Comparator.comparing(MetricReading::span))
        .toList();
  }

  private Optional<MetricReading> measure(Metric metric, Span span) {
    return units(metric, span)
        .map(units -> new MetricReading(span, units, "", metric.creator(), end(span)));
  }

  private Optional<Long> units(Metric metric, Span span) {
    return metric.naming() instanceof ReadyMade ready
        ? switch (ready) {
          case TURNOUT -> turnout(ended(span));
          case PARTICIPATION -> participation(ended(span));
          case DECISIONS -> decisions(ended(span), metric, span);
          case ROTATION -> rotation(span);
          case SCRIP -> above(span);
          case VELOCITY -> velocity(span);
          case DISPUTES -> settledAmongUs(span, metric);
          case HOUSEHOLDS, AID_HOURS, RESPONSE_TIME, OFFICIAL_RESPONSE_TIME -> Optional.empty();
        }
        : Optional.empty();
  }

  private Optional<Long> turnout(List<Proposal> ended) {
    return percent(
        ended.stream().mapToLong(vote -> proposals.ballots(vote.no()).size()).sum(),
        ended.stream().mapToLong(Proposal::electorate).sum());
  }

  private Optional<Long> participation(List<Proposal> ended) {
    Set<MemberNo> could = new HashSet<>();
    Set<MemberNo> did = new HashSet<>();
    for (Proposal vote : ended) {
      could.addAll(proposals.electorate(vote.no()));
      did.addAll(proposals.voters(vote.no()));
    }
    return percent(did.size(), could.size());
  }

  /** Before it was counted, a week without decisions is none that anybody asked about. */
  private Optional<Long> decisions(List<Proposal> ended, Metric metric, Span span) {
    LocalDate since = metric.createdAt().atZone(zone).toLocalDate();
    long passed = ended.stream().filter(vote -> vote.status() == Proposal.Status.PASSED).count();
    return passed > 0 || !since.isAfter(span.last()) ? Optional.of(passed) : Optional.empty();
  }

  /**
   * Of a span that is not over, or of other days than a week, nothing is told: by the hour somebody
   * could tell whose dispute it was.
   */
  private Optional<Long> settledAmongUs(Span span, Metric metric) {
    if (now.isBefore(end(span)) || span.cadence() != Cadence.WEEKLY) {
      return Optional.empty();
    }
    OptionalInt counted = DisputeWeek.settledAmongUs(disputes, span.first(), now, zone);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    long settled = counted.getAsInt();
    LocalDate since = metric.createdAt().atZone(zone).toLocalDate();
    return settled > 0 || !since.isAfter(span.last()) ? Optional.of(settled) : Optional.empty();
  }

  private Optional<Long> rotation(Span span) {
    long ended = 0;
    long followed = 0;
    List<Role> there = new ArrayList<>(roles.all());
    there.addAll(roles.past());
    for (Role role : there) {
      for (Seat seat : role.seats()) {
        List<Integer> begun =
            IntStream.rangeClosed(Math.max(1, seat.first()) + 1, seat.term())
                .filter(term -> within(span, seat.begins(term, role.terms().length(), zone)))
                .boxed()
                .toList();
        ended += begun.size();
        followed += begun.stream().filter(term -> changed(role, seat.no(), term)).count();
      }
    }
    return percent(followed, ended);
  }

  /** Whether a term has a holder, who is not the last one of the term before. */
  private static boolean changed(Role role, int seat, int term) {
    Optional<MemberNo> before = holders(role, seat, term - 1).reduce((_, later) -> later);
    Optional<MemberNo> after = holders(role, seat, term).findFirst();
    return after.isPresent() && !after.equals(before);
  }

  private static Stream<MemberNo> holders(Role role, int seat, int term) {
    return role.held().stream()
        .filter(stint -> stint.seat() == seat && stint.term() == term)
        .map(Role.Stint::member);
  }

  /** In hundredths of the unit, a half rounded up; none where too few could hide in it. */
  private Optional<Long> above(Span span) {
    return scrip
        .scrip()
        .flatMap(
            terms ->
                week(span)
                    .flatMap(ToldWeek::above)
                    .map(
                        units ->
                            BigDecimal.valueOf(units, terms.terms().decimals())
                                .setScale(HUNDREDTHS, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValueExact()));
  }

  private Optional<Long> velocity(Span span) {
    return week(span)
        .flatMap(ToldWeek::velocity)
        .map(times -> times.setScale(HUNDREDTHS).unscaledValue().longValueExact());
  }

  /** Sums of scrip are told of weeks, whatever else somebody once wanted them counted by. */
  private Optional<ToldWeek> week(Span span) {
    return Optional.of(span)
        .filter(some -> some.cadence() == Cadence.WEEKLY)
        .flatMap(some -> ToldWeek.of(scrip, some.first(), now, zone));
  }

  private List<Proposal> ended(Span span) {
    return proposals.closedBetween(begin(span).minusMillis(1), end(span));
  }

  private boolean within(Span span, Instant instant) {
    return !instant.isBefore(begin(span)) && !instant.isAfter(end(span));
  }

  private Instant begin(Span span) {
    return span.first().atStartOfDay(zone).toInstant();
  }

  /** Its last millisecond. */
  private Instant end(Span span) {
    return span.next().first().atStartOfDay(zone).toInstant().minusMillis(1);
  }

  /** So many of a hundred, a half rounded up; none of nothing. */
  private static Optional<Long> percent(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((200 * part + whole) / (2 * whole));
  }
}

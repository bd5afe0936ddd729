package org.mycelium.commands.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.Reporters;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.role.HandoverMessage;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleMessage;
import org.mycelium.commands.role.Seat;

/**
 * Everything that is coming, by when. It looks at how things stand and puts nothing down, so that
 * it cannot disagree with what will happen. One transaction, one instance.
 */
public final class Agenda {
  /** Handovers of one seat further off than this many are left out: nobody plans by them. */
  private static final int MOST_TERMS = 12;

  /** How long a vote that closed before its time goes on being told as called off. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private final Members members;
  private final Roles roles;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Metrics metrics;

  /** Looks at these. */
  public Agenda(
      Members members, Roles roles, Proposals proposals, DecisionLog decisions, Metrics metrics) {
    this.members = members;
    this.roles = roles;
    this.proposals = proposals;
    this.decisions = decisions;
    this.metrics = metrics;
  }

  /** What is to happen from now until then. */
  List<Item> coming(Moment moment, Instant until) {
    return sorted(
        Stream.of(
                handovers(moment, until), votes(), discussions(), reviews(moment), reports(moment))
            .flatMap(items -> items)
            .filter(item -> !item.when().begins().isBefore(moment.now()))
            .filter(item -> !item.when().begins().isAfter(until)));
  }

  /**
   * What belongs into a calendar of one's own: besides what is coming the terms that last, and what
   * was to come and will not.
   */
  List<Item> whole(Moment moment, Instant until) {
    return sorted(
        Stream.of(
                coming(moment, until).stream(),
                terms(moment),
                droppedTerms(moment, until),
                closedEarly(moment))
            .flatMap(items -> items));
  }

  /** Handovers that are over by the calendar, and not confirmed by both. */
  List<HandoverMessage.StillOpen> unconfirmed() {
    return roles.all().stream()
        .flatMap(
            role ->
                role.handovers().stream()
                    .map(
                        open ->
                            new HandoverMessage.StillOpen(
                                title(role, open.seat()),
                                name(open.outgoing()),
                                name(open.incoming()),
                                open.waitsFor().stream().map(this::name).toList())))
        .toList();
  }

  private static List<Item> sorted(Stream<Item> items) {
    return items
        .sorted(Comparator.comparing((Item item) -> item.when().begins()).thenComparing(Item::key))
        .toList();
  }

  private Stream<Item> handovers(Moment moment, Instant until) {
    return seats(
        (role, seat) ->
            Stream.iterate(seat.term() + 1, term -> term + 1)
                .limit(MOST_TERMS)
                .takeWhile(term -> changesHands(seat, term))
                .map(term -> handover(role, seat, term, moment))
                .takeWhile(item -> !item.when().begins().isAfter(until)));
  }

  /** Of a seat that ends, only the end of a term that somebody has can be told. */
  private static boolean changesHands(Seat seat, int term) {
    return seat.closing().filter(last -> term > last).isEmpty()
        || (seat.last() && term == seat.term() + 1);
  }

  private Item handover(Role role, Seat seat, int term, Moment moment) {
    boolean next = term == seat.term() + 1;
    Optional<MemberNo> outgoing =
        next ? seat.holder() : seat.next().filter(_ -> term == seat.term() + 2);
    return new Item(
        key(role, seat, term) + "-handover",
        new Item.When.Moment(begins(role, seat, term, moment)),
        new CalendarMessage.Handover(
            title(role, seat.no()),
            outgoing.map(this::name),
            seat.next().filter(_ -> next).map(this::name)));
  }

  /** What calendars may have of seats that ended, or are to end, and will not be. */
  private Stream<Item> droppedTerms(Moment moment, Instant until) {
    Stream<Item> ending =
        seats(
            (role, seat) ->
                further(role, seat, moment, term -> !changesHands(seat, term)).stream());
    Stream<Item> ended =
        roles.past().stream()
            .flatMap(
                role ->
                    role.seats().stream()
                        .flatMap(
                            seat ->
                                Stream.concat(
                                    terms(role, seat, moment),
                                    further(role, seat, moment, _ -> true).stream())));
    return Stream.concat(ending, ended)
        .filter(item -> item.when().ends().isAfter(moment.now()))
        .filter(item -> !item.when().begins().isAfter(until))
        .map(Item::drop);
  }

  private List<Item> further(Role role, Seat seat, Moment moment, IntPredicate which) {
    return IntStream.rangeClosed(seat.term() + 1, seat.term() + MOST_TERMS)
        .filter(which)
        .mapToObj(term -> handover(role, seat, term, moment))
        .toList();
  }

  /** Those that last, and those for which somebody is named. */
  private Stream<Item> terms(Moment moment) {
    return seats((role, seat) -> terms(role, seat, moment));
  }

  private Stream<Item> terms(Role role, Seat seat, Moment moment) {
    return Stream.concat(
        term(role, seat, seat.term(), seat.holder(), moment),
        term(role, seat, seat.term() + 1, seat.next(), moment));
  }

  private Stream<Item> term(
      Role role, Seat seat, int term, Optional<MemberNo> holder, Moment moment) {
    return holder.stream()
        .map(
            member ->
                new Item(
                    key(role, seat, term),
                    new Item.When.Stretch(
                        begins(role, seat, term, moment), begins(role, seat, term + 1, moment)),
                    new CalendarMessage.Term(title(role, seat.no()), name(member))));
  }

  /** What a role has to say of each of its seats. */
  private interface Telling {
    Stream<Item> of(Role role, Seat seat);
  }

  private Stream<Item> seats(Telling telling) {
    return roles.all().stream()
        .flatMap(role -> role.seats().stream().flatMap(seat -> telling.of(role, seat)));
  }

  private static Instant begins(Role role, Seat seat, int term, Moment moment) {
    return seat.begins(term, role.terms().length(), moment.zone());
  }

  private static String key(Role role, Seat seat, int term) {
    return role.no() + "-seat" + seat.no() + "-term" + term;
  }

  private static RoleMessage.Title title(Role role, int seat) {
    return new RoleMessage.Title(role.name(), seat, role.seats().size());
  }

  private Stream<Item> votes() {
    return proposals.open().stream().map(Agenda::closing);
  }

  private static Item closing(Proposal proposal) {
    return new Item(
        proposal.no() + "-closes",
        new Item.When.Moment(proposal.closesAt()),
        new CalendarMessage.Closes(proposal.no(), proposal.title()));
  }

  /** Their time is still to come, and nothing will happen then. */
  private Stream<Item> closedEarly(Moment moment) {
    return proposals.closedBetween(moment.now().minus(REMEMBERED), moment.now()).stream()
        .filter(proposal -> proposal.closesAt().isAfter(moment.now()))
        .map(proposal -> closing(proposal).drop());
  }

  private Stream<Item> discussions() {
    return proposals.discussed().stream()
        .flatMap(
            proposal ->
                proposals.discussion(proposal.no()).stream()
                    .map(
                        talk ->
                            new Item(
                                proposal.no() + "-opens",
                                new Item.When.Moment(talk.until()),
                                new CalendarMessage.Opens(proposal.no(), proposal.title()))));
  }

  /** The day belongs to its name: whoever sees an old one sees that it moved. */
  private Stream<Item> reviews(Moment moment) {
    return decisions.reviews().stream()
        .filter(review -> review.vote().isEmpty())
        .map(
            review ->
                new Item(
                    review.decision() + "-review-" + review.day(),
                    new Item.When.Day(review.day(), review.due(moment.zone())),
                    new CalendarMessage.Review(
                        review.decision(),
                        title(review.decision()),
                        review.then() == Review.Then.LAPSE)));
  }

  private String title(DecisionNo no) {
    return decisions.decided(no).map(Proposal::title).orElse("");
  }

  /** Numbers that somebody has to report, and did not yet, on the last day they are for. */
  private Stream<Item> reports(Moment moment) {
    LocalDate today = moment.local().toLocalDate();
    return metrics.counted().stream().flatMap(metric -> report(metric, today, moment));
  }

  private Stream<Item> report(Metric metric, LocalDate today, Moment moment) {
    Span span = Span.of(metric.cadence(), today);
    return Optional.of(new Reporters(members, roles).of(metric))
        .filter(who -> !metric.measured() && !who.anyone())
        .filter(_ -> metrics.readings(metric.no(), span, span).isEmpty())
        .map(
            who ->
                new Item(
                    metric.no() + "-report-" + span.first(),
                    new Item.When.Day(
                        span.last(),
                        span.last().plusDays(1).atStartOfDay(moment.zone()).toInstant()),
                    new CalendarMessage.Report(metric.name(), who.names())))
        .stream();
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}

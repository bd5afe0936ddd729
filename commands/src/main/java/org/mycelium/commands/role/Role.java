package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.role.RoleFact.OfSeat;

/**
 * A role as it stands.
 *
 * @param name one line; empty if it was erased; untrusted
 * @param may what it may do, as written; untrusted
 * @param order the published order of turns, as it was when the role was created
 * @param lastTurn the place in the order of whoever was taken last; 0 before the first
 * @param seats in order of number; those that ended are not among them
 * @param held who held it when, oldest first
 * @param declined who did not take which turn
 * @param called which draws were called for terms that are not over, oldest first
 * @param offers of turns, one a seat at most
 * @param leftOpen handovers that were not confirmed by both before the seat went on, oldest first
 * @param lastSeat the highest number that a seat has or had
 * @param mandates who was elected for terms of seats, and has not begun or is not named yet
 */
public record Role(
    RoleNo no,
    String name,
    String may,
    RoleTerms terms,
    List<MemberNo> order,
    int lastTurn,
    List<Seat> seats,
    List<Stint> held,
    List<Stint> declined,
    List<Called> called,
    List<SwapOffer> offers,
    List<Handover> leftOpen,
    int lastSeat,
    List<Mandate> mandates) {
  /** Keeps its own copies. */
  public Role {
    order = List.copyOf(order);
    seats = List.copyOf(seats);
    held = List.copyOf(held);
    declined = List.copyOf(declined);
    called = List.copyOf(called);
    offers = List.copyOf(offers);
    leftOpen = List.copyOf(leftOpen);
    mandates = List.copyOf(mandates);
  }

  /** A member in a term of a seat. */
  public record Stint(int seat, int term, MemberNo member) {}

  /** A draw for a term of a seat. */
  public record Called(int seat, int term, LotNo lot) {}

  /** A role as it comes into being. */
  public static Role created(RoleFact.RoleCreated fact, String name, String may) {
    RoleTerms terms = RoleTerms.fromCanonical(fact.terms()).orElseThrow();
    return new Role(
        fact.role(),
        name,
        may,
        terms,
        fact.order(),
        0,
        seats(terms, fact),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        terms.seats(),
        List.of());
  }

  /**
   * All seats wait for the role's start. Where they are staggered, the terms of the last are
   * counted from there, and those of the others from a share of a term before: their first is
   * shorter.
   */
  private static List<Seat> seats(RoleTerms terms, RoleFact.RoleCreated fact) {
    return IntStream.rangeClosed(1, terms.seats())
        .mapToObj(no -> Seat.waiting(no, fact.start(), fact.start().minusDays(early(terms, no))))
        .toList();
  }

  /** By how many days the first term of a seat is shorter. */
  static long early(RoleTerms terms, int seat) {
    return terms.staggered()
        ? (long) terms.length().days() * (terms.seats() - seat) / terms.seats()
        : 0;
  }

  /** The seat of this number, which must exist. */
  public Seat seat(int seat) {
    return find(seat).orElseThrow(() -> new IllegalStateException("no seat " + seat));
  }

  /** The seat of this number, unless it ended. */
  public Optional<Seat> find(int seat) {
    return seats.stream().filter(one -> one.no() == seat).findFirst();
  }

  /** Those seats of which it is not decided that they end: as many as its terms say. */
  List<Seat> staying() {
    return seats.stream().filter(seat -> seat.closing().isEmpty()).toList();
  }

  /**
   * Everybody in the order of turns: those who were there when it was published, then those who
   * joined later, in order of joining. Of an elected role, those who were elected last.
   */
  public List<MemberNo> turns(List<Member> everybody) {
    if (terms.filling() == Filling.ELECTION) {
      return order;
    }
    List<MemberNo> turns = new ArrayList<>(order);
    everybody.stream()
        .map(Member::no)
        .filter(no -> !order.contains(no))
        .sorted()
        .forEach(turns::add);
    return turns;
  }

  /** The draws for a term, of one seat, oldest first. */
  List<LotNo> draws(int seat, int term) {
    return called.stream()
        .filter(one -> one.seat() == seat && one.term() == term)
        .map(Called::lot)
        .toList();
  }

  /** Whether this member holds a seat of it, or was named for one. */
  public boolean concerns(MemberNo member) {
    return seats.stream()
        .anyMatch(
            seat ->
                seat.holder().filter(member::equals).isPresent()
                    || seat.next().filter(member::equals).isPresent());
  }

  /** The same at a time to come: whoever's term is over then does not hold it any more by that. */
  boolean concerns(MemberNo member, Instant at, ZoneId zone) {
    return seats.stream()
        .anyMatch(
            seat ->
                seat.next().filter(member::equals).isPresent()
                    || (seat.holder().filter(member::equals).isPresent()
                        && seat.ends(terms.length(), zone).isAfter(at)));
  }

  /** What this fact makes of it. */
  public Role after(RoleFact.OfRole fact) {
    return switch (fact) {
      case RoleFact.RoleEnded _ -> this;
      case RoleFact.RoleChanged f -> changed(f);
      case RoleFact.OrderElected f ->
          elected(f.order(), seat -> f.instead().filter(some -> !some.contains(seat)).isEmpty());
      case RoleFact.SeatsElected f -> elected(f);
      case RoleFact.SeatAdded f -> seated(adding(seats, Seat.added(f)), called, offers, f.seat());
      case RoleFact.SeatClosing f -> changing(f, seat -> seat.closingWith(f.term()));
      case RoleFact.SeatClosed f -> closing(f.seat());
      case RoleFact.TurnNamed f ->
          changing(f, seat -> seat.naming(Optional.of(f.member())))
              .taking(f.turn())
              .fulfilling(one -> one.isFor(f.seat(), f.term()));
      case RoleFact.TurnPassedOver f -> without(f, f.member());
      case RoleFact.HandoverAnnounced f -> changing(f, seat -> seat.announced(f.days()));
      case RoleFact.TermBegan f when f.term() != seat(f.seat()).term() + 1 ->
          throw new IllegalStateException("term %d does not follow".formatted(f.term()));
      case RoleFact.TermBegan f ->
          changing(f, Seat::beginning)
              .noting(f, seat(f.seat()).next())
              .fulfilling(one -> one.seat() == f.seat() && one.term() < f.term());
      case RoleFact.SeatFilled f ->
          changing(f, seat -> seat.filled(f.member()))
              .taking(f.turn())
              .noting(f, Optional.of(f.member()))
              .fulfilling(one -> one.isFor(f.seat(), f.term()));
      case RoleFact.SeatVacated f ->
          changing(
                  f,
                  seat ->
                      seat.vacated(
                          f.why() == RoleFact.Vacated.LEFT
                              ? Optional.empty()
                              : Optional.of(f.member())))
              .fulfilling(
                  one -> f.why() == RoleFact.Vacated.RECALLED && one.member().equals(f.member()));
      case RoleFact.DrawCalled f ->
          seated(seats, adding(called, new Called(f.seat(), f.term(), f.lot())), offers, lastSeat);
      case RoleFact.SwapOffered f -> offering(f);
      case RoleFact.SwapLapsed f -> lapsing(f);
      case RoleFact.TurnsSwapped f -> swapped(f);
      case RoleFact.TurnDeclined f -> declining(f);
      case RoleFact.VacancyTold f -> changing(f, Seat::vacancyWasTold);
      case RoleFact.HandoverConfirmed f -> changing(f, seat -> seat.confirmed(f.member()));
      case RoleFact.HandoverLeftOpen f -> leaving(adding(without(f), Handover.left(f)));
      case RoleFact.EarlierHandoverConfirmed f ->
          leaving(
              leftOpen.stream()
                  .map(one -> one.is(f) ? one.confirmed(f.member()) : one)
                  .filter(one -> !one.waitsFor().isEmpty())
                  .toList());
      case RoleFact.HandoverClosed f
          when find(f.seat()).flatMap(Seat::handover).filter(one -> one.is(f)).isPresent() ->
          changing(f, Seat::handoverClosed);
      case RoleFact.HandoverClosed f -> leaving(without(f));
    };
  }

  /** Every handover that is not confirmed by both: those left open first, the oldest leading. */
  public List<Handover> handovers() {
    return Stream.concat(
            leftOpen.stream(), seats.stream().map(Seat::handover).flatMap(Optional::stream))
        .toList();
  }

  /** What has to be put down before a seat goes on, for its handover not to be forgotten. */
  public Optional<RoleFact.HandoverLeftOpen> leaving(int seat) {
    return seat(seat)
        .handover()
        .map(
            open ->
                new RoleFact.HandoverLeftOpen(
                    no,
                    seat,
                    open.term(),
                    open.outgoing(),
                    open.incoming(),
                    open.outgoingDone(),
                    open.incomingDone()));
  }

  private List<Handover> without(RoleFact.OfHandover fact) {
    return leftOpen.stream().filter(one -> !one.is(fact)).toList();
  }

  private Role leaving(List<Handover> open) {
    return new Role(
        no, name, may, terms, order, lastTurn, seats, held, declined, called, offers, open,
        lastSeat, mandates);
  }

  /** Whoever was named in another way than from now on is not to come any more. */
  private Role changed(RoleFact.RoleChanged fact) {
    RoleTerms after = RoleTerms.fromCanonical(fact.terms()).orElseThrow();
    boolean otherLength = !after.length().equals(terms.length());
    List<Seat> counted =
        seats.stream().map(seat -> otherLength ? seat.counting(terms.length()) : seat).toList();
    Role role =
        new Role(
            no, name, may, after, order, lastTurn, counted, held, declined, called, offers,
            leftOpen, lastSeat, mandates);
    return after.filling() == terms.filling()
        ? role
        : role.elected(fact.order(), _ -> true).mandating(List.of());
  }

  /** Whoever was named for one of these seats and has not begun is not to come any more. */
  private Role elected(List<MemberNo> order, IntPredicate instead) {
    List<Seat> unnamed =
        seats.stream()
            .map(seat -> instead.test(seat.no()) ? seat.naming(Optional.empty()) : seat)
            .toList();
    return new Role(
        no, name, may, terms, order, 0, unnamed, held, declined, called, offers, leftOpen, lastSeat,
        mandates);
  }

  /** What was elected before for the same places holds no more; what was for others does. */
  private Role elected(RoleFact.SeatsElected fact) {
    List<Mandate> all = new ArrayList<>(mandates);
    fact.mandates().forEach(one -> all.removeIf(old -> old.isFor(one.seat(), one.term())));
    all.addAll(fact.mandates());
    return elected(
            List.of(),
            no -> fact.mandates().stream().anyMatch(one -> one.isFor(no, seat(no).term() + 1)))
        .mandating(all);
  }

  private Role mandating(List<Mandate> all) {
    return new Role(
        no, name, may, terms, order, lastTurn, seats, held, declined, called, offers, leftOpen,
        lastSeat, all);
  }

  private Role fulfilling(Predicate<Mandate> fulfilled) {
    return mandating(mandates.stream().filter(fulfilled.negate()).toList());
  }

  /** Who was elected for a term of a seat and waits for it: named for it, or yet to be. */
  Optional<MemberNo> elected(Seat seat, int term) {
    return seat.next()
        .filter(_ -> term == seat.term() + 1)
        .or(() -> mandated(seat.no(), term).findFirst());
  }

  /** Who was elected for this term of a seat, and is not named for it yet. */
  Stream<MemberNo> mandated(int seat, int term) {
    return mandates.stream().filter(one -> one.isFor(seat, term)).map(Mandate::member);
  }

  private Role closing(int ended) {
    return seated(
            seats.stream().filter(seat -> seat.no() != ended).toList(),
            called.stream().filter(one -> one.seat() != ended).toList(),
            without(ended),
            lastSeat)
        .fulfilling(one -> one.seat() == ended);
  }

  private Role seated(List<Seat> seats, List<Called> called, List<SwapOffer> offers, int lastSeat) {
    return new Role(
        no, name, may, terms, order, lastTurn, seats, held, declined, called, offers, leftOpen,
        lastSeat, mandates);
  }

  private Role changing(OfSeat fact, UnaryOperator<Seat> change) {
    return with(
        lastTurn,
        seats.stream().map(seat -> seat.no() == fact.seat() ? change.apply(seat) : seat).toList(),
        held,
        declined);
  }

  private Role taking(int turn) {
    return with(turn, seats, held, declined);
  }

  private Role noting(OfSeat fact, Optional<MemberNo> holder) {
    return holder
        .map(member -> with(lastTurn, seats, adding(held, stint(fact, member)), declined))
        .orElse(this);
  }

  private Role declining(RoleFact.TurnDeclined fact) {
    Role role = without(fact, fact.member());
    return role.with(lastTurn, role.seats, held, adding(declined, stint(fact, fact.member())));
  }

  /** Who does not come for a term waits neither as named for it nor as elected. */
  private Role without(OfSeat fact, MemberNo member) {
    return changing(fact, seat -> seat.naming(seat.next().filter(one -> !one.equals(member))))
        .fulfilling(one -> one.isFor(fact.seat(), fact.term()) && one.member().equals(member));
  }

  private Role with(int turn, List<Seat> seats, List<Stint> held, List<Stint> declined) {
    return new Role(
        no, name, may, terms, order, turn, seats, held, declined, called, offers, leftOpen,
        lastSeat, mandates);
  }

  private static Stint stint(OfSeat fact, MemberNo member) {
    return new Stint(fact.seat(), fact.term(), member);
  }

  private Role offering(RoleFact.SwapOffered fact) {
    return offering(adding(without(fact.seat()), SwapOffer.of(fact)), order);
  }

  private Role lapsing(RoleFact.SwapLapsed fact) {
    return offering(
        offers.stream().map(one -> one.seat() == fact.seat() ? one.lapsing() : one).toList(),
        order);
  }

  private Role swapped(RoleFact.TurnsSwapped fact) {
    return changing(fact, seat -> seat.naming(Optional.of(fact.other())))
        .offering(without(fact.seat()), fact.order());
  }

  private List<SwapOffer> without(int seat) {
    return offers.stream().filter(offer -> offer.seat() != seat).toList();
  }

  private Role offering(List<SwapOffer> offers, List<MemberNo> order) {
    return new Role(
        no, name, may, terms, order, lastTurn, seats, held, declined, called, offers, leftOpen,
        lastSeat, mandates);
  }

  private static <T> List<T> adding(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}

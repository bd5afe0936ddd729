package org.mycelium.commands.role;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.DecisionNo;

/** An assembly with roles, whose clock goes as a test says. As the pipeline does it, in memory. */
final class House {
  /** From the end of reveals to the round, and until somebody entered it. */
  private static final Duration ROUND_ENTERED = Duration.ofMinutes(40);

  private static final Commitment WORDS = new Commitment("1".repeat(64));

  final List<Member> members = new ArrayList<>();
  final List<Absence> absences = new ArrayList<>();
  final List<RoleFact> facts = new ArrayList<>();
  final List<News> news = new ArrayList<>();

  /** The same with the time, as far as people are told it. */
  final List<Told> told = new ArrayList<>();

  final List<Calling.Call> calls = new ArrayList<>();
  final Map<LotNo, Drawing> drawings = new HashMap<>();
  int limit = RoleDecisions.LIMIT;
  ZoneId zone = ZoneId.of("UTC");
  private List<Role> roles = new ArrayList<>();

  /** What people were told, and when. */
  record Told(Instant at, News news) {}

  static House of(int people) {
    House house = new House();
    IntStream.rangeClosed(1, people).forEach(_ -> house.joins());
    return house;
  }

  void joins() {
    int no = members.size() + 1;
    members.add(person(no, Member.Standing.PRESENT));
  }

  void leaves(int no) {
    members.set(no - 1, person(no, Member.Standing.LEFT));
  }

  void away(int no, String until) {
    absences.add(new Absence(member(no), Instant.parse(until)));
  }

  /** A role whose first term begins then. */
  House with(String terms, String start) {
    List<Role> more = new ArrayList<>(roles);
    more.add(
        Role.created(
            new RoleFact.RoleCreated(
                new RoleNo(roles.size() + 1),
                WORDS,
                WORDS,
                terms,
                LocalDateTime.parse(start),
                members.stream().map(Member::no).toList(),
                new DecisionNo(1)),
            "role" + (roles.size() + 1),
            ""));
    roles = more;
    return this;
  }

  /** Does what is owed at an instant; gives what was told. */
  List<News> at(Instant now) {
    Rota rota = rota(now);
    rota.advance();
    roles = List.copyOf(rota.roles());
    facts.addAll(rota.facts());
    for (Calling.Call call : rota.calls()) {
      calls.add(call);
      drawings.put(call.lot(), new Drawing.UnderWay());
    }
    List<News> done = rota.news().values().stream().flatMap(List::stream).toList();
    news.addAll(done);
    rota.news().values().stream()
        .flatMap(ofRole -> News.standing(ofRole).stream())
        .forEach(one -> told.add(new Told(now, one)));
    return done;
  }

  List<News> at(String now) {
    return at(Instant.parse(now));
  }

  Rota rota(Instant now) {
    LotNo nextLot = new LotNo(drawings.size() + 1);
    return new Rota(
        roles, new Rotation(members, absences, limit, this::drawing, zone), nextLot, now, zone);
  }

  /** A draw that was called comes out in this order. */
  void draws(Calling.Call call, List<MemberNo> order) {
    drawings.put(
        call.lot(),
        new Drawing.Made(
            IntStream.range(0, order.size())
                .mapToObj(index -> new Turn(order.get(index), index + 1))
                .toList(),
            Set.of()));
  }

  /** The same, in an order that chance makes. */
  void draws(Calling.Call call, Random chance) {
    List<MemberNo> order = new ArrayList<>(call.eligible());
    Collections.shuffle(order, chance);
    draws(call, order);
  }

  /** The oldest draw that was called and is not made. */
  Optional<Calling.Call> open() {
    return calls.stream()
        .filter(call -> drawings.get(call.lot()) instanceof Drawing.UnderWay)
        .findFirst();
  }

  /** When a draw is made, if nobody has a secret of their own and a beacon is entered soon. */
  static Instant over(Calling.Call call) {
    return call.beacon()
        ? call.now().plus(call.stage().multipliedBy(2)).plus(ROUND_ENTERED)
        : call.now().plus(call.stage());
  }

  private Drawing drawing(LotNo lot) {
    return drawings.getOrDefault(lot, new Drawing.UnderWay());
  }

  void happens(RoleFact.OfRole fact) {
    roles = roles.stream().map(r -> r.no().equals(fact.role()) ? r.after(fact) : r).toList();
  }

  /** The assembly decides that a role has so many seats; gives which of them end, and when. */
  SeatPlan decides(int no, int seats, Instant now) {
    Role role = role(no);
    SeatPlan plan = Seating.plan(role, seats, now, zone);
    RoleChange change =
        new RoleChange(
            Optional.empty(),
            Optional.of(seats),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    happens(
        new RoleFact.RoleChanged(
            role.no(), change.of(role.terms()).canonical(), List.of(), new DecisionNo(2)));
    List<RoleFact.OfSeat> seating = Seating.seat(role(no), plan, now, zone);
    facts.addAll(seating);
    seating.forEach(this::happens);
    return plan;
  }

  Role role(int no) {
    return roles.get(no - 1);
  }

  /** The number of whoever holds a seat; 0 for nobody. */
  int holder(int role, int seat) {
    return role(role).seat(seat).holder().map(MemberNo::value).orElse(0);
  }

  static MemberNo member(int no) {
    return new MemberNo(no);
  }

  private static Member person(int no, Member.Standing standing) {
    return new Member(member(no), "@m" + no + ":example.org", "m" + no, standing);
  }
}

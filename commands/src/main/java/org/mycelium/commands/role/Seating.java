package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.role.RoleFact.OfSeat;
import org.mycelium.commands.role.RoleFact.SeatAdded;
import org.mycelium.commands.role.RoleFact.SeatClosing;

/**
 * How a role comes to have another number of seats. A new one is there at once, vacant, and is
 * filled as vacant seats are; one too many ends with its term, so nobody is thrown out. Pure.
 */
final class Seating {
  private Seating() {}

  /**
   * What is proposed.
   *
   * @param seats how many there are to be
   * @param closesAt when the vote closes: what ends, ends after that
   */
  static SeatPlan plan(Role role, int seats, Instant closesAt, ZoneId zone) {
    int more = seats - role.staying().size();
    return more >= 0
        ? new SeatPlan(more, List.of())
        : new SeatPlan(0, ending(role, closesAt, zone).limit(-more).toList());
  }

  /** The term of a seat that lasts at a time, and when it ends. */
  private record Lasting(Seat seat, int term, Instant ends) {}

  /**
   * The seats that stay, in the order in which they would be given up: whose term ends next leads;
   * of several, one that nobody has, then one that nobody was named for, then the newest.
   */
  private static Stream<SeatPlan.Closing> ending(Role role, Instant from, ZoneId zone) {
    return role.staying().stream()
        .map(seat -> lasting(seat, role.terms().length(), from, zone))
        .sorted(
            Comparator.comparing(Lasting::ends)
                .thenComparing(one -> one.seat().holder().isPresent())
                .thenComparing(one -> one.seat().next().isPresent())
                .thenComparingInt(one -> -one.seat().no()))
        .map(
            one ->
                new SeatPlan.Closing(
                    one.seat().no(), one.term(), one.ends().atZone(zone).toLocalDate()));
  }

  private static Lasting lasting(Seat seat, TermLength length, Instant at, ZoneId zone) {
    int term = seat.term();
    while (!seat.begins(term + 1, length, zone).isAfter(at)) {
      term++;
    }
    return new Lasting(seat, term, seat.begins(term + 1, length, zone));
  }

  /**
   * What has to happen for a role to have as many seats as its terms say. Another decision may have
   * changed them since this was planned: what was said is kept to as far as it still can be.
   *
   * @param role with its new terms
   * @param at when it is decided
   */
  static List<OfSeat> seat(Role role, SeatPlan plan, Instant at, ZoneId zone) {
    List<OfSeat> facts = new ArrayList<>();
    Role after = role;
    LocalDateTime now = at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    while (after.staying().size() < role.terms().seats()) {
      SeatAdded added = added(after, now);
      facts.add(added);
      after = after.after(added);
    }
    int fewer = role.staying().size() - role.terms().seats();
    List<SeatPlan.Closing> closing = new ArrayList<>(plan.closing());
    ending(role, at, zone)
        .filter(one -> plan.closing().stream().noneMatch(said -> said.seat() == one.seat()))
        .forEach(closing::add);
    closing.stream()
        .filter(one -> role.staying().stream().anyMatch(seat -> seat.no() == one.seat()))
        .limit(Math.max(0, fewer))
        .map(one -> new SeatClosing(role.no(), one.seat(), one.term()))
        .forEach(facts::add);
    return facts;
  }

  /**
   * What these facts do, in the words of a plan.
   *
   * @param role before them
   */
  static SeatPlan done(Role role, List<OfSeat> seated, ZoneId zone) {
    List<SeatPlan.Closing> closing = new ArrayList<>();
    int more = 0;
    for (OfSeat fact : seated) {
      if (fact instanceof SeatClosing(var _, int no, int term)) {
        Instant ends = role.seat(no).begins(term + 1, role.terms().length(), zone);
        closing.add(new SeatPlan.Closing(no, term, ends.atZone(zone).toLocalDate()));
      } else {
        more++;
      }
    }
    return new SeatPlan(more, closing);
  }

  /**
   * One more seat. Its terms are counted as those of the others, so that rests are too. Where seats
   * change hands together it is the twin of another; where they are staggered its terms end in the
   * middle of the widest gap between those of the others.
   */
  private static SeatAdded added(Role role, LocalDateTime now) {
    int no = role.lastSeat() + 1;
    Seat one = role.staying().getFirst();
    if (!role.terms().staggered()) {
      return new SeatAdded(role.no(), no, one.term(), one.opens(), one.start(), one.counted());
    }
    boolean waits = one.term() == 0;
    LocalDateTime opens = waits ? one.opens() : now;
    Turnover next = between(role, opens);
    int term = waits ? 0 : next.term();
    return new SeatAdded(role.no(), no, term, opens, next.at(), Math.max(1, term));
  }

  /** When a term ends. */
  private record Turnover(LocalDateTime at, int term) {}

  /** When the first term of a staggered seat ends that there is from a time on. */
  private static Turnover between(Role role, LocalDateTime from) {
    TermLength length = role.terms().length();
    List<Turnover> turnovers =
        role.staying().stream()
            .map(seat -> turnover(seat, length))
            .sorted(Comparator.comparing(Turnover::at))
            .toList();
    LocalDateTime before = turnovers.getLast().at().minusDays(length.days());
    long widest = -1;
    Turnover found = turnovers.getFirst();
    for (Turnover after : turnovers) {
      long days = ChronoUnit.DAYS.between(before, after.at());
      if (days > widest) {
        widest = days;
        found = new Turnover(before.plusDays(days / 2), after.term());
      }
      before = after.at();
    }
    return found.at().isAfter(from)
        ? found
        : new Turnover(found.at().plusDays(length.days()), turnovers.getLast().term());
  }

  /** Of a seat that waits, the end of its first term. */
  private static Turnover turnover(Seat seat, TermLength length) {
    return seat.term() == 0
        ? new Turnover(seat.end(1, length), 1)
        : new Turnover(seat.end(seat.term(), length), seat.term());
  }
}

package org.mycelium.commands.role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.port.Members;

/** Puts together what people see of roles: names in place of numbers. One use. */
final class RoleView {
  /** So many of those who come after are told. */
  private static final int UPCOMING = 5;

  private static final Set<Bar> OF_THE_ELECTED = Set.of(Bar.NAMED, Bar.HOLDS_IT, Bar.RESTS);

  private final Rota rota;
  private final Members members;
  private final Rotation rotation;
  private final RoleDecisions decisions;
  private final Moment moment;

  /** Of the roles as the rota has them. */
  RoleView(Rota rota, Members members, Rotation rotation, RoleDecisions decisions, Moment moment) {
    this.rota = rota;
    this.members = members;
    this.rotation = rotation;
    this.decisions = decisions;
    this.moment = moment;
  }

  RoleListMessage overview() {
    return new RoleListMessage.Overview(
        rota.roles().stream()
            .flatMap(role -> role.seats().stream().map(seat -> line(role, seat)))
            .toList(),
        rota.roles().stream().flatMap(role -> stillOpen(role).stream()).toList());
  }

  RoleListMessage shown(RoleNo no) {
    Role role = rota.role(no);
    Seat first = role.staying().getFirst();
    int term = first.term() + 1;
    List<Elections.Open> elections = decisions.elections(role, moment.zone());
    List<MemberNo> upcoming =
        rotation.upcoming(role, first.no(), term, ends(role, first), rota.roles());
    return new RoleListMessage.Shown(
        role.no(),
        role.name(),
        role.may(),
        role.terms(),
        role.seats().stream().map(seat -> line(role, seat)).toList(),
        stillOpen(role),
        upcoming.stream().limit(UPCOMING).map(this::name).toList(),
        Math.max(0, upcoming.size() - UPCOMING),
        role.called().stream().map(Role.Called::lot).distinct().toList(),
        told(elections),
        electable(role, elections),
        waiting(role),
        role.offers().stream()
            .filter(offer -> !offer.inPrivate() && offer.stands(role, moment.now()))
            .map(
                offer ->
                    new SwapMessage.Standing(
                        name(offer.member()), name(offer.other()), offer.until()))
            .toList());
  }

  private RoleListMessage.SeatLine line(Role role, Seat seat) {
    return new RoleListMessage.SeatLine(
        title(role, seat.no()),
        seat.term() > 0,
        seat.holder().map(this::name),
        ends(role, seat),
        seat.next().map(this::name),
        seat.last() || (seat.closing().isPresent() && seat.holder().isEmpty()),
        seat.handover().map(open -> names(open.waitsFor())));
  }

  /** Those that were left open. */
  private List<HandoverMessage.StillOpen> stillOpen(Role role) {
    return role.leftOpen().stream()
        .map(
            open ->
                new HandoverMessage.StillOpen(
                    title(role, open.seat()),
                    name(open.outgoing()),
                    name(open.incoming()),
                    names(open.waitsFor())))
        .toList();
  }

  private List<String> names(List<MemberNo> members) {
    return members.stream().map(this::name).toList();
  }

  /**
   * What happened to the seats of a role, in order; of terms gone through at once the last leads.
   */
  RoleMessage news(Role role, List<News> news, ChecklistMessage.ToHandOver checklist) {
    List<Elections.Open> elections = decisions.elections(role, moment.zone());
    return new RoleMessage.Happened(
        role.name(),
        role.terms().filling(),
        news.stream().map(one -> told(role, news, one)).toList(),
        news.stream().flatMap(one -> follows(role, one).stream()).findFirst(),
        told(elections),
        news.stream().anyMatch(one -> wanted(one, elections)),
        checklist);
  }

  private static List<RolePlanMessage.ElectionOpen> told(List<Elections.Open> elections) {
    return elections.stream().map(Elections.Open::told).toList();
  }

  /** Whether somebody is wanted for what no open election is about. */
  private static boolean wanted(News one, List<Elections.Open> elections) {
    int term =
        switch (one) {
          case News.Coming n when n.incoming().isEmpty() -> n.term();
          case News.Vacant n -> n.term();
          default -> 0;
        };
    return term > 0 && elections.stream().noneMatch(open -> open.isAbout(one.seat(), term));
  }

  /** Whether a further election would be about something that nobody is elected for. */
  private boolean electable(Role role, List<Elections.Open> elections) {
    List<Pin> elsewhere = elections.stream().flatMap(one -> one.pins().stream()).toList();
    return role.terms().filling() == Filling.ELECTION
        && elections.stream().noneMatch(one -> one.pins().isEmpty())
        && role.staying().stream().anyMatch(seat -> seat.vacant() || seat.next().isEmpty())
        && new Contest(role, moment.now(), moment.zone(), elsewhere).first().isPresent();
  }

  /** Who was elected for what lasts or comes next, and cannot take it as things stand. */
  private List<RoleMessage.Barred> waiting(Role role) {
    List<RoleMessage.Barred> waiting = new ArrayList<>();
    for (Mandate one : role.mandates()) {
      Seat seat = role.seat(one.seat());
      Instant at = one.term() == seat.term() ? moment.now() : ends(role, seat);
      if (one.term() <= seat.term() + 1) {
        rotation
            .bar(one.member(), role, one.seat(), one.term(), at, rota.roles())
            .ifPresent(bar -> waiting.add(new RoleMessage.Barred(name(one.member()), bar)));
      }
    }
    return waiting;
  }

  /** Who is asked if the first who is to come declines. */
  private Optional<Follows> follows(Role role, News one) {
    return one instanceof News.Coming coming && coming.incoming().isPresent()
        ? Optional.of(
            rotation.next(role, coming.seat(), coming.term(), coming.at(), rota.roles()).isPresent()
                ? Follows.of(role.terms().filling())
                : Follows.nobody(role.terms().filling()))
        : Optional.empty();
  }

  private RoleMessage.Item told(Role role, List<News> all, News one) {
    RoleMessage.Title title = title(role, one.seat());
    return switch (one) {
      case News.Coming n ->
          new RoleMessage.Coming(
              title,
              n.days(),
              n.at(),
              n.outgoing().map(this::name),
              n.incoming().map(this::name),
              n.incoming().isEmpty() ? barred(role, n.seat(), n.term(), n.at()) : List.of(),
              lack(role, n.seat(), n.term(), n.at()),
              role.terms().shadowDays() == n.days());
      case News.Began n when laterTerm(all, n) ->
          new RoleMessage.Passed(title, n.incoming().map(this::name), n.until());
      case News.Began n ->
          new RoleMessage.Began(
              title,
              n.outgoing().map(this::name),
              n.incoming().map(this::name),
              n.outgoing().equals(n.incoming()),
              undrawn(role, n.seat(), n.term(), moment.now()),
              n.until());
      case News.Filled n ->
          new RoleMessage.Filled(title, name(n.member()), n.until(), n.outgoing().map(this::name));
      case News.Closed n ->
          new RoleMessage.Closed(
              role.name(), n.seat(), n.outgoing().map(this::name), role.seats().size());
      case News.Gone n -> new RoleMessage.Gone(title, name(n.member()));
      case News.Vacant n ->
          new RoleMessage.Vacant(
              title,
              n.until(),
              barred(role, n.seat(), n.term(), moment.now()),
              lack(role, n.seat(), n.term(), moment.now()));
    };
  }

  /** Whether the seat went on to a further term in the same breath, as after an outage. */
  private static boolean laterTerm(List<News> all, News.Began began) {
    return all.stream()
        .anyMatch(
            other ->
                other instanceof News.Began later
                    && later.seat() == began.seat()
                    && later.term() > began.term());
  }

  private boolean undrawn(Role role, int seat, int term, Instant at) {
    return rotation.undrawn(role, seat, term, at, rota.roles());
  }

  private Lack lack(Role role, int seat, int term, Instant at) {
    return switch (role.terms().filling()) {
      case ELECTION -> Lack.NOT_ELECTED;
      case LOT -> undrawn(role, seat, term, at) ? Lack.NOT_DRAWN : Lack.NOBODY_CAN;
      case ROTATION -> Lack.NOBODY_CAN;
    };
  }

  /** Who was elected has what they were elected for, and is in nobody's way. */
  private List<RoleMessage.Barred> barred(Role role, int seat, int term, Instant at) {
    boolean elected =
        role.terms().filling() == Filling.ELECTION && role.mandated(seat, term).count() == 0;
    return rotation.bars(role, seat, term, at, rota.roles()).entrySet().stream()
        .filter(bar -> !elected || !OF_THE_ELECTED.contains(bar.getValue()))
        .map(bar -> new RoleMessage.Barred(name(bar.getKey()), bar.getValue()))
        .toList();
  }

  /** Whom news concern: those who come and those who go. */
  static List<MemberNo> concerned(List<News> news) {
    Set<MemberNo> concerned = new LinkedHashSet<>();
    for (News one : news) {
      switch (one) {
        case News.Coming n -> {
          n.outgoing().ifPresent(concerned::add);
          n.incoming().ifPresent(concerned::add);
        }
        case News.Began n -> {
          n.outgoing().ifPresent(concerned::add);
          n.incoming().ifPresent(concerned::add);
        }
        case News.Filled n -> {
          n.outgoing().ifPresent(concerned::add);
          concerned.add(n.member());
        }
        case News.Closed n -> n.outgoing().ifPresent(concerned::add);
        case News.Gone _, News.Vacant _ -> {}
      }
    }
    return List.copyOf(concerned);
  }

  private Instant ends(Role role, Seat seat) {
    return seat.ends(role.terms().length(), moment.zone());
  }

  private static RoleMessage.Title title(Role role, int seat) {
    return new RoleMessage.Title(role.name(), seat, role.seats().size());
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}

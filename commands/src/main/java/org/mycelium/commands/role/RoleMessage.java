package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What is said of roles; of what is planned with them, see {@link RolePlanMessage}, and of what
 * cannot be, {@link RoleRefusal}.
 */
public sealed interface RoleMessage extends Message {
  /** A role's name, with the seat where it has several. */
  record Title(String name, int seat, int seats) implements RoleMessage {
    @Override
    public void write(Prose out) {
      out.line(
          seats > 1 ? "role.title-seat" : "role.title",
          Arg.untrusted("name", name),
          Arg.num("seat", seat));
    }
  }

  /**
   * What happened to a role, all that there is to tell at once.
   *
   * @param follows what comes of it if the first who is to come declines; empty if nobody is
   * @param election the vote on who takes it, if there is one
   */
  record Happened(
      String name,
      Filling filling,
      List<Item> items,
      Optional<Follows> follows,
      Optional<RolePlanMessage.ElectionOpen> election,
      ChecklistMessage.ToHandOver checklist)
      implements RoleMessage {
    private static final int TOLD = 12;

    /** Keeps its own copy. */
    public Happened {
      items = List.copyOf(items);
    }

    @Override
    public void write(Prose out) {
      items.stream().limit(TOLD).forEach(out::include);
      if (items.size() > TOLD) {
        out.line("role.more", Arg.num("count", items.size() - TOLD), Arg.untrusted("name", name));
      }
      follows.ifPresent(
          then ->
              out.line(
                  "role.how-decline", Arg.untrusted("name", name), Arg.word("then", then.key())));
      if (filling != Filling.ELECTION && items.stream().anyMatch(Filled.class::isInstance)) {
        out.line("role.how-give-up", Arg.untrusted("name", name));
      }
      if (filling == Filling.ELECTION && items.stream().anyMatch(Item::wants)) {
        election.ifPresentOrElse(
            out::include, () -> out.line("role.how-elect", Arg.untrusted("name", name)));
      }
      if (items.stream().anyMatch(Item::handsOver)) {
        out.include(checklist);
        out.line("role.how-handover", Arg.untrusted("name", name));
      }
    }
  }

  /** One thing that happened to one seat. */
  sealed interface Item extends RoleMessage {
    /** Whether something is handed over on account of it. */
    default boolean handsOver() {
      return false;
    }

    /** Whether nobody is there who could take it. */
    default boolean wants() {
      return false;
    }
  }

  /** Somebody who is here and cannot take it. */
  record Barred(String who, Bar why) implements RoleMessage {
    @Override
    public void write(Prose out) {
      out.item("role.barred", Arg.untrusted("who", who), Arg.word("why", why.key()));
    }
  }

  /**
   * A handover comes.
   *
   * @param barred why nobody can take it, if nobody can
   * @param lack why it is nobody, if it is
   * @param shadows whether the incoming one goes along from now on
   */
  record Coming(
      Title title,
      int days,
      Instant at,
      Optional<String> outgoing,
      Optional<String> incoming,
      List<Barred> barred,
      Lack lack,
      boolean shadows)
      implements Item {
    /** Keeps its own copy. */
    public Coming {
      barred = List.copyOf(barred);
    }

    @Override
    public boolean wants() {
      return incoming.isEmpty();
    }

    @Override
    public void write(Prose out) {
      String key = incoming.isPresent() ? changing() : lack.coming();
      out.line(
          key,
          Arg.said("role", title),
          Arg.when("at", at),
          Arg.untrusted("outgoing", outgoing.orElse("")),
          Arg.untrusted("incoming", incoming.orElse("")));
      if (lack != Lack.NOT_DRAWN) {
        tell(out, barred);
      }
      if (shadows && key.equals("role.coming")) {
        out.line(
            "role.shadows",
            Arg.untrusted("outgoing", outgoing.orElse("")),
            Arg.untrusted("incoming", incoming.orElse("")));
      }
    }

    private String changing() {
      return outgoing.isEmpty()
          ? "role.coming-first"
          : outgoing.equals(incoming) ? "role.coming-again" : "role.coming";
    }
  }

  /** A term began, and is over already: the bot was away. */
  record Passed(Title title, Optional<String> holder, Instant until) implements Item {
    @Override
    public void write(Prose out) {
      out.line(
          holder.isPresent() ? "role.passed" : "role.passed-nobody",
          Arg.said("role", title),
          Arg.untrusted("holder", holder.orElse("")),
          Arg.when("until", until));
    }
  }

  /**
   * A term began.
   *
   * @param undrawn whether nobody has it only because lots are not drawn yet
   */
  record Began(
      Title title,
      Optional<String> outgoing,
      Optional<String> incoming,
      boolean again,
      boolean undrawn,
      Instant until)
      implements Item {
    @Override
    public void write(Prose out) {
      String key =
          incoming.isEmpty()
              ? "role.began-nobody"
              : outgoing.isEmpty() ? "role.began-first" : again ? "role.began-again" : "role.began";
      out.line(
          key,
          Arg.said("role", title),
          Arg.word("held", outgoing.isPresent() ? "yes" : "no"),
          Arg.untrusted("outgoing", outgoing.orElse("")),
          Arg.untrusted("incoming", incoming.orElse("")),
          Arg.when("until", until));
      if (incoming.isEmpty() && undrawn) {
        out.line("role.undrawn", Arg.said("role", title));
      }
    }

    @Override
    public boolean handsOver() {
      return outgoing.isPresent() && incoming.isPresent() && !again;
    }
  }

  /**
   * A seat that was vacant is filled.
   *
   * @param outgoing who hands it over, if anybody who is here had it
   */
  record Filled(Title title, String who, Instant until, Optional<String> outgoing) implements Item {
    @Override
    public void write(Prose out) {
      out.line(
          "role.filled",
          Arg.said("role", title),
          Arg.untrusted("who", who),
          Arg.word("hands", outgoing.isPresent() ? "yes" : "no"),
          Arg.untrusted("outgoing", outgoing.orElse("")),
          Arg.when("until", until));
    }

    @Override
    public boolean handsOver() {
      return outgoing.isPresent();
    }
  }

  /** A holder left the assembly. */
  record Gone(Title title, String who) implements Item {
    @Override
    public void write(Prose out) {
      out.line("role.gone", Arg.said("role", title), Arg.untrusted("who", who));
    }
  }

  /**
   * A seat ended.
   *
   * @param outgoing who had it until then
   * @param seats how many there are still
   */
  record Closed(String name, int seat, Optional<String> outgoing, int seats) implements Item {
    @Override
    public void write(Prose out) {
      out.line(
          "role.seat-closed",
          Arg.untrusted("name", name),
          Arg.num("seat", seat),
          Arg.word("held", outgoing.isPresent() ? "yes" : "no"),
          Arg.untrusted("outgoing", outgoing.orElse("")),
          Arg.num("seats", seats));
    }
  }

  /** Nobody can take a seat, and why. */
  record Vacant(Title title, Instant until, List<Barred> barred, Lack lack) implements Item {
    /** Keeps its own copy. */
    public Vacant {
      barred = List.copyOf(barred);
    }

    @Override
    public boolean wants() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(lack.vacant(), Arg.said("role", title), Arg.when("until", until));
      tell(out, barred);
    }
  }

  /**
   * A seat in a list.
   *
   * @param begun whether the first term has begun
   * @param changes when the present term ends, or the first begins
   * @param closes whether the seat ends then; at once, if nobody has it
   * @param waitingFor who has not yet said that the handover is done, if it is open
   */
  record SeatLine(
      Title title,
      boolean begun,
      Optional<String> holder,
      Instant changes,
      Optional<String> next,
      boolean closes,
      Optional<List<String>> waitingFor)
      implements RoleMessage {
    @Override
    public void write(Prose out) {
      String key =
          closes && holder.isEmpty()
              ? "role.seat-ending"
              : !begun ? "role.seat-waiting" : holder.isEmpty() ? "role.seat-vacant" : "role.seat";
      out.item(
          key,
          Arg.said("role", title),
          Arg.untrusted("holder", holder.orElse("")),
          Arg.when("changes", changes),
          Arg.word("named", next.isPresent() ? "yes" : "no"),
          Arg.untrusted("next", next.orElse("")),
          Arg.word("closes", closes ? "yes" : "no"),
          Arg.word("open", waitingFor.isPresent() ? "yes" : "no"),
          Arg.names("waiting", waitingFor.orElse(List.of())));
    }
  }

  /** All of them. */
  record Overview(List<SeatLine> seats, List<HandoverMessage.StillOpen> stillOpen)
      implements RoleMessage {
    private static final int LISTED = 15;

    /** Keeps its own copies. */
    public Overview {
      seats = List.copyOf(seats);
      stillOpen = List.copyOf(stillOpen);
    }

    @Override
    public void write(Prose out) {
      if (seats.isEmpty()) {
        out.line("role.none");
        out.line("role.how-create");
        return;
      }
      out.line("role.overview");
      seats.stream().limit(LISTED).forEach(out::include);
      HandoverMessage.tell(out, stillOpen);
      out.line("role.overview-more", Arg.num("count", Math.max(0, seats.size() - LISTED)));
    }
  }

  /**
   * One of them, with who comes after.
   *
   * @param stillOpen handovers that were not confirmed before the seat went on
   * @param more how many could come after those
   * @param offers of turns that can still be taken
   * @param draws those for the terms that are not over
   */
  record Shown(
      RoleNo no,
      String name,
      String may,
      RoleTerms terms,
      List<SeatLine> seats,
      List<HandoverMessage.StillOpen> stillOpen,
      List<String> upcoming,
      int more,
      List<LotNo> draws,
      Optional<RolePlanMessage.ElectionOpen> election,
      List<SwapMessage.Standing> offers)
      implements RoleMessage {
    private static final int PASSAGE = 600;

    /** Keeps its own copies. */
    public Shown {
      seats = List.copyOf(seats);
      stillOpen = List.copyOf(stillOpen);
      upcoming = List.copyOf(upcoming);
      draws = List.copyOf(draws);
      offers = List.copyOf(offers);
    }

    @Override
    public void write(Prose out) {
      out.title("role.shown", Arg.id("no", no), Arg.untrusted("name", name));
      out.passage(may, PASSAGE);
      out.include(new RolePlanMessage.Terms(terms));
      seats.forEach(out::include);
      if (seats.stream().anyMatch(seat -> seat.waitingFor().isPresent())) {
        out.line("role.how-confirm", Arg.untrusted("name", name));
      }
      HandoverMessage.tell(out, stillOpen);
      offers.forEach(out::include);
      if (!upcoming.isEmpty()) {
        out.line("role.upcoming", Arg.names("names", upcoming, more));
      }
      if (!draws.isEmpty()) {
        out.line("role.draws", Arg.names("draws", draws.stream().map(LotNo::toString).toList()));
      }
      election.ifPresent(out::include);
      if (election.isEmpty() && wantsElection()) {
        out.line("role.how-elect", Arg.untrusted("name", name));
      }
    }

    private boolean wantsElection() {
      return terms.filling() == Filling.ELECTION
          && seats.stream().anyMatch(seat -> !seat.closes() && seat.next().isEmpty());
    }
  }

  /** Somebody gave a role up. */
  record SteppedDown(String name, String who) implements RoleMessage {
    @Override
    public void write(Prose out) {
      out.line("role.stepped-down", Arg.untrusted("name", name), Arg.untrusted("who", who));
    }
  }

  /** Some of those who cannot, and why. */
  static void tell(Prose out, List<Barred> barred) {
    int listed = 8;
    barred.stream().limit(listed).forEach(out::include);
  }
}

package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
   * @param elections the votes on who takes it
   * @param electable whether what is wanted is not what any of those is about
   */
  record Happened(
      String name,
      Filling filling,
      List<Item> items,
      Optional<Follows> follows,
      List<RolePlanMessage.ElectionOpen> elections,
      boolean electable,
      ChecklistMessage.ToHandOver checklist)
      implements RoleMessage {
    private static final int TOLD = 12;

    /** Keeps its own copy. */
    public Happened {
      items = List.copyOf(items);
      elections = List.copyOf(elections);
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
        elections.forEach(out::include);
        if (electable) {
          out.line(
              elections.isEmpty() ? "role.how-elect" : "role.how-elect-besides",
              Arg.untrusted("name", name));
        }
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

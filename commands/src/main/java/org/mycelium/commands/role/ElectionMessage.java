package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of how an election ended, and of why one is not opened. */
public sealed interface ElectionMessage extends Message {
  /** Why what an election was about is not to be had any more. */
  enum Why {
    /** The term is over. */
    OVER("over"),
    /** Somebody else has it. */
    TAKEN("taken"),
    /** The seat ends before it. */
    SEAT_ENDED("ended"),
    /** Terms begin on other days since. */
    CHANGED("changed");

    private final String key;

    Why(String key) {
      this.key = key;
    }
  }

  /** A place that is not to be had any more. */
  record Lost(SeatSought seat, Why why, Optional<String> holder) implements ElectionMessage {
    @Override
    public void write(Prose out) {
      out.line("role.place-lost", args("line"));
    }

    private Arg[] args(String end) {
      return new Arg[] {
        Arg.num("seat", seat.seat()),
        Arg.word("several", seat.seat() > 0 ? "yes" : "no"),
        Arg.word("vacant", seat.vacant() ? "yes" : "no"),
        Arg.day("from", seat.from()),
        Arg.day("until", seat.until()),
        Arg.word("why", why.key),
        Arg.untrusted("holder", holder.orElse("")),
        Arg.word("end", end)
      };
    }
  }

  /**
   * Something that an open election is about, and nobody can be elected for any more.
   *
   * @param over whether that is because the term is over, and not because the seat ends
   */
  record Moot(SeatSought seat, boolean over) implements ElectionMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.place-moot",
          Arg.num("seat", seat.seat()),
          Arg.word("several", seat.seat() > 0 ? "yes" : "no"),
          Arg.word("vacant", seat.vacant() ? "yes" : "no"),
          Arg.day("from", seat.from()),
          Arg.day("until", seat.until()),
          Arg.word("why", over ? "over" : "ended"));
    }
  }

  /** Somebody who was elected, and does not take it as things stand. */
  record Barred(String who, SeatSought seat, Bar why) implements ElectionMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "role.elected-barred",
          Arg.untrusted("who", who),
          Arg.num("seat", seat.seat()),
          Arg.word("several", seat.seat() > 0 ? "yes" : "no"),
          Arg.word("vacant", seat.vacant() ? "yes" : "no"),
          Arg.day("from", seat.from()),
          Arg.day("until", seat.until()),
          Arg.word("why", why.key()));
    }
  }

  /**
   * How it ended.
   *
   * @param takers who take what they were elected for
   * @param seats that, in the same order
   * @param gone who were chosen, and are in the assembly no more
   * @param over who were chosen, and find no place left
   * @param vacant seats that nobody has until those who were elected begin; 0 for the only one
   */
  record Result(
      String name,
      List<String> takers,
      List<SeatSought> seats,
      List<Barred> barred,
      List<String> gone,
      List<Lost> lost,
      List<String> over,
      List<Integer> vacant)
      implements ElectionMessage {
    /** Keeps its own copies. */
    public Result {
      takers = List.copyOf(takers);
      seats = List.copyOf(seats);
      barred = List.copyOf(barred);
      gone = List.copyOf(gone);
      lost = List.copyOf(lost);
      over = List.copyOf(over);
      vacant = List.copyOf(vacant);
    }

    @Override
    public void write(Prose out) {
      if (!takers.isEmpty()) {
        out.include(new RolePlanMessage.Elected(name, takers, seats));
      }
      barred.forEach(out::include);
      if (!gone.isEmpty()) {
        out.item("role.elected-left", Arg.names("names", gone));
      }
      lost.forEach(one -> out.item("role.place-lost", one.args("item")));
      if (!over.isEmpty()) {
        out.item("role.elected-no-place", Arg.names("names", over));
      }
      if (!barred.isEmpty()) {
        out.item("role.elect-anew", Arg.untrusted("name", name), Arg.word("end", "item"));
      }
      for (int seat : vacant) {
        out.item(
            "role.vacant-until",
            Arg.untrusted("name", name),
            Arg.num("seat", seat),
            Arg.word("several", seat > 0 ? "yes" : "no"));
      }
    }
  }

  /** Nothing of what it was about is to be had any more. */
  record InVain(String name, List<String> elected, List<Lost> lost) implements ElectionMessage {
    /** Keeps its own copies. */
    public InVain {
      elected = List.copyOf(elected);
      lost = List.copyOf(lost);
    }

    @Override
    public void write(Prose out) {
      out.line("role.elected-void", Arg.untrusted("name", name), Arg.names("names", elected));
      lost.forEach(out::include);
      out.line("role.elect-anew", Arg.untrusted("name", name), Arg.word("end", "line"));
    }
  }

  /** The role is filled in another way since. */
  record OtherwiseFilled(String name) implements ElectionMessage {
    @Override
    public void write(Prose out) {
      out.line("role.otherwise-filled", Arg.untrusted("name", name));
    }
  }

  /** All that could be elected for is being voted on. */
  record UnderWay(String name, RolePlanMessage.ElectionOpen vote) implements ElectionMessage {
    @Override
    public void write(Prose out) {
      out.line("role.under-way", Arg.untrusted("name", name));
      out.include(vote);
      out.line("role.under-way-how", Arg.word("target", vote.vote().toString()));
    }
  }

  /** A role ends while something about it is being voted on. */
  record RoleEnds(Message end, List<String> votes) implements ElectionMessage {
    /** Keeps its own copy. */
    public RoleEnds {
      votes = List.copyOf(votes);
    }

    @Override
    public void write(Prose out) {
      out.include(end);
      out.item("role.ends-votes", Arg.names("votes", votes));
    }
  }
}

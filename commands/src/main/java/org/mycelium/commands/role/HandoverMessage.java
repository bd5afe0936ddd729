package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of handovers that are confirmed, left open or closed. */
public sealed interface HandoverMessage extends Message {
  /** So many are listed at most; what is left is counted. */
  int LISTED = 5;

  /** Whose handover it is. */
  record Between(RoleMessage.Title role, String outgoing, String incoming)
      implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "role.handover-between",
          Arg.said("role", role),
          Arg.untrusted("outgoing", outgoing),
          Arg.untrusted("incoming", incoming));
    }
  }

  /** A handover that was not confirmed by both before the seat went on. */
  record StillOpen(
      RoleMessage.Title role, String outgoing, String incoming, List<String> waitingFor)
      implements HandoverMessage {
    /** Keeps its own copy. */
    public StillOpen {
      waitingFor = List.copyOf(waitingFor);
    }

    @Override
    public void write(Prose out) {
      out.item(
          "role.handover-still-open",
          Arg.said("role", role),
          Arg.untrusted("outgoing", outgoing),
          Arg.untrusted("incoming", incoming),
          Arg.names("waiting", waitingFor));
    }
  }

  /** Some of those, and how one that nobody can confirm any more is closed. */
  static void tell(Prose out, List<StillOpen> open) {
    if (!open.isEmpty()) {
      out.line("role.handovers-still-open");
      open.stream().limit(LISTED).forEach(out::include);
      howToClose(out, open.size(), open.getFirst().role(), open.getFirst().outgoing());
    }
  }

  private static void howToClose(Prose out, int count, RoleMessage.Title role, String outgoing) {
    out.line(
        "role.handover-how-close",
        Arg.num("more", Math.max(0, count - LISTED)),
        Arg.untrusted("name", role.name()),
        Arg.untrusted("outgoing", outgoing));
  }

  /**
   * A handover is done, as far as this member is concerned.
   *
   * @param waitingFor who has to say so still
   * @param unticked the numbers of what stands on its checklist and is not ticked off
   * @param next another handover of the role that waits for the same member
   */
  record Confirmed(
      String name, Optional<String> waitingFor, List<Integer> unticked, Optional<Between> next)
      implements HandoverMessage {
    /** Keeps its own copy. */
    public Confirmed {
      unticked = List.copyOf(unticked);
    }

    @Override
    public void write(Prose out) {
      out.line(
          waitingFor.isPresent() ? "role.confirmed-half" : "role.confirmed",
          Arg.untrusted("name", name),
          Arg.untrusted("waitingFor", waitingFor.orElse("")));
      if (!unticked.isEmpty()) {
        out.line(
            "role.checklist-unticked",
            Arg.untrusted("name", name),
            Arg.names("items", unticked.stream().map(Object::toString).toList()),
            Arg.num("count", unticked.size()));
      }
      if (next.isPresent()) {
        out.line("role.confirmed-next", Arg.untrusted("name", name));
        out.include(next.get());
      }
    }
  }

  /** A member closed handovers that were not confirmed by both. */
  record Closed(String who, List<Between> which, String reason) implements HandoverMessage {
    /** Keeps its own copy. */
    public Closed {
      which = List.copyOf(which);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "role.handover-closed",
          Arg.untrusted("who", who),
          Arg.num("count", which.size()),
          Arg.untrusted("reason", reason));
      which.stream().limit(LISTED).forEach(out::include);
      if (which.size() > LISTED) {
        out.line("role.handover-more", Arg.num("more", which.size() - LISTED));
      }
    }
  }

  /** There is none that could be closed. */
  record NothingToClose(Optional<String> name) implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line(
          name.isPresent() ? "role.handover-nothing-to-close-of" : "role.handover-nothing-to-close",
          Arg.untrusted("name", name.orElse("")));
    }
  }

  /** Several could be meant. */
  record CloseWhich(List<Between> which) implements HandoverMessage {
    /** Keeps its own copy. */
    public CloseWhich {
      which = List.copyOf(which);
    }

    @Override
    public void write(Prose out) {
      out.line("role.handover-close-which");
      which.stream().limit(LISTED).forEach(out::include);
      which.stream()
          .findFirst()
          .ifPresent(one -> howToClose(out, which.size(), one.role(), one.outgoing()));
    }
  }

  /** Nobody, or more than one, is called so. */
  record FromWhom(String written) implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line("role.handover-from-whom", Arg.untrusted("written", written));
    }
  }

  /**
   * A turn was declined.
   *
   * @param follows what comes of it
   * @param vote on who takes it instead, where one is open
   * @param atOnce whether the next is asked at once, for this turn was announced
   * @param told when the next is told, if that is later
   */
  record Declined(
      String name,
      Follows follows,
      Optional<RolePlanMessage.ElectionOpen> vote,
      boolean atOnce,
      Optional<Instant> told)
      implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line("role.declined", Arg.untrusted("name", name));
      if (vote.isPresent()) {
        out.include(vote.get());
      } else if (follows == Follows.ELECTION) {
        out.line("role.declined-election", Arg.untrusted("name", name));
      } else if (follows == Follows.NOBODY) {
        out.line("role.declined-nobody");
      } else if (told.isPresent()) {
        out.line("role.declined-told", Arg.when("at", told.get()));
      } else {
        out.line(atOnce ? "role.declined-at-once" : "role.declined-untold");
      }
    }
  }

  /** The issuer declined that turn already. */
  record DeclinedAlready(String name) implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line("role.declined-already", Arg.untrusted("name", name));
    }
  }

  /** The issuer confirmed already, and somebody else did not. */
  record ConfirmedAlready(String name, String waitingFor) implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.confirmed-already",
          Arg.untrusted("name", name),
          Arg.untrusted("waitingFor", waitingFor));
    }
  }

  /** Closing takes a reason, of a length that people read. */
  record CloseWhy(int most) implements HandoverMessage {
    @Override
    public void write(Prose out) {
      out.line("role.handover-close-why", Arg.num("most", most));
    }
  }
}

package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of swapping turns. */
public sealed interface SwapMessage extends Message {
  /** A turn is offered. */
  record Offered(String name, String who, String other, Instant begins, Instant until)
      implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.swap-offered",
          Arg.untrusted("name", name),
          Arg.untrusted("who", who),
          Arg.untrusted("other", other),
          Arg.when("begins", begins));
      out.line(
          "role.swap-how",
          Arg.untrusted("name", name),
          Arg.untrusted("other", other),
          Arg.when("until", until));
    }
  }

  /** What was offered in private is on its way. */
  record Passed(String other, Instant until) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line("role.swap-passed", Arg.untrusted("other", other), Arg.when("until", until));
    }
  }

  /** The turn of whoever offered it is theirs all the same. */
  record Still(Instant begins, boolean begun) {}

  /** An offer ended, and nobody took it. It names whoever offered: the room may have to be told. */
  record Lapsed(String name, String who, String other, SwapOffer.End why, Optional<Still> still)
      implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.swap-lapsed",
          Arg.untrusted("name", name),
          Arg.untrusted("who", who),
          Arg.untrusted("other", other),
          Arg.word("why", why.key()));
      still.ifPresent(
          yours ->
              out.line(
                  yours.begun() ? "role.swap-lapsed-yours" : "role.swap-lapsed-coming",
                  Arg.untrusted("name", name),
                  Arg.when("begins", yours.begins())));
    }
  }

  /** Two swapped. */
  record Swapped(String name, String who, String other, Instant begins) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.swapped",
          Arg.untrusted("name", name),
          Arg.names("both", List.of(who, other)),
          Arg.untrusted("who", who),
          Arg.untrusted("other", other),
          Arg.when("begins", begins));
    }
  }

  /** An offer, as part of what a role looks like. */
  record Standing(String who, String other, Instant until) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "role.swap-standing",
          Arg.untrusted("who", who),
          Arg.untrusted("other", other),
          Arg.when("until", until));
    }
  }

  /** Only where members take turns can turns be swapped. */
  record NotInTurn(String name) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line("role.swap-not-in-turn", Arg.untrusted("name", name));
    }
  }

  /**
   * The issuer is not named for it.
   *
   * @param named when somebody is, if nobody is yet
   */
  record NoTurn(String name, Optional<Instant> named) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          name.isEmpty() ? "role.swap-no-turn-any" : "role.swap-no-turn",
          Arg.untrusted("name", name));
      named.ifPresent(at -> out.line("role.named-on", Arg.when("at", at)));
    }
  }

  /** With whom was not said, or nobody is called so, or several are. */
  record WithWhom(String written) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          written.isEmpty() ? "role.swap-syntax" : "role.swap-with-whom",
          Arg.untrusted("written", written));
    }
  }

  /** The other could not take the term. */
  record CannotTake(String name, RoleMessage.Barred barred) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line("role.swap-cannot", Arg.untrusted("name", name));
      out.include(barred);
    }
  }

  /** The other reads no private messages of the bot. */
  record NotReachable(String other) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line("role.swap-not-reachable", Arg.untrusted("other", other));
    }
  }

  /** Nobody offers the issuer a turn, or not any more. */
  record NothingOffered(Optional<String> name) implements SwapMessage {
    @Override
    public void write(Prose out) {
      out.line(
          name.isPresent() ? "role.swap-nothing-of" : "role.swap-nothing",
          Arg.untrusted("name", name.orElse("")));
    }
  }
}

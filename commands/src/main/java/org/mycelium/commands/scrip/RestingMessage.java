package org.mycelium.commands.scrip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of accounts that rest: to their holders, and to whoever cares for that. */
public sealed interface RestingMessage extends Message {
  /** Who is to be told of it. */
  record PlannedCare(Optional<String> role) implements RestingMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "scrip.planned-care",
          Arg.word("who", role.isPresent() ? "role" : "nobody"),
          Arg.untrusted("role", role.orElse("")));
    }
  }

  /** It was not said which role. */
  record CareHow() implements RestingMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.care-how");
    }
  }

  /** There is no such role. */
  record NoSuchRole(String written, Optional<String> near) implements RestingMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.care-no-such-role",
          Arg.untrusted("written", written),
          Arg.word("found", near.isPresent() ? "yes" : "no"),
          Arg.untrusted("near", near.orElse("")));
    }
  }

  /** The role is no more. */
  record RoleGone(RoleNo role) implements RestingMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.care-role-gone", Arg.id("role", role));
    }
  }

  /**
   * Somebody whose account rests.
   *
   * @param last empty if it never was used
   */
  record Rests(String name, Optional<LocalDate> last) {}

  /**
   * Whose accounts rest, for whoever has the role of it.
   *
   * @param more how many others there are
   * @param days for how long nothing was paid from an account that rests
   */
  record Everybody(List<Rests> resting, int more, int days, String role) implements RestingMessage {
    /** Keeps its own copy. */
    public Everybody {
      resting = List.copyOf(resting);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "scrip.resting",
          Arg.word("some", resting.isEmpty() ? "no" : "yes"),
          Arg.num("days", days));
      for (Rests one : resting) {
        if (one.last().isPresent()) {
          out.item(
              "scrip.resting-since",
              Arg.untrusted("name", one.name()),
              Arg.day("day", one.last().get()));
        } else {
          out.item("scrip.resting-never", Arg.untrusted("name", one.name()));
        }
      }
      if (!resting.isEmpty()) {
        out.line("scrip.resting-how", Arg.num("more", more), Arg.untrusted("role", role));
      }
    }
  }

  /**
   * When one's own account was last used.
   *
   * @param role who besides them can see it; empty for nobody
   */
  record Own(Optional<LocalDate> last, Optional<String> role) implements RestingMessage {
    @Override
    public void write(Prose out) {
      if (last.isPresent()) {
        out.line("scrip.last-used", Arg.day("day", last.get()));
      } else {
        out.line("scrip.never-used");
      }
      out.line(
          "scrip.resting-own",
          Arg.word("who", role.isPresent() ? "role" : "nobody"),
          Arg.untrusted("role", role.orElse("")));
    }
  }
}

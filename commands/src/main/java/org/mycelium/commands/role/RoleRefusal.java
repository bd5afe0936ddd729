package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why something cannot be done about a role, and what would work. */
public sealed interface RoleRefusal extends Message {
  /** The issuer was not named for it. */
  record NotNamed(String name, List<LotNo> drawn) implements RoleRefusal {
    /** Keeps its own copy. */
    public NotNamed {
      drawn = List.copyOf(drawn);
    }

    @Override
    public void write(Prose out) {
      if (drawn.isEmpty() || !name.isEmpty()) {
        out.line(
            name.isEmpty() ? "role.not-named-any" : "role.not-named", Arg.untrusted("name", name));
      } else {
        out.line("role.not-named-but-drawn");
      }
      for (LotNo lot : drawn) {
        out.line("role.decline-lot", Arg.id("no", lot), Arg.word("target", lot.toString()));
      }
    }
  }

  /** The issuer does not hold it. */
  record NotHeld(String name) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line(name.isEmpty() ? "role.not-held-any" : "role.not-held", Arg.untrusted("name", name));
    }
  }

  /** The issuer has nothing to confirm. */
  record NoHandover(String name) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          name.isEmpty() ? "role.no-handover-any" : "role.no-handover",
          Arg.untrusted("name", name));
    }
  }

  /** It is filled in another way. */
  record NotElected(String name) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line("role.not-elected", Arg.untrusted("name", name));
    }
  }

  /** Nobody, or more than one, is called so. */
  record WhoStands(String written) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line("role.who-stands", Arg.untrusted("written", written));
    }
  }

  /** A declared bot or bridge stands for nothing. */
  record NoPerson(String who, String name) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line("role.no-person", Arg.untrusted("who", who), Arg.untrusted("name", name));
    }
  }

  /** Somebody could not begin the next term. */
  record CannotStand(String name, List<RoleMessage.Barred> barred) implements RoleRefusal {
    /** Keeps its own copy. */
    public CannotStand {
      barred = List.copyOf(barred);
    }

    @Override
    public void write(Prose out) {
      out.line("role.cannot-stand", Arg.untrusted("name", name));
      RoleMessage.tell(out, barred);
    }
  }

  /** What was asked of a role that was not named; the example is of that. */
  enum Asked {
    /** To confirm a handover. */
    HANDOVER("handover"),
    /** Not to take a turn. */
    DECLINE("decline"),
    /** To give a role up. */
    STEP_DOWN("resign"),
    /** To swap a turn. */
    SWAP("swap"),
    /** To see what is handed over. */
    CHECKLIST("checklist"),
    /** To put something on that list. */
    ADD("add"),
    /** To strike something from it. */
    STRIKE("strike"),
    /** To tick something off. */
    TICK("tick");

    private final String key;

    Asked(String key) {
      this.key = key;
    }
  }

  /** It could be about several. */
  record WhichRole(List<String> names, Asked asked) implements RoleRefusal {
    /** Keeps its own copy. */
    public WhichRole {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "role.which",
          Arg.names("names", names),
          Arg.word("asked", asked.key),
          Arg.untrusted("first", names.stream().findFirst().orElse("")));
    }
  }

  /** The role that is meant is being voted on. */
  record NotYet(String written, ProposalNo proposal, Instant until) implements RoleRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "role.not-yet",
          Arg.untrusted("written", written),
          Arg.id("no", proposal),
          Arg.when("until", until));
    }
  }

  /** No role is called so. */
  record NoSuch(String written, Optional<String> nearest, int count) implements RoleRefusal {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          nearest.isPresent() ? "role.no-such-near" : "role.no-such",
          Arg.untrusted("written", written),
          Arg.untrusted("nearest", nearest.orElse("")),
          Arg.num("count", count));
      if (count == 0 || written.contains(",")) {
        out.line("role.how-create");
      }
    }
  }
}

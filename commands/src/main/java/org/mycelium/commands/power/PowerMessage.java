package org.mycelium.commands.power;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the power that roles carry. */
public sealed interface PowerMessage extends Message {
  /** What a role is to carry. */
  record Planned(String role, int level) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.item(
          level > 0 ? "power.planned" : "power.planned-none",
          Arg.untrusted("role", role),
          Arg.num("level", level));
    }
  }

  /** The role ended before the decision. */
  record RoleEnded(RoleNo role) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.line("power.role-ended", Arg.id("role", role));
    }
  }

  /** Which level was not said, or is none that there is. */
  record LevelHow(String written, int most) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.line("power.level-how", Arg.untrusted("written", written), Arg.num("most", most));
      out.line("power.level-example");
    }
  }

  /** More than there is. */
  record TooMuch(String role, int most) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.line("power.too-much", Arg.untrusted("role", role), Arg.num("most", most));
    }
  }

  /** What changed in the room, all that there is to tell at once. */
  record Changed(List<Change> changes, boolean canEmpower) implements PowerMessage {
    private static final int TOLD = 12;

    /** Keeps its own copy. */
    public Changed {
      changes = List.copyOf(changes);
    }

    @Override
    public void write(Prose out) {
      changes.stream().limit(TOLD).forEach(out::include);
      if (changes.size() > TOLD) {
        out.line("power.more", Arg.num("count", changes.size() - TOLD));
      }
      if (canEmpower) {
        out.line("power.can-empower");
      }
    }
  }

  /** What changed about one member. */
  sealed interface Change extends PowerMessage {}

  /** Somebody has what roles of theirs carry. */
  record Given(String who, long level, List<String> roles) implements Change {
    /** Keeps its own copy. */
    public Given {
      roles = List.copyOf(roles);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "power.given",
          Arg.untrusted("who", who),
          Arg.num("level", level),
          Arg.names("roles", roles));
    }
  }

  /** Somebody stands where they stood before. */
  record TakenBack(String who, long level) implements Change {
    @Override
    public void write(Prose out) {
      out.line("power.taken-back", Arg.untrusted("who", who), Arg.num("level", level));
    }
  }

  /** Somebody's roles give nothing any more, and somebody else gave them what they have. */
  record Left(String who, long level) implements Change {
    @Override
    public void write(Prose out) {
      out.line("power.left", Arg.untrusted("who", who), Arg.num("level", level));
    }
  }

  /**
   * Why the room does not follow the roles, and what would help.
   *
   * @param bot where the bot stands
   * @param toChange what it takes to change power levels
   * @param most the most that any role carries
   */
  record Hindered(Hindrance why, long bot, long toChange, int most) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.line("power.hindered");
      out.line(
          "power.hindered-why",
          Arg.word("why", why.key()),
          Arg.num("bot", bot),
          Arg.num("needed", toChange),
          Arg.num("most", most));
      out.line(
          "power.hindered-what",
          Arg.word("why", why.key()),
          Arg.num("least", Math.max(toChange, most + 1L)));
    }
  }

  /** What a role carries. */
  record Carried(String role, int level) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.item("power.carried", Arg.untrusted("role", role), Arg.num("level", level));
    }
  }

  /** What somebody was given on account of a role. */
  record Had(String who, long level) implements PowerMessage {
    @Override
    public void write(Prose out) {
      out.item("power.had", Arg.untrusted("who", who), Arg.num("level", level));
    }
  }

  /** All of it. */
  record Overview(List<Carried> roles, List<Had> held, Optional<Hindrance> hindrance)
      implements PowerMessage {
    private static final int SHOWN = 20;

    /** Keeps its own copies. */
    public Overview {
      roles = List.copyOf(roles);
      held = List.copyOf(held);
    }

    @Override
    public void write(Prose out) {
      out.line("power.overview", Arg.num("count", roles.size()));
      roles.stream().limit(SHOWN).forEach(out::include);
      if (!held.isEmpty()) {
        out.line("power.overview-held");
        held.stream().limit(SHOWN).forEach(out::include);
      }
      hindrance.ifPresent(why -> out.line("power.overview-hindered", Arg.word("why", why.key())));
      out.line("power.overview-how");
    }
  }
}

package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of checklists. */
public sealed interface ChecklistMessage extends Message {
  /** One thing on it. */
  record Line(ChecklistItem item, boolean ticked) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "role.checklist-item",
          Arg.num("no", item.no()),
          Arg.untrusted("text", item.text()),
          Arg.word("ticked", ticked ? "yes" : "no"));
    }
  }

  /** The numbers of two, as an example of which to tick off. */
  private static Arg example(List<Line> lines) {
    return Arg.word(
        "items",
        lines.stream()
            .limit(2)
            .map(line -> Integer.toString(line.item().no()))
            .collect(Collectors.joining(", ")));
  }

  /** What is to be handed over, as part of the news of a handover; nothing if there is nothing. */
  record ToHandOver(String name, List<Line> lines) implements ChecklistMessage {
    private static final int LISTED = 8;

    /** Keeps its own copy. */
    public ToHandOver {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(Prose out) {
      if (lines.isEmpty()) {
        return;
      }
      out.line("role.checklist-hand-over");
      lines.stream().limit(LISTED).forEach(out::include);
      out.line(
          "role.checklist-how-tick",
          Arg.untrusted("name", name),
          example(lines),
          Arg.num("more", Math.max(0, lines.size() - LISTED)));
    }
  }

  /**
   * All of it.
   *
   * @param outgoing who hands it over now, if it is handed over
   * @param incoming who takes it over then
   */
  record Shown(String name, List<Line> lines, Optional<String> outgoing, Optional<String> incoming)
      implements ChecklistMessage {
    /** Keeps its own copy. */
    public Shown {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(Prose out) {
      if (lines.isEmpty()) {
        out.line("role.checklist-empty", Arg.untrusted("name", name));
      } else {
        out.line("role.checklist", Arg.untrusted("name", name));
        lines.forEach(out::include);
      }
      if (outgoing.isPresent() && incoming.isPresent() && !lines.isEmpty()) {
        out.line(
            "role.checklist-between",
            Arg.untrusted("name", name),
            example(lines),
            Arg.untrusted("outgoing", outgoing.get()),
            Arg.untrusted("incoming", incoming.get()),
            Arg.num("done", lines.stream().filter(Line::ticked).count()),
            Arg.num("count", lines.size()));
      } else {
        out.line("role.checklist-how", Arg.untrusted("name", name));
      }
    }
  }

  /** Something was put on it. */
  record Added(String name, String who, ChecklistItem item) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.checklist-added",
          Arg.untrusted("name", name),
          Arg.untrusted("who", who),
          Arg.num("no", item.no()),
          Arg.untrusted("text", item.text()));
    }
  }

  /** Something was taken from it. */
  record Struck(String name, String who, List<ChecklistItem> items) implements ChecklistMessage {
    /** Keeps its own copy. */
    public Struck {
      items = List.copyOf(items);
    }

    @Override
    public void write(Prose out) {
      out.line("role.checklist-struck", Arg.untrusted("name", name), Arg.untrusted("who", who));
      items.forEach(item -> out.include(new Line(item, false)));
    }
  }

  /** Something is handed over. */
  record Ticked(String name, int left) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line("role.checklist-ticked", Arg.untrusted("name", name), Arg.num("left", left));
    }
  }

  /** Only whoever holds the role changes its list. */
  record NotSteward(String name) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line("role.checklist-not-steward", Arg.untrusted("name", name));
    }
  }

  /** The issuer hands nothing over, and is handed nothing. */
  record NothingToTick(String name) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line("role.checklist-nothing-to-tick", Arg.untrusted("name", name));
    }
  }

  /** Nothing on it has that number. */
  record NoSuchItem(String name, int written) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line("role.checklist-no-such", Arg.untrusted("name", name), Arg.num("written", written));
    }
  }

  /** It is longer than anybody reads, or has as many things on it as anybody can tick off. */
  record TooMuch(int mostItems, int mostLetters) implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "role.checklist-too-much", Arg.num("items", mostItems), Arg.num("letters", mostLetters));
    }
  }

  /** How it is written. */
  record How() implements ChecklistMessage {
    @Override
    public void write(Prose out) {
      out.line("role.checklist-syntax");
    }
  }
}

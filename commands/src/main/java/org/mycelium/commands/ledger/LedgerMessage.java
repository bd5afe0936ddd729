package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** How the assembly's money stands. */
public sealed interface LedgerMessage extends Message {
  /**
   * How a line stands in one currency.
   *
   * @param stuck what is left of it under decisions that stand no more
   */
  record LineStand(String name, Money allotted, Money spent, Money stuck) {
    /** Refuses what is of several currencies. */
    public LineStand {
      if (!allotted.tender().equals(spent.tender()) || !allotted.tender().equals(stuck.tender())) {
        throw new IllegalArgumentException("several currencies on " + name);
      }
    }
  }

  /**
   * What there is of one currency.
   *
   * @param common what is not assigned to a line; below zero, more is assigned than came in
   * @param all what came in and was not spent
   */
  record Purse(Money common, Money all) {}

  /** The budget as a whole. */
  record Budget(List<LineStand> lines, List<Purse> purses, Optional<String> keeper)
      implements LedgerMessage {
    /** Keeps its own copies. */
    public Budget {
      lines = List.copyOf(lines);
      purses = List.copyOf(purses);
    }

    @Override
    public void write(Prose out) {
      out.line("ledger.budget", Arg.word("some", lines.isEmpty() ? "no" : "yes"));
      for (LineStand line : lines) {
        out.item(
            "ledger.budget-line",
            Arg.untrusted("name", line.name()),
            Arg.said("left", line.allotted().minus(line.spent()).words()),
            Arg.said("allotted", line.allotted().words()),
            Arg.word("used", line.spent().positive() ? "yes" : "no"),
            Arg.said("spent", line.spent().words()),
            Arg.word("some", line.stuck().positive() ? "yes" : "no"),
            Arg.said("stuck", line.stuck().words()));
      }
      for (Purse purse : purses) {
        boolean isShort = purse.common().units() < 0;
        boolean isLess = purse.all().units() < 0;
        out.line(
            "ledger.purse",
            Arg.word("sign", isLess ? "less" : "more"),
            Arg.said("all", (isLess ? purse.all().negated() : purse.all()).words()),
            Arg.word("short", isShort ? "yes" : "no"),
            Arg.said("common", (isShort ? purse.common().negated() : purse.common()).words()));
      }
      keeper.ifPresent(name -> out.line("ledger.keeper", Arg.untrusted("role", name)));
      out.line("ledger.budget-how", Arg.word("lines", lines.isEmpty() ? "no" : "yes"));
    }
  }

  /** One line of the budget. */
  record ShownLine(BudgetLine line, List<Allotment> allotments, List<EntryTold> spent)
      implements LedgerMessage {
    /** Keeps its own copies. */
    public ShownLine {
      allotments = List.copyOf(allotments);
      spent = List.copyOf(spent);
    }

    @Override
    public void write(Prose out) {
      out.title("ledger.line", Arg.id("no", line.no()), Arg.untrusted("name", line.name()));
      for (Allotment allotment : allotments) {
        out.item(
            "ledger.allotment",
            Arg.id("decision", allotment.decision()),
            Arg.said("allotted", allotment.allotted().words()),
            Arg.said("spent", allotment.spent().words()),
            Arg.said("left", allotment.left().words()),
            Arg.word("stands", allotment.stands() ? "yes" : "no"));
      }
      out.line("ledger.line-spent", Arg.word("some", spent.isEmpty() ? "no" : "yes"));
      for (EntryTold entry : spent) {
        out.item("ledger.entry", entry.args());
      }
      out.line("ledger.line-how", Arg.untrusted("name", line.typed()));
    }
  }

  /**
   * Some of the ledger, newest first.
   *
   * @param before what is shown is older than this entry; empty for the newest
   */
  record Entries(List<EntryTold> entries, Optional<EntryNo> before) implements LedgerMessage {
    /** Keeps its own copy. */
    public Entries {
      entries = List.copyOf(entries);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.entries",
          Arg.word("found", entries.isEmpty() ? "no" : "yes"),
          Arg.word("older", before.isPresent() ? "yes" : "no"),
          Arg.id("before", before.map(Object::toString).orElse("")));
      for (EntryTold entry : entries) {
        out.item("ledger.entry", entry.args());
      }
      if (!entries.isEmpty() && entries.getLast().entry().no().value() > 1) {
        out.line("ledger.entries-older", Arg.id("before", entries.getLast().entry().no()));
      }
    }
  }

  /**
   * What the file of the ledger is.
   *
   * @param more whether there are older entries
   */
  record FileOfEntries(int count, boolean more) implements LedgerMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.file", Arg.num("count", count), Arg.word("more", more ? "yes" : "no"));
    }
  }

  /** One entry in full. */
  record ShownEntry(EntryTold told) implements LedgerMessage {
    @Override
    public void write(Prose out) {
      LedgerEntry entry = told.entry();
      out.line("ledger.entry", told.args());
      out.line("ledger.entry-when", told.args());
      entry
          .receipt()
          .ifPresent(reference -> out.line("ledger.receipt", Arg.code("reference", reference)));
    }
  }

  /** There is no such entry. */
  record NoSuchEntry(EntryNo no, int last) implements LedgerMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.no-such-entry",
          Arg.id("no", no),
          Arg.word("some", last > 0 ? "yes" : "no"),
          Arg.num("last", last));
    }
  }

  /** Several lines of the budget are named where one is meant. */
  record SeveralLines(List<String> lines) implements LedgerMessage {
    /** Keeps its own copy. */
    public SeveralLines {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(Prose out) {
      out.line("ledger.several-lines", Arg.names("lines", lines));
    }
  }

  /** There is no such line. */
  record NoSuchLine(String written, Optional<String> nearest, List<String> lines)
      implements LedgerMessage {
    private static final int MAX_NAMED = 10;

    /** Keeps its own copy. */
    public NoSuchLine {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.no-such-line",
          Arg.untrusted("written", written),
          Arg.word("some", lines.isEmpty() ? "no" : "yes"),
          Arg.word("near", nearest.isPresent() ? "yes" : "no"),
          Arg.untrusted("nearest", nearest.orElse("")),
          Arg.names("lines", lines.stream().limit(MAX_NAMED).toList(), others()));
      if (nearest.isEmpty()) {
        out.line("ledger.how-to-get-money", Arg.untrusted("name", written));
      }
    }

    private int others() {
      return Math.max(0, lines.size() - MAX_NAMED);
    }
  }

  /** What can be asked of the ledger. */
  record HowToAsk(String written) implements LedgerMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.how-to-ask", Arg.untrusted("written", written));
    }
  }
}

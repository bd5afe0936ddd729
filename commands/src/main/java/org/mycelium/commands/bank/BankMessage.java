package org.mycelium.commands.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the bank's lines. */
public sealed interface BankMessage extends Message {
  /**
   * A line as it is told.
   *
   * @param text empty where it is not to be told
   */
  record Told(BankNo no, LocalDate day, Money money, String text) {
    private Arg[] args() {
      return new Arg[] {
        Arg.id("no", no),
        Arg.day("day", day),
        Arg.said("money", money.words()),
        Arg.word("told", text.isEmpty() ? "no" : "yes"),
        Arg.untrusted("text", text)
      };
    }
  }

  /**
   * How the books and the bank agree.
   *
   * @param open how many are still to be dealt with
   * @param listed the first of them
   * @param stale those whose entry was taken back
   * @param without entries that the bank does not show
   */
  record Shown(int all, int open, List<Told> listed, List<BankNo> stale, List<EntryNo> without)
      implements BankMessage {
    /** Keeps its own copies. */
    public Shown {
      listed = List.copyOf(listed);
      stale = List.copyOf(stale);
      without = List.copyOf(without);
    }

    @Override
    public void write(Prose out) {
      if (all == 0) {
        out.line("bank.none");
        out.line("bank.how-to-import");
        return;
      }
      out.line("bank.shown", Arg.num("all", all), Arg.num("open", open));
      listed.forEach(line -> out.item("bank.item", line.args()));
      if (open > listed.size()) {
        out.line("bank.more", Arg.num("more", open - listed.size()));
      }
      if (!stale.isEmpty()) {
        out.line(
            "bank.stale",
            Arg.names("lines", stale.stream().map(Object::toString).toList()),
            Arg.id("first", stale.getFirst()));
      }
      if (!without.isEmpty()) {
        out.line(
            "bank.without", Arg.names("entries", without.stream().map(Object::toString).toList()));
      }
      if (!listed.isEmpty()) {
        out.line("bank.open-how", Arg.id("no", listed.getFirst().no()));
      }
    }
  }

  /**
   * One line.
   *
   * @param same entries of the same amount that no line is matched with
   */
  record One(Told line, Optional<EntryNo> entry, boolean ignored, List<EntryNo> same)
      implements BankMessage {
    /** Keeps its own copy. */
    public One {
      same = List.copyOf(same);
    }

    @Override
    public void write(Prose out) {
      out.line("bank.item", line.args());
      if (entry.isPresent() || ignored) {
        out.line(
            "bank.dealt-with",
            Arg.id("no", line.no()),
            Arg.word("how", entry.isPresent() ? "matched" : "ignored"),
            Arg.id("entry", entry.map(Object::toString).orElse("")));
        return;
      }
      if (!same.isEmpty()) {
        out.line("bank.same", Arg.names("entries", same.stream().map(Object::toString).toList()));
      }
      // Of several the first would be a guess.
      how(
          out,
          line.no(),
          line.money(),
          same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
    }
  }

  /** The room may not read it. */
  record OnlyInPrivate(String bot) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.only-in-private", Arg.word("link", "https://matrix.to/#/" + bot));
    }
  }

  /** How a statement is brought in. */
  record HowToImport() implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.how-to-import");
    }
  }

  /** What in it cannot be read. */
  record Unreadable(List<StatementReader.Problem> problems) implements BankMessage {
    /** Keeps its own copy. */
    public Unreadable {
      problems = List.copyOf(problems);
    }

    @Override
    public void write(Prose out) {
      out.line("bank.unreadable");
      for (StatementReader.Problem problem : problems) {
        out.item(
            "bank.problem",
            Arg.word("where", problem.line() == 0 ? "all" : "line"),
            Arg.id("line", problem.line()),
            Arg.word("kind", problem.kind().word()),
            Arg.untrusted("written", shortened(problem.written())));
      }
    }

    private static String shortened(String written) {
      int most = 40;
      return written.codePointCount(0, written.length()) <= most
          ? written
          : written.substring(0, written.offsetByCodePoints(0, most)) + "…";
    }
  }

  /** Nothing in it is new. */
  record AllKnown(int known) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.all-known", Arg.num("known", known));
    }
  }

  /** It was brought in, for whoever did; the first line shows how it was read. */
  record Brought(int lines, int known, BankNo no, LocalDate day, Money money, String text)
      implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.brought", Arg.num("lines", lines), Arg.num("known", known));
      out.item("bank.item", new Told(no, day, money, text).args());
      out.line("bank.brought-how");
    }
  }

  /** The same, for everybody. */
  record BroughtAloud(String name, int lines) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.brought-aloud", Arg.untrusted("name", name), Arg.num("lines", lines));
    }
  }

  /** It is that entry. */
  record Matched(BankNo no, EntryNo entry, Money money) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "bank.matched",
          Arg.id("no", no),
          Arg.id("entry", entry),
          Arg.said("money", money.words()));
    }
  }

  /** It belongs to no entry. */
  record Ignored(BankNo no, Money money) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.ignored", Arg.id("no", no), Arg.said("money", money.words()));
    }
  }

  /** The message that brought these in was deleted. */
  record SetAside(List<BankNo> lines) implements BankMessage {
    private static final int NAMED = 3;

    /** Keeps its own copy. */
    public SetAside {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "bank.set-aside",
          Arg.num("count", lines.size()),
          Arg.names(
              "lines",
              lines.stream().limit(NAMED).map(Object::toString).toList(),
              Math.max(0, lines.size() - NAMED)),
          Arg.id("first", lines.stream().findFirst().map(Object::toString).orElse("")));
    }
  }

  /** It is to be dealt with anew. */
  record Reopened(BankNo no) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.reopened", Arg.id("no", no));
    }
  }

  /** There is no such line. */
  record NoSuch(BankNo no, int last) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "bank.no-such",
          Arg.id("no", no),
          Arg.word("some", last == 0 ? "no" : "yes"),
          Arg.id("last", last));
    }
  }

  /** Somebody dealt with it before. */
  record DealtWith(BankNo no, Optional<EntryNo> entry) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "bank.dealt-with",
          Arg.id("no", no),
          Arg.word("how", entry.isPresent() ? "matched" : "ignored"),
          Arg.id("entry", entry.map(Object::toString).orElse("")));
    }
  }

  /** Nobody dealt with it yet. */
  record OpenAlready(BankNo no) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.open-already", Arg.id("no", no));
    }
  }

  /** The entry moved nothing at the bank, or was taken back. */
  record NotToMatch(EntryNo entry) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.not-to-match", Arg.id("entry", entry));
    }
  }

  /** The entry is another line. */
  record MatchedAlready(EntryNo entry, BankNo no) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.matched-already", Arg.id("entry", entry), Arg.id("no", no));
    }
  }

  /** They are not the same amount. */
  record Differ(BankNo no, Money line, EntryNo entry, Money amount) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "bank.differ",
          Arg.id("no", no),
          Arg.said("line", line.words()),
          Arg.id("entry", entry),
          Arg.said("amount", amount.words()));
    }
  }

  /** How it is matched. */
  record MatchHow(BankNo no) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.match-how", Arg.id("no", no));
    }
  }

  /** How it is recorded. */
  record EnterHow(BankNo no, Money money) implements BankMessage {
    @Override
    public void write(Prose out) {
      how(out, no, money, Optional.empty());
    }
  }

  /** Why it is to be set aside was not said. */
  record WhyIgnore(BankNo no) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.why-ignore", Arg.id("no", no));
    }
  }

  /** More words than anybody reads. */
  record TooLong(int length, int most) implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /** What can be asked. */
  record How() implements BankMessage {
    @Override
    public void write(Prose out) {
      out.line("bank.how");
    }
  }

  private static void how(Prose out, BankNo no, Money money, Optional<EntryNo> same) {
    out.line(
        "bank.line-how",
        Arg.id("no", no),
        Arg.id("entry", same.map(Object::toString).orElse("E12")),
        Arg.word("way", money.positive() ? "in" : "out"));
  }
}

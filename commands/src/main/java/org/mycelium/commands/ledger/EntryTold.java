package org.mycelium.commands.ledger;

import java.time.LocalDate;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * An entry in one line: what was done, by whom, under which decision.
 *
 * @param day on the assembly's clocks
 * @param line the name of the budget line, if it is about one; untrusted, may be empty
 * @param by the name of who recorded it; untrusted, empty where a decision did it
 */
record EntryTold(LedgerEntry entry, LocalDate day, String line, String by) implements Message {
  @Override
  public void write(Prose out) {
    out.line("ledger.entry", args());
  }

  /** What came in and is taken back goes out; only what was spent comes back. */
  private String kind() {
    return entry.kind() == LedgerEntry.Kind.REVERSAL
            && entry.transfer().to() instanceof Account.Income
        ? "out"
        : entry.kind().word();
  }

  /** What the phrase of an entry has places for. */
  Arg[] args() {
    return new Arg[] {
      Arg.id("no", entry.no()),
      Arg.day("day", day),
      Arg.word("kind", kind()),
      Arg.said("money", entry.transfer().money().words()),
      Arg.untrusted("line", line),
      Arg.untrusted("what", entry.what()),
      Arg.untrusted("by", by),
      Arg.id("decision", entry.decision().map(Object::toString).orElse("")),
      Arg.id("reverses", entry.reverses().map(Object::toString).orElse("")),
      Arg.word("taken", entry.reversed() ? "yes" : "no"),
      Arg.id("reversedBy", entry.reversedBy().map(Object::toString).orElse("")),
      Arg.word("receipt", entry.receipt().isPresent() ? "yes" : "no"),
      Arg.when("at", entry.at())
    };
  }
}

package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.text.Csv;

/** The ledger as a table, a line an entry; the same in every language. Pure. */
public final class LedgerTable {
  /** What the columns are called; programs read these, so they stay. */
  public static final String HEADER =
      Csv.line(
          List.of(
              "assembly",
              "entry",
              "recorded_at",
              "kind",
              "line",
              "amount",
              "currency",
              "from",
              "to",
              "what",
              "by",
              "decision",
              "receipt",
              "reverses",
              "reversed_by"));

  private LedgerTable() {}

  /**
   * The line of an entry. Amounts are never negative and have a point before their decimals: what
   * an entry takes back goes the other way.
   *
   * @param line the name of the budget line, if it is about one
   * @param by the name of who recorded it; empty where a decision did
   */
  public static String line(AssemblyId assembly, LedgerEntry entry, String line, String by) {
    return Csv.line(
        List.of(
            assembly.value(),
            entry.no(),
            entry.at(),
            entry.kind().word(),
            line,
            entry.transfer().money().decimal().toPlainString(),
            entry.transfer().money().tender(),
            entry.transfer().from().key(),
            entry.transfer().to().key(),
            entry.what(),
            by,
            or(entry.decision()),
            entry.receipt().orElse(""),
            or(entry.reverses()),
            or(entry.reversedBy())));
  }

  private static String or(Optional<?> number) {
    return number.map(Object::toString).orElse("");
  }
}

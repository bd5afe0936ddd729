package org.mycelium.commands.bank;

import java.util.List;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.ledger.EntryNo;

/** What can be asked of the bank's lines. */
public sealed interface BankCommand extends Command {
  /** Shows how the books and the bank agree. */
  record Show() implements BankCommand {}

  /** Shows one line. */
  record ShowLine(BankNo line) implements BankCommand {}

  /**
   * Brings a statement in.
   *
   * @param options how it is written, as far as that was said
   * @param csv its lines
   */
  record Bring(StatementForm options, String csv) implements BankCommand {}

  /** Says which entry a line is. */
  record Match(BankNo line, EntryNo entry) implements BankCommand {}

  /**
   * Records what a line is, and matches it with that.
   *
   * @param words what stands behind the amount of a spending, or of what came in
   * @param below what stands on further lines
   */
  record Enter(BankNo line, String words, String below) implements BankCommand {}

  /**
   * Says that a line belongs to no entry.
   *
   * @param why may be empty
   */
  record Ignore(BankNo line, String why) implements BankCommand {}

  /** Wants a line that was dealt with dealt with anew. */
  record Reopen(BankNo line) implements BankCommand {}

  /** The message with a statement was deleted, which had brought these lines in. */
  record Unsaid(List<BankNo> lines) implements BankCommand {
    /** Keeps its own copy. */
    public Unsaid {
      lines = List.copyOf(lines);
    }
  }
}

package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Allotment;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.role.RoleNo;

/** The open ledger of one assembly. */
public interface Books {
  /** The lines that are open, in order of number. */
  List<BudgetLine> lines();

  /** The line of this number, be it open or closed; it must exist. */
  BudgetLine line(LineNo no);

  /** The number the next line gets. */
  LineNo nextLine();

  /** What decisions assigned to a line, in order of their numbers, then of currencies. */
  List<Allotment> allotments(LineNo no);

  /** What every account stands at, in order of currencies, then of keys. */
  List<Balance> balances();

  /** The entry of this number. */
  Optional<LedgerEntry> entry(EntryNo no);

  /** The newest entries before this one, newest first. */
  List<LedgerEntry> entriesBefore(EntryNo no, int limit);

  /** The newest entries of an account before this one, newest first. */
  List<LedgerEntry> statement(Account account, EntryNo before, int limit);

  /** The number the next entry gets. */
  EntryNo nextEntry();

  /** The role whose holders alone may record; empty while every member may. */
  Optional<RoleNo> keeper();
}

package org.mycelium.storage.ledger;

import static org.mycelium.storage.schema.Tables.BALANCE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Transfer;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What accounts stand at. The only place where a balance changes: always two at once. */
final class Accounts {
  private static final Sql FIND =
      Sql.of(
          DSL.select(BALANCE.AMOUNT)
              .from(BALANCE)
              .where(BALANCE.ASSEMBLY.eq(arg(BALANCE.ASSEMBLY)))
              .and(BALANCE.CURRENCY.eq(arg(BALANCE.CURRENCY)))
              .and(BALANCE.ACCOUNT.eq(arg(BALANCE.ACCOUNT))));

  private static final Sql PUT =
      Sql.put(
          BALANCE,
          BALANCE.ASSEMBLY,
          BALANCE.CURRENCY,
          BALANCE.ACCOUNT,
          BALANCE.AMOUNT,
          BALANCE.SEQ);

  private final Session session;

  Accounts(Session session) {
    this.session = session;
  }

  /**
   * What both accounts of a transfer stand at after it.
   *
   * @param source of that from which it came, in the smallest unit
   * @param target of that to which it went, in the smallest unit
   */
  record After(long source, long target) {}

  /**
   * Moves the amount.
   *
   * @throws IllegalStateException if a balance would not fit
   */
  After move(Transfer transfer, Entry entry) {
    Money money = transfer.money();
    try {
      return new After(
          add(transfer.from(), Math.negateExact(money.units()), money, entry),
          add(transfer.to(), money.units(), money, entry));
    } catch (ArithmeticException e) {
      throw new IllegalStateException("a balance does not fit", e);
    }
  }

  private long add(Account account, long units, Money money, Entry entry) {
    long after = Math.addExact(balance(entry.assembly(), account, money), units);
    session.run(
        PUT, entry.assembly().value(), money.tender().code(), account.key(), after, entry.seq());
    return after;
  }

  private long balance(AssemblyId assembly, Account account, Money money) {
    return session
        .first(
            FIND,
            row -> row.number(BALANCE.AMOUNT),
            assembly.value(),
            money.tender().code(),
            account.key())
        .orElse(0L);
  }
}

package org.mycelium.commands.ledger;

/**
 * What an entry of the ledger does: an amount leaves one account and enters another. That is double
 * entry with two postings of one amount, once with each sign, so that no entry can ever sum to
 * anything but zero.
 *
 * @param money more than nothing, at most {@link Money#MAX_UNITS}
 */
public record Transfer(Account from, Account to, Money money) {
  /** Refuses what moves nothing, too much, or nowhere. */
  public Transfer {
    if (!money.positive() || money.units() > Money.MAX_UNITS || from.equals(to)) {
      throw new IllegalArgumentException("no transfer: " + money + " from " + from + " to " + to);
    }
  }

  /** The same the other way. */
  public Transfer reversed() {
    return new Transfer(to, from, money);
  }
}

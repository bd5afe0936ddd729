package org.mycelium.commands.ledger;

import java.math.BigDecimal;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.text.Message;

/**
 * An amount of one currency. Currencies are never added to one another.
 *
 * @param units of the smallest part, such as cents; may be negative, as balances can be
 */
public record Money(Tender tender, long units) {
  /**
   * No single amount is larger. Nine million times this still fits a balance; sums are checked all
   * the same.
   */
  public static final long MAX_UNITS = 1_000_000_000_000L;

  /**
   * No account is brought to more than this, or to as much below zero. The other half of what a
   * number can hold is for what was decided before, and for what is taken back.
   */
  public static final long MAX_BALANCE = Long.MAX_VALUE / 2;

  /**
   * Both together.
   *
   * @throws IllegalArgumentException if the other is of another currency
   * @throws ArithmeticException if the sum does not fit
   */
  public Money plus(Money other) {
    return new Money(tender, Math.addExact(units, sameTender(other).units));
  }

  /**
   * What is left of this without the other; may be negative.
   *
   * @throws IllegalArgumentException if the other is of another currency
   * @throws ArithmeticException if the difference does not fit
   */
  public Money minus(Money other) {
    return new Money(tender, Math.subtractExact(units, sameTender(other).units));
  }

  /** Whether it is more than nothing. */
  public boolean positive() {
    return units > 0;
  }

  /** Whether an account that has this can also have so much more, or so much less. */
  boolean canChangeBy(Money more) {
    long most = Math.subtractExact(MAX_BALANCE, sameTender(more).units);
    return -most <= units && units <= most;
  }

  /** Whether this is more than the other, which is of the same currency. */
  public boolean exceeds(Money other) {
    return units > sameTender(other).units;
  }

  /** In whole units of the currency, with all its decimals. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(units, tender.decimals());
  }

  /** The same without decimals that say nothing: 45, 45.50. */
  BigDecimal figure() {
    BigDecimal stripped = decimal().stripTrailingZeros();
    return stripped.scale() <= 0 ? stripped.setScale(0) : decimal();
  }

  /** The same amount below zero, or above it if it is below. */
  public Money negated() {
    return new Money(tender, Math.negateExact(units));
  }

  /** In words of the assembly's language: 45 EUR, 45.50 EUR. */
  public Message words() {
    return new Currency(tender.decimals(), tender.code()).amount(units);
  }

  private Money sameTender(Money other) {
    if (!other.tender.equals(tender)) {
      throw new IllegalArgumentException(other.tender + " is not " + tender);
    }
    return other;
  }
}

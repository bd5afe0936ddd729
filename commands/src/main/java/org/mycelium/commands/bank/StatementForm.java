package org.mycelium.commands.bank;

import java.util.Optional;
import org.mycelium.commands.ledger.Tender;

/**
 * How a statement is written, as far as somebody said so. What was not said is read from the
 * statement where it is plain there, and asked for where it is not.
 *
 * @param tender the currency of lines that name none
 * @param dates in which order a date has its parts
 * @param decimal what stands before the decimals, a point or a comma
 * @param names whether the column with people's names is brought in as well
 */
public record StatementForm(
    Optional<Tender> tender,
    Optional<DateOrder> dates,
    Optional<Character> decimal,
    boolean names) {
  /** Nothing was said. */
  public static final StatementForm UNSAID =
      new StatementForm(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** In which order a date has its parts. */
  public enum DateOrder {
    /** 2026-12-31. */
    YMD,
    /** 31/12/2026. */
    DMY,
    /** 12/31/2026. */
    MDY
  }
}

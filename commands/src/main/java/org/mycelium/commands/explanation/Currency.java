package org.mycelium.commands.explanation;

import java.math.BigInteger;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * How amounts that were counted in whole units are written.
 *
 * @param decimals how many digits stand behind the point: 2 if the units are cents
 * @param unit what stands behind the number, such as EUR or hours; untrusted, may be empty
 */
public record Currency(int decimals, String unit) {
  /** Whole numbers of something unnamed. */
  public static final Currency PLAIN = new Currency(0, "");

  private static final int MAX_DECIMALS = 9;

  /** Refuses more decimals than an amount has room for. */
  public Currency {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
  }

  /** So many of the smallest units, in words. */
  public Message amount(long smallest) {
    return amount(Rational.of(smallest), true);
  }

  /** The same for parts of the smallest unit, rounded where that is brief. */
  Message amount(Rational smallest, boolean brief) {
    Rational number =
        smallest.dividedBy(new Rational(BigInteger.TEN.pow(decimals), BigInteger.ONE));
    boolean cents = smallest.denominator().equals(BigInteger.ONE) && decimals > 0;
    boolean whole = number.denominator().equals(BigInteger.ONE);
    Message figure = cents && !whole ? fixed(number) : new Figure(number, brief);
    return unit.isEmpty()
        ? figure
        : out ->
            out.line("explanation.amount", Arg.said("number", figure), Arg.untrusted("unit", unit));
  }

  /** With all its decimals, as prices are: 2.50, not 2.5. */
  private Message fixed(Rational number) {
    return out ->
        out.line(
            "explanation.number",
            Arg.decimal("number", number.decimal().orElseThrow().setScale(decimals)));
  }
}

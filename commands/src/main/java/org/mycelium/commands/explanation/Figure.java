package org.mycelium.commands.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A number in words.
 *
 * @param exact as it was counted
 * @param brief whether a number with many decimals is rounded, and says so; otherwise it is written
 *     as it is, as a fraction if its decimals have no end
 */
public record Figure(Rational exact, boolean brief) implements Message {
  /** As many as Scottish transfers have: votes look in a chat as they look in a count. */
  static final int MAX_BRIEF_DECIMALS = 5;

  static final int ROUNDED_DECIMALS = 2;

  /** As read in a chat. */
  public static Figure brief(Rational number) {
    return new Figure(number, true);
  }

  /** As read in a report. */
  public static Figure exact(Rational number) {
    return new Figure(number, false);
  }

  @Override
  public void write(Prose out) {
    Optional<BigDecimal> decimal = exact.decimal();
    if (decimal.isPresent() && (!brief || decimal.get().scale() <= MAX_BRIEF_DECIMALS)) {
      out.line("explanation.number", Arg.decimal("number", decimal.get()));
    } else if (brief) {
      out.line("explanation.about", Arg.decimal("number", rounded()));
    } else {
      out.line(
          "explanation.fraction",
          Arg.decimal("numerator", new BigDecimal(exact.numerator())),
          Arg.decimal("denominator", new BigDecimal(exact.denominator())));
    }
  }

  /** The branch of a phrase for this number: yes if it is one of something. */
  static String one(Rational number) {
    return number.equals(Rational.ONE) ? "yes" : "no";
  }

  /** To two decimals, half up. */
  BigDecimal rounded() {
    return new BigDecimal(exact.numerator())
        .divide(new BigDecimal(exact.denominator()), ROUNDED_DECIMALS, RoundingMode.HALF_UP);
  }
}

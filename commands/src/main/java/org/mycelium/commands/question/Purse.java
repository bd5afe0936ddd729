package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.explanation.Currency;

/**
 * What there is to spend on options, and what each of them costs. Amounts are whole numbers of the
 * smallest unit.
 *
 * @param currency its unit is one of those that {@link Amount} reads, so no words of people
 * @param total at least 1
 * @param costs one for each option that was offered, in order; at least 1, none more than the total
 *     of the first vote
 */
public record Purse(Currency currency, long total, List<Long> costs) {
  private static final Pattern CANONICAL =
      Pattern.compile("([A-Z]{3}|h|)\\.(\\d)\\.(\\d{1,13})\\.(\\d{1,13}(?:\\+\\d{1,13}){0,30})");

  /** Keeps its own copy; refuses amounts out of range. */
  public Purse {
    costs = new Budget(total, costs).costs();
  }

  /** The form kept in facts: {@code EUR.0.1000.400+700}. */
  String canonical() {
    return currency.unit()
        + "."
        + currency.decimals()
        + "."
        + total
        + "."
        + costs.stream().map(String::valueOf).collect(Collectors.joining("+"));
  }

  /** Reads the form kept in facts; empty for anything else. */
  static Optional<Purse> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Purse(
              new Currency(Integer.parseInt(m.group(2)), m.group(1)),
              Long.parseLong(m.group(3)),
              Arrays.stream(m.group(4).split("\\+")).map(Long::valueOf).toList()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an amount out of range
    }
  }

  /** What an option costs, by its number. */
  long cost(int number) {
    return costs.get(number - 1);
  }

  /** What is left when these options are bought; at least the smallest unit. */
  Purse without(List<Integer> bought) {
    long spent = bought.stream().mapToLong(this::cost).sum();
    return new Purse(currency, Math.max(1, total - spent), costs);
  }

  /**
   * What there is to spend where a slate has this many places. A place behind the last option is
   * never bought.
   */
  Budget over(int places) {
    List<Long> all = new ArrayList<>(costs);
    while (all.size() < places) {
      all.add(Budget.MAX_AMOUNT);
    }
    return new Budget(total, all);
  }
}

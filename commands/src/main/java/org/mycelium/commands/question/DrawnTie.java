package org.mycelium.commands.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which a lot put options: whoever comes first in it wins each tie of the count, and
 * is the last to be left out. A value that a decision pins with its method.
 *
 * @param draw the draw it comes from, L3
 * @param order options by number, the luckiest first; at least 2
 */
public record DrawnTie(String draw, List<Integer> order) {
  /** How it stands in the form of terms. */
  static final String FORM = "L\\d{1,9}\\.\\d{1,3}(?:\\+\\d{1,3})+";

  private static final Pattern CANONICAL =
      Pattern.compile("(L\\d{1,9})\\.(\\d{1,3}(?:\\+\\d{1,3})+)");

  /** Keeps its own copy; refuses fewer than two, and one twice. */
  public DrawnTie {
    order = List.copyOf(order);
    if (order.size() < 2 || new HashSet<>(order).size() < order.size()) {
      throw new IllegalArgumentException("no order: " + order);
    }
  }

  /** {@code L3.2+1}. */
  String canonical() {
    return draw + "." + Terms.joined(order);
  }

  static Optional<DrawnTie> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    return m.matches()
        ? Optional.of(new DrawnTie(m.group(1), Terms.numbers(m.group(2))))
        : Optional.empty();
  }
}

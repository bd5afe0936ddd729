package org.mycelium.commands.bank;

import java.util.List;
import org.mycelium.commands.grammar.IdForm;

/**
 * The number of a line of the bank, shown as B3.
 *
 * @param value at least 1
 */
public record BankNo(int value) implements Comparable<BankNo> {
  /** How people write it. */
  static final IdForm<BankNo> FORM = new IdForm<>(List.of("b", "line", "linea"), BankNo::new);

  /** Refuses numbers below 1. */
  public BankNo {
    if (value < 1) {
      throw new IllegalArgumentException("line of the bank " + value);
    }
  }

  @Override
  public int compareTo(BankNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: B3. */
  @Override
  public String toString() {
    return "B" + value;
  }
}

package org.mycelium.commands.scrip;

import java.util.List;
import org.mycelium.commands.grammar.IdForm;

/**
 * The number of an entry of the assembly's scrip, shown as S12.
 *
 * @param value at least 1
 */
public record PaymentNo(int value) implements Comparable<PaymentNo> {
  /** How people write it. */
  static final IdForm<PaymentNo> FORM =
      new IdForm<>(List.of("s", "payment", "pago"), PaymentNo::new);

  /** Refuses numbers below 1. */
  public PaymentNo {
    if (value < 1) {
      throw new IllegalArgumentException("payment " + value);
    }
  }

  @Override
  public int compareTo(PaymentNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: S12. */
  @Override
  public String toString() {
    return "S" + value;
  }
}

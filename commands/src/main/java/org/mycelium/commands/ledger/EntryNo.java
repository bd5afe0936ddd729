package org.mycelium.commands.ledger;

import java.util.List;
import org.mycelium.commands.grammar.IdForm;

/**
 * The number of an entry within its assembly's ledger, shown as E12.
 *
 * @param value at least 1
 */
public record EntryNo(int value) implements Comparable<EntryNo> {
  /** How people write it. */
  public static final IdForm<EntryNo> FORM =
      new IdForm<>(List.of("e", "entry", "asiento", "apunte"), EntryNo::new);

  /** Refuses numbers below 1. */
  public EntryNo {
    if (value < 1) {
      throw new IllegalArgumentException("entry " + value);
    }
  }

  @Override
  public int compareTo(EntryNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: E12. */
  @Override
  public String toString() {
    return "E" + value;
  }
}

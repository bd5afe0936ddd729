package org.mycelium.commands.testimony;

import java.util.List;
import org.mycelium.commands.grammar.IdForm;

/**
 * The number of a story within its assembly, shown as T3. Payments have S; members may write S3 for
 * a story all the same, as nobody can mean a payment there.
 *
 * @param value at least 1
 */
public record TestimonyNo(int value) implements Comparable<TestimonyNo> {
  /** How people write it. */
  static final IdForm<TestimonyNo> FORM =
      new IdForm<>(List.of("t", "s", "story", "historia"), TestimonyNo::new);

  /** Refuses numbers below 1. */
  public TestimonyNo {
    if (value < 1) {
      throw new IllegalArgumentException("story " + value);
    }
  }

  @Override
  public int compareTo(TestimonyNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: T3. */
  @Override
  public String toString() {
    return "T" + value;
  }
}

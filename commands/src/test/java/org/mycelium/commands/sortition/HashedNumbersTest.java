package org.mycelium.commands.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class HashedNumbersTest {
  private final JsonNode vectors = Vectors.read("sha256_prng.json");
  private final HashedNumbers numbers = new HashedNumbers(vectors.get("seed").stringValue());

  HashedNumbersTest() throws IOException {}

  @Test
  void itsBlocksAreThoseOfThePublishedGenerator() {
    for (JsonNode block : vectors.get("blocks_hex")) {
      assertThat(numbers.block().toString(16)).isEqualTo(block.stringValue());
    }
  }

  @Test
  void itsNumbersAreThoseOfThePublishedGenerator() {
    assertThat(LongStream.generate(() -> 1 + numbers.below(1000)).limit(5).boxed())
        .isEqualTo(longs(vectors.get("randint_1_1001_first5_by_rejection")));
  }

  @Test
  void aNumberThatIsTooLargeIsThrownAway() {
    assertThat(LongStream.generate(() -> numbers.below(5)).limit(3).boxed())
        .isEqualTo(longs(vectors.get("randint_0_5_first3")));
  }

  @Test
  void theOrderOfTwentyIsThePublishedOne() {
    List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, 20).boxed().toList());
    IntStream.range(0, 20)
        .forEach(i -> Collections.swap(order, i, i + (int) numbers.below(20 - i)));

    assertThat(order)
        .isEqualTo(longs(vectors.get("derived_here_fisher_yates_1_to_20").get("result")));
  }

  /** With division, of the eight numbers of 3 bits two would lead to 0, 1 and 2 each. */
  @Test
  void fiveNumbersComeUpEquallyOften() {
    long[] counts = new long[5];
    LongStream.range(0, 100_000).forEach(_ -> counts[(int) numbers.below(5)]++);

    assertThat(ChiSquare.of(counts)).isLessThan(ChiSquare.critical(4));
  }

  @Test
  void oneNumberNeedsNoBits() {
    assertThat(numbers.below(1)).isZero();
    assertThat(numbers.below(5)).isEqualTo(vectors.get("below_5_first").longValue());
  }

  private static List<Long> longs(JsonNode array) {
    return array.values().stream().map(JsonNode::longValue).toList();
  }
}

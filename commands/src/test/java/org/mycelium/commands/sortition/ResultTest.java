package org.mycelium.commands.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.sortition.Departure.Cause;

final class ResultTest {
  private static final int DRAWS = 100_000;
  private static final List<String> NAMES =
      List.of("ana", "bo", "chidi", "dana", "eva", "fu", "gil");

  @Test
  void eachIsDrawnFirstEquallyOften() {
    long[] counts = new long[NAMES.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[NAMES.indexOf(order(NAMES, draw).getFirst())]++;
    }

    assertThat(ChiSquare.of(counts)).isLessThan(ChiSquare.critical(6));
  }

  @Test
  void eachOrderOfFourComesUpEquallyOften() {
    Map<List<String>, Long> counts = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      counts.merge(order(NAMES.subList(0, 4), draw), 1L, Long::sum);
    }

    assertThat(counts).hasSize(24);
    assertThat(ChiSquare.of(counts.values().stream().mapToLong(Long::longValue).toArray()))
        .isLessThan(ChiSquare.critical(23));
  }

  @Test
  void theOrderOfTheListHasNoHandInIt() {
    List<String> names = new ArrayList<>(IntStream.range(0, 200).mapToObj(i -> "n" + i).toList());
    Eligible listed = Eligible.of(names);
    Collections.shuffle(names, new Random(1));
    Eligible shuffled = Eligible.of(names);

    assertThat(shuffled.hash()).isEqualTo(listed.hash());
    assertThat(Result.orderOf(shuffled, seed(1))).isEqualTo(Result.orderOf(listed, seed(1)));
  }

  @Test
  void namesAreSortedByTheirBytes() {
    assertThat(Eligible.of(List.of("𝔞na", "\uFF21na", "éva", "zoe")).names())
        .containsExactly("zoe", "éva", "\uFF21na", "𝔞na");
  }

  @Test
  void whoeverDeclinesMakesRoomForTheNextAndNobodyElseMoves() {
    Result drawn = new Result(seed(1), NAMES, 3, List.of());
    Result after =
        drawn
            .without(new Departure("bo", Cause.DECLINED))
            .without(new Departure("eva", Cause.DISQUALIFIED));

    assertThat(drawn.seated()).containsExactly("ana", "bo", "chidi");
    assertThat(after.seated()).containsExactly("ana", "chidi", "dana");
    assertThat(after.reserves()).containsExactly("fu", "gil");
    assertThat(after.order()).isEqualTo(drawn.order());
  }

  @Test
  void whenEverybodyDeclinesNobodyIsSeated() {
    Result result = new Result(seed(1), NAMES, 3, List.of());
    for (String name : NAMES) {
      result = result.without(new Departure(name, Cause.DECLINED));
    }

    assertThat(result.seated()).isEmpty();
    assertThat(result.reserves()).isEmpty();
  }

  @Test
  void nobodyLeavesTwice() {
    Result once =
        new Result(seed(1), NAMES, 3, List.of()).without(new Departure("bo", Cause.DECLINED));

    assertThatThrownBy(() -> once.without(new Departure("bo", Cause.DISQUALIFIED)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> order(List<String> names, int draw) {
    return Result.orderOf(Eligible.of(names), seed(draw));
  }

  private static String seed(int draw) {
    return Digest.of("test").field(draw).hex();
  }
}

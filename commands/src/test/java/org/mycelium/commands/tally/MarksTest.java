package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.tally.Marks.Points;
import org.mycelium.commands.tally.Marks.Ranked;

/** What a ballot between options says, and the form that it is kept in. */
class MarksTest {
  @Test
  void aRankingIsKeptBestFirstAndEqualsByNumber() {
    Ranked ranked = new Ranked(List.of(List.of(3, 2), List.of(0), List.of(1)));
    assertThat(ranked.canonical()).isEqualTo("2=3>0>1");
    assertThat(ranked.options()).containsExactly(0, 1, 2, 3);
    assertThat(ranked.counted()).isEqualTo(Marks.MARKED);
  }

  @Test
  void pointsAreKeptByNumberOfTheOption() {
    Points points = new Points(new TreeMap<>(Map.of(10, 2, 0, 9999)));
    assertThat(points.canonical()).isEqualTo("0:9999,10:2");
    assertThat(points.options()).containsExactly(0, 10);
    assertThat(points.counted()).isEqualTo(Marks.MARKED);
  }

  @Test
  void anApprovalIsOnePoint() {
    assertThat(Points.approving(Set.of(4, 1)).canonical()).isEqualTo("1:1,4:1");
  }

  @Test
  void whatSaysNothingOrNamesTwiceIsNoBallot() {
    for (List<List<Integer>> tiers :
        List.of(
            List.<List<Integer>>of(),
            List.of(List.of(1), List.<Integer>of()),
            List.of(List.of(1, 1)),
            List.of(List.of(1), List.of(2), List.of(1)),
            List.of(List.of(-1)))) {
      assertThatThrownBy(() -> new Ranked(tiers)).isInstanceOf(IllegalArgumentException.class);
    }
    for (Map<Integer, Integer> points :
        List.of(Map.<Integer, Integer>of(), Map.of(1, 0), Map.of(-1, 1), Map.of(1, 1, 2, -3))) {
      assertThatThrownBy(() -> new Points(new TreeMap<>(points)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aBallotIsNotChangedByWhoeverMadeIt() {
    TreeMap<Integer, Integer> given = new TreeMap<>(Map.of(1, 1));
    Points points = new Points(given);
    given.put(2, 5);
    assertThat(points.canonical()).isEqualTo("1:1");
    assertThatThrownBy(() -> points.points().put(3, 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "2=1", "1>1", "1:0", "1:01", "01", "2:1,1:1", "1:1,1:2", "1>", ">1", "1:1>2", "1=2:1",
        "1000", "1:10000", "-1", "yes", "1>2 "
      })
  void nothingElseIsRead(String canonical) {
    assertThat(Marks.fromCanonical(canonical)).isEmpty();
  }

  @Test
  void aMarkIsReadAsWhatItIs() {
    assertThat(Mark.fromCanonical("yes")).contains(Choice.YES);
    assertThat(Mark.fromCanonical("2>1")).contains(new Ranked(List.of(List.of(2), List.of(1))));
    assertThat(Mark.fromCanonical("1:3")).contains(new Points(new TreeMap<>(Map.of(1, 3))));
    // Looks like marks, and is none; no word of a position looks so.
    assertThat(Mark.fromCanonical("1>1")).isEmpty();
    assertThat(Mark.fromCanonical("")).isEmpty();
    assertThat(Marks.reads("1>1")).isTrue();
    assertThat(Marks.reads("block")).isFalse();
  }

  @Property(tries = 500)
  void everyBallotComesBackAsItWasKept(@ForAll Random random) {
    List<Integer> options = new ArrayList<>(List.of(0, 1, 2, 3, 17, 200, 999));
    Collections.shuffle(options, random);
    List<Integer> some = options.subList(0, 1 + random.nextInt(options.size()));
    List<List<Integer>> tiers = new ArrayList<>();
    TreeMap<Integer, Integer> points = new TreeMap<>();
    for (Integer option : some) {
      if (tiers.isEmpty() || random.nextBoolean()) {
        tiers.add(new ArrayList<>());
      }
      tiers.getLast().add(option);
      points.put(option, 1 + random.nextInt(9999));
    }
    for (Marks marks : List.of(new Ranked(tiers), new Points(points))) {
      assertThat(Mark.fromCanonical(marks.canonical())).contains(marks);
      assertThat(marks.options()).containsExactlyElementsOf(some.stream().sorted().toList());
    }
  }
}

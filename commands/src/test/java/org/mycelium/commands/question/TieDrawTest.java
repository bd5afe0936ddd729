package org.mycelium.commands.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;

/** Whatever is tied, whichever way it is counted: a lot between the right ones decides it. */
class TieDrawTest {
  private static final int VOTES = 400;

  @ParameterizedTest
  @EnumSource(Method.class)
  void whateverIsDrawnDecides(Method method) {
    Random random = new Random(method.ordinal());
    int ties = 0;
    int simple = 0;
    for (int i = 0; i < VOTES; i++) {
      Selection selection = selection(method, random);
      List<Ballot> ballots = ballots(selection, random);
      Result result = selection.result(ballots);
      if (Outcome.of(selection, result) instanceof Outcome.Tied tied) {
        ties++;
        TieDraw between = TieDraw.of(selection, result, tied);
        List<Integer> order = new ArrayList<>(between.options());
        Collections.shuffle(order, random);
        Selection settled = selection.settledBy(new DrawnTie("L1", order));

        Outcome outcome = Outcome.of(settled, settled.result(ballots));

        assertThat(outcome).as(ballots.toString()).isNotInstanceOf(Outcome.Tied.class);
        if (between.seats() < order.size()) {
          simple++;
          List<Integer> expected = new ArrayList<>(tied.elected());
          expected.addAll(order.subList(0, between.seats()));
          assertThat(chosen(outcome))
              .containsExactlyInAnyOrderElementsOf(upToNone(expected, method));
        } else {
          assertThat(new HashSet<>(chosen(outcome))).containsAll(tied.elected());
        }
      }
    }
    assertThat(ties).as("ties that came up").isGreaterThan(20);
    assertThat(simple)
        .as("of these with only those in doubt drawn")
        .isGreaterThan(method == Method.EQUAL_SHARES ? -1 : 5);
  }

  /**
   * None of these takes a place and is nobody; but for proportional methods, who comes after it is
   * out.
   */
  private static List<Integer> upToNone(List<Integer> numbers, Method method) {
    return switch (method) {
      case STV_SCOTTISH, STV_MEEK, PAV, EQUAL_SHARES ->
          numbers.stream().filter(number -> number != Marks.NONE).toList();
      case PLURALITY, APPROVAL, SCORE, STAR, DOT, IRV, SCHULZE, RANKED_PAIRS ->
          numbers.stream().takeWhile(number -> number != Marks.NONE).toList();
    };
  }

  private static List<Integer> chosen(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Chosen(List<Integer> options) -> options;
      case Outcome.NoneOfThese _, Outcome.NothingSaid _, Outcome.Tied _ -> List.of();
    };
  }

  private static Selection selection(Method method, Random random) {
    List<String> names = List.of("a", "b", "c", "d", "e").subList(0, 2 + random.nextInt(4));
    int seats = method.manySeats() ? 1 + random.nextInt(names.size()) : 1;
    if (Terms.buys(method) && random.nextInt(4) == 0) {
      List<Long> costs = random.longs(names.size(), 1, 5).boxed().toList();
      return new Selection(Terms.buying(method, new Purse(Currency.PLAIN, 6, costs)), names);
    }
    return new Selection(
        Terms.of(method, seats, Terms.pointed(method) ? 3 : 0, random.nextBoolean()), names);
  }

  private static List<Ballot> ballots(Selection selection, Random random) {
    return IntStream.range(0, 1 + random.nextInt(5))
        .mapToObj(_ -> new Ballot(Optional.empty(), mark(selection, random), "", ""))
        .toList();
  }

  private static Mark mark(Selection selection, Random random) {
    List<Integer> numbers = new ArrayList<>(selection.numbers());
    Collections.shuffle(numbers, random);
    if (selection.method() == Method.PLURALITY) {
      return new Marks.Ranked(List.of(List.of(numbers.getFirst())));
    }
    List<Integer> some = numbers.subList(0, 1 + random.nextInt(numbers.size()));
    if (selection.method().ballots() == Method.Ballots.RANKS) {
      return new Marks.Ranked(some.stream().map(List::of).toList());
    }
    TreeMap<Integer, Integer> points = new TreeMap<>();
    int most = Math.max(1, selection.terms().points());
    some.forEach(number -> points.put(number, 1 + random.nextInt(most)));
    return new Marks.Points(points);
  }

  @Test
  void theOrderIsPinnedWithTheMethod() {
    Terms terms =
        Terms.of(Method.APPROVAL, 2, 0, true).settledBy(new DrawnTie("L12", List.of(3, 0, 1)));

    assertThat(terms.canonical()).isEqualTo("selection/1(approval,seats=2,none,lot=L12.3+0+1)");
    assertThat(Terms.fromCanonical(terms.canonical())).contains(terms);
    assertThat(Terms.fromCanonical("selection/1(approval,seats=2,none,lot=L12.3+3)")).isEmpty();
    assertThat(Terms.fromCanonical("selection/1(approval,seats=2,none,lot=L12.3)")).isEmpty();
  }
}

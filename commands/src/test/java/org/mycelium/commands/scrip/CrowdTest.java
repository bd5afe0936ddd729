package org.mycelium.commands.scrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

/** Whoever knows their own payments learns from a sum what no other single one paid or was paid. */
final class CrowdTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

  /** Payments as "12": the first member pays the second. */
  @ParameterizedTest
  @CsvSource({
    // One payment, two, and three of one member.
    "12, false",
    "12 34, false",
    "12 13 14, false",
    // The first takes off their own two, and reads what the third paid.
    "12 13 32, false",
    // Two cents of the second's own to the first leave the first's payment.
    "13 21 21, false",
    // Three paid, and the first, whom two of them paid, reads what the third paid.
    "21 31 45, false",
    // Three paid, and the first paid one and was paid by another.
    "12 31 45, false",
    // Two others paid, and both of them the fourth: the first reads what that one was paid.
    "12 34 54, false",
    // Two others were paid, and both by the third.
    "12 34 35, false",
    // The third has part in all but two, that are of one pair.
    "31 23 45 45, false",
    "12 23 31, false",
    "12 34 56, true",
    "12 34 56 11, true",
    "12 23 34 41, true",
    "12 21 34 43, true",
    "12 13 24 35 46, true",
  })
  void aSumIsToldWhereWithoutAnybodysOwnTwoOthersPaidTwoOthers(String payments, boolean told) {
    List<Flow> flows =
        Stream.of(payments.split(" ", -1))
            .filter(pair -> pair.charAt(0) != pair.charAt(1))
            .map(pair -> flow(pair.charAt(0) - '0', pair.charAt(1) - '0', 4_00))
            .toList();
    assertThat(week(flows).crowded()).isEqualTo(told);
    assertThat(week(flows).hidesEach()).isEqualTo(told);
  }

  @Test
  void nothingPaidTellsOfNobody() {
    assertThat(week(List.of()).hidesEach()).isTrue();
    assertThat(week(List.of()).crowded()).isFalse();
    assertThat(week(List.of()).hidesWho()).isTrue();
    assertThat(week(List.of(flow(1, 2, 1))).hidesWho()).isFalse();
    assertThat(week(List.of(flow(1, 2, 1), flow(1, 3, 1))).hidesWho()).isTrue();
  }

  /**
   * Whatever week it is, and whoever looks: if its sum is told, there is another week with the same
   * sum in which the one who looks paid and was paid the very same, and any one other paid
   * something else than they did; and so with what they were paid. So it is none of both that was
   * told.
   */
  @Test
  void nobodyCanComputeWhatOneOtherPaidOrWasPaid() {
    Random random = new Random(33);
    int told = 0;
    for (int scenario = 0; scenario < 20_000; scenario++) {
      int members = random.nextInt(3, 8);
      List<Flow> flows =
          IntStream.range(0, random.nextInt(1, 9))
              .mapToObj(
                  _ -> {
                    int from = random.nextInt(members);
                    int to = (from + random.nextInt(1, members)) % members;
                    return flow(from + 1, to + 1, random.nextInt(2, 10_00));
                  })
              .toList();
      if (!week(flows).hidesEach()) {
        continue;
      }
      told++;
      for (int looking = 1; looking <= members + 1; looking++) {
        for (int other = 1; other <= members; other++) {
          if (other != looking) {
            hides(flows, new MemberNo(looking), new MemberNo(other));
          }
        }
      }
    }
    assertThat(told).isBetween(2_000, 18_000);
  }

  private static void hides(List<Flow> flows, MemberNo looking, MemberNo other) {
    List<Integer> unknown =
        IntStream.range(0, flows.size())
            .filter(i -> !flows.get(i).from().equals(looking) && !flows.get(i).to().equals(looking))
            .boxed()
            .toList();
    long paid = paid(flows, other);
    long received = received(flows, other);
    boolean couldHavePaidElse = unknown.stream().noneMatch(i -> flows.get(i).from().equals(other));
    boolean couldHaveGotElse = unknown.stream().noneMatch(i -> flows.get(i).to().equals(other));
    for (int more : unknown) {
      for (int less : unknown) {
        if (more != less) {
          List<Flow> else_ = shifted(flows, more, less);
          assertThat(week(else_).volume()).isEqualTo(week(flows).volume());
          assertThat(week(else_).hidesEach()).isTrue();
          couldHavePaidElse |= paid(else_, other) != paid;
          couldHaveGotElse |= received(else_, other) != received;
        }
      }
    }
    assertThat(couldHavePaidElse).as("%s reads what %s paid: %s", looking, other, flows).isTrue();
    assertThat(couldHaveGotElse).as("%s reads what %s got: %s", looking, other, flows).isTrue();
  }

  private static List<Flow> shifted(List<Flow> flows, int more, int less) {
    List<Flow> shifted = new ArrayList<>(flows);
    shifted.set(more, with(flows.get(more), 1));
    shifted.set(less, with(flows.get(less), -1));
    return shifted;
  }

  private static Flow with(Flow flow, long change) {
    return new Flow(flow.from(), flow.to(), flow.units() + change, flow.at(), 0, true);
  }

  private static long paid(List<Flow> flows, MemberNo member) {
    return flows.stream().filter(flow -> flow.from().equals(member)).mapToLong(Flow::units).sum();
  }

  private static long received(List<Flow> flows, MemberNo member) {
    return flows.stream().filter(flow -> flow.to().equals(member)).mapToLong(Flow::units).sum();
  }

  private static Circulation week(List<Flow> flows) {
    return Circulation.of(flows, 0, MONDAY, MONDAY.plus(Duration.ofDays(7)));
  }

  private static Flow flow(int from, int to, long units) {
    return new Flow(
        new MemberNo(from), new MemberNo(to), units, MONDAY.plus(Duration.ofHours(1)), units, true);
  }
}

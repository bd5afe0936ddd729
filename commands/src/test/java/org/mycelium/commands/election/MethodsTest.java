package org.mycelium.commands.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small elections of which every step was worked out apart from this code. */
class MethodsTest {
  private static final long NINE_DECIMALS = 1_000_000_000L;

  /** The steps of the Reference Meek Rule, written out by themselves in another language. */
  @Test
  void meekRoundsUpToTheNinthDecimal() {
    Slate slate = Slate.of("A", "B", "C", "D", "E");
    Profile<Ranking> profile =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(0, 1, 2), 5)
            .add(Ranking.inOrder(0, 2, 3), 3)
            .add(Ranking.inOrder(1, 3), 4)
            .add(Ranking.inOrder(3, 2), 3)
            .add(Ranking.inOrder(2, 1, 0), 2)
            .add(Ranking.inOrder(4, 0), 1)
            .on(slate);

    Result result = Election.ofRankings(Method.STV_MEEK, profile, CountRules.USUAL.seats(2));

    assertThat(result.winnerNames()).containsExactly("A", "C");
    assertThat(result.rounds()).hasSize(4);
    assertThat(result.rounds().get(1).tally())
        .isEqualTo(
            tally(
                Map.of(
                    0, 6_000_000_008L,
                    1, 5_249_999_995L,
                    2, 2_749_999_997L,
                    3, 3_000_000_000L,
                    4, 1_000_000_000L)));
    assertThat(result.rounds().get(1).eliminated()).containsExactly(4);
    assertThat(result.rounds().get(2).tally())
        .isEqualTo(
            tally(
                Map.of(
                    0, 5_884_615_449L, 1, 5_730_769_195L, 2, 3_038_461_517L, 3, 3_000_000_000L)));
    assertThat(result.rounds().get(2).exhausted())
        .isEqualTo(Rational.of(346_153_839L, NINE_DECIMALS));
    assertThat(result.rounds().get(2).quota()).contains(Rational.of(5_884_615_388L, NINE_DECIMALS));
  }

  private static TreeMap<Integer, Rational> tally(Map<Integer, Long> units) {
    TreeMap<Integer, Rational> tally = new TreeMap<>();
    units.forEach((candidate, votes) -> tally.put(candidate, Rational.of(votes, NINE_DECIMALS)));
    return tally;
  }

  /** Lackner and Skowron, Example 2.1; abcvoting elects the same sequentially. */
  @Test
  void proportionalApprovalCountsTheSecondForHalf() {
    Profile<Scores> profile =
        new Profile.Builder<Scores>()
            .add(Scores.of(1, 1, 0, 0, 0, 0, 0, 0), 3)
            .add(Scores.of(1, 0, 1, 0, 0, 0, 0, 0), 3)
            .add(Scores.of(1, 0, 0, 1, 0, 0, 0, 0), 2)
            .add(Scores.of(0, 1, 1, 0, 0, 1, 0, 0))
            .add(Scores.of(0, 0, 0, 0, 1, 0, 0, 0))
            .add(Scores.of(0, 0, 0, 0, 0, 1, 0, 0))
            .add(Scores.of(0, 0, 0, 0, 0, 0, 1, 0))
            .on(Slate.of("a", "b", "c", "d", "e", "f", "g", "h"));

    Result result = Election.ofScores(Method.PAV, profile, CountRules.USUAL.seats(4));

    assertThat(result.decided()).isTrue();
    assertThat(Set.copyOf(result.winnerNames())).containsExactlyInAnyOrder("a", "b", "c", "f");
    assertThat(result.rounds().get(1).of(1)).isEqualTo(Rational.of(5, 2));
    assertThat(result.rounds().get(1).of(3)).isEqualTo(Rational.of(1));
  }

  /** Most stars lead into the runoff, more ballots win it. */
  @Test
  void starElectsWhomMoreBallotsPrefer() {
    Profile<Scores> profile =
        new Profile.Builder<Scores>()
            .add(Scores.of(5, 4, 0), 5)
            .add(Scores.of(0, 5, 4), 4)
            .on(Slate.of("A", "B", "C"));

    Result result = Election.ofScores(Method.STAR, profile, CountRules.USUAL);

    assertThat(result.rounds().getFirst().tally().values())
        .containsExactly(Rational.of(25), Rational.of(40), Rational.of(16));
    assertThat(result.winnerNames()).containsExactly("A");
  }

  @Test
  void starSettlesATieInTheRunoffByTheSumOfStars() {
    Profile<Scores> profile =
        new Profile.Builder<Scores>()
            .add(Scores.of(5, 0))
            .add(Scores.of(3, 4))
            .on(Slate.of("A", "B"));

    Result result = Election.ofScores(Method.STAR, profile, CountRules.USUAL);

    assertThat(result.winnerNames()).containsExactly("A");
    assertThat(result.ties())
        .containsExactly(
            new Tie(
                2, Tie.Matter.ELECTION, List.of(0, 1), 1, new Tie.Settled("stars", List.of(0))));
  }

  @Test
  void starSettlesATieForTheRunoffByMatches() {
    Profile<Scores> profile =
        new Profile.Builder<Scores>()
            .add(Scores.of(5, 2, 1))
            .add(Scores.of(5, 2, 1))
            .add(Scores.of(5, 0, 2))
            .on(Slate.of("A", "B", "C"));

    Result result = Election.ofScores(Method.STAR, profile, CountRules.USUAL);

    assertThat(result.rounds().get(1).tally()).containsOnlyKeys(0, 1);
    assertThat(result.ties().getFirst().settlement())
        .isEqualTo(new Tie.Settled("matches", List.of(1)));
  }

  /** The steps of the rule on equalshares.net, done by hand: 10 units for each of 10 voters. */
  @Test
  void equalSharesLetTheRichPayForThePoor() {
    Profile<Scores> profile =
        new Profile.Builder<Scores>()
            .add(Scores.of(1, 1, 0), 4)
            .add(Scores.of(0, 1, 0), 3)
            .add(Scores.of(0, 0, 1), 3)
            .on(Slate.of("A", "B", "C"));
    CountRules rules = CountRules.USUAL.budget(new Budget(100, List.of(30L, 28L, 30L)));

    Result result = Election.ofScores(Method.EQUAL_SHARES, profile, rules);

    // B: seven pay 4 each. Of A's four supporters each has 6 left, 24 of 30: not yet. C: three pay
    // 10. With one unit more, and another, A's four have 32: 7.5 each.
    assertThat(result.winnerNames()).containsExactly("B", "A", "C");
    assertThat(result.rounds().getFirst().of(1)).isEqualTo(Rational.of(7));
  }

  /** Two of three voters each for A over B, B over C and C over A: any of the three may win. */
  @Test
  void equalMajoritiesInACircleAreATieThatALotSettles() {
    Profile<Ranking> circle =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(0, 1, 2))
            .add(Ranking.inOrder(1, 2, 0))
            .add(Ranking.inOrder(2, 0, 1))
            .on(Slate.of("A", "B", "C"));

    Result open = Election.ofRankings(Method.RANKED_PAIRS, circle, CountRules.USUAL);
    assertThat(open.decided()).isFalse();
    assertThat(open.winners()).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(open.ties())
        .containsExactly(new Tie(1, Tie.Matter.MAJORITY, List.of(0, 1, 2), 1, new Tie.Open()));

    Result drawn =
        Election.ofRankings(
            Method.RANKED_PAIRS, circle, CountRules.USUAL.tieBreaks(new Lot("2026")));
    assertThat(drawn.decided()).isTrue();
    assertThat(drawn.winners()).hasSize(1);
  }

  /** The circle is among those who cannot win, so nothing hangs on it. */
  @Test
  void equalMajoritiesThatChangeNothingLeaveItDecided() {
    Profile<Ranking> below =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(3, 0, 1, 2))
            .add(Ranking.inOrder(3, 1, 2, 0))
            .add(Ranking.inOrder(3, 2, 0, 1))
            .on(Slate.of("A", "B", "C", "D"));

    Result result = Election.ofRankings(Method.RANKED_PAIRS, below, CountRules.USUAL);
    assertThat(result.decided()).isTrue();
    assertThat(result.winners()).containsExactly(3);
    assertThat(result.ranking()).containsExactly(List.of(3), List.of(0, 1, 2));
  }

  /** Few ballots on many options tie everywhere; the time to say so must not explode. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void manyEqualMajoritiesAreAnOpenTieAtOnce() {
    Cast cast = Cast.random(new Random(1), 50, 4);

    Result result = cast.count(Method.RANKED_PAIRS, CountRules.USUAL);

    assertThat(result.decided()).isFalse();
    assertThat(result.ties().getFirst().matter()).isEqualTo(Tie.Matter.MAJORITY);
  }
}

package org.mycelium.commands.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds of every election, and the theorems that hold of a method. */
class ElectionPropertyTest {
  @Provide
  Arbitrary<Cast> casts() {
    return Arbitraries.randomValue(Cast::random);
  }

  @Provide
  Arbitrary<Method> ranking() {
    return Arbitraries.of(Method.class).filter(m -> m.ballots() == Method.Ballots.RANKS);
  }

  @Provide
  Arbitrary<Method> runoffOrPairs() {
    return Arbitraries.of(Method.IRV, Method.SCHULZE, Method.RANKED_PAIRS);
  }

  @Provide
  Arbitrary<Method> monotone() {
    return Arbitraries.of(
        Method.PLURALITY,
        Method.SCHULZE,
        Method.RANKED_PAIRS,
        Method.SCORE,
        Method.APPROVAL,
        Method.STAR);
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void relabellingCandidatesRelabelsTheResult(
      @ForAll("casts") Cast cast, @ForAll Method method, @ForAll Random random) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, cast.candidates()).boxed().toList());
    Collections.shuffle(places, random);
    CountRules rules = CountRules.USUAL.seats(seats(method, cast));

    Result result = cast.count(method, rules);
    Result other = cast.relabelled(places).count(method, rules);

    assertThat(other.decided()).isEqualTo(result.decided());
    assertThat(set(other.winners())).isEqualTo(moved(result.winners(), places));
    assertThat(other.ranking().stream().map(HashSet::new).toList())
        .isEqualTo(result.ranking().stream().map(tier -> moved(tier, places)).toList());
    assertThat(other.rounds()).hasSameSizeAs(result.rounds());
    for (int i = 0; i < result.rounds().size(); i++) {
      TreeMap<Integer, Rational> tally = new TreeMap<>();
      result.rounds().get(i).tally().forEach((c, votes) -> tally.put(places.get(c), votes));
      assertThat(other.rounds().get(i).tally()).isEqualTo(tally);
    }
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void orderAndGroupingOfBallotsNeverMatter(
      @ForAll("casts") Cast cast, @ForAll Method method, @ForAll Random random) {
    CountRules rules =
        CountRules.USUAL.seats(seats(method, cast)).tieBreaks(new Lot("" + random.nextInt()));

    Result result = cast.count(method, rules);
    Result other = cast.shuffled(random).count(method, rules);

    assertThat(other.winners()).isEqualTo(result.winners());
    assertThat(other.ranking()).isEqualTo(result.ranking());
    assertThat(other.ties()).isEqualTo(result.ties());
    assertThat(other.rounds()).isEqualTo(result.rounds());
  }

  /** As many ballots of each kind as before change nothing, where votes are not rounded. */
  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void manifoldBallotsElectTheSame(
      @ForAll("casts") Cast cast,
      @ForAll Method method,
      @ForAll @IntRange(min = 2, max = 9) int n) {
    Assume.that(method != Method.STV_SCOTTISH && method != Method.STV_MEEK);
    Assume.that(method != Method.EQUAL_SHARES); // what is left over is spent in units of money
    CountRules rules = CountRules.USUAL.seats(seats(method, cast));

    assertThat(set(cast.times(n).count(method, rules).winners()))
        .isEqualTo(set(cast.count(method, rules).winners()));
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void everyRoundAccountsForEveryBallot(@ForAll("casts") Cast cast, @ForAll Method method) {
    Result result = cast.count(method, CountRules.USUAL.seats(seats(method, cast)));

    for (Round round : result.rounds()) {
      boolean votes =
          round.measure() == Round.Measure.VOTES || round.measure() == Round.Measure.PREFERENCES;
      if (votes) {
        assertThat(round.tally().values().stream().reduce(round.exhausted(), Rational::plus))
            .isEqualTo(Rational.of(result.ballots()));
      }
      assertThat(round.exhausted().signum()).isNotNegative();
      assertThat(round.tally().values()).allMatch(amount -> amount.signum() >= 0);
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void aLotSettlesEveryTie(@ForAll("casts") Cast cast, @ForAll Method method, @ForAll int seed) {
    int seats = seats(method, cast);
    CountRules rules = CountRules.USUAL.seats(seats).tieBreaks(new Lot("" + seed));

    Result result = cast.count(method, rules);

    assertThat(result.decided()).isTrue();
    assertThat(result.ties()).noneMatch(Tie::open);
    assertThat(result.winners()).hasSize(seats).doesNotHaveDuplicates();
  }

  /** Whatever a lot brings about is among the winners shown while the tie is open. */
  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void openTiesNameEverybodyWhoCanStillWin(
      @ForAll("casts") Cast cast, @ForAll Method method, @ForAll int seed) {
    CountRules rules = CountRules.USUAL.seats(seats(method, cast));
    Result open = cast.count(method, rules);
    boolean told = method != Method.RANKED_PAIRS || !open.ways().isEmpty();
    Assume.that(open.decided() || (told && open.winners().size() > rules.seats()));

    Result drawn = cast.count(method, rules.tieBreaks(new Lot("" + seed)));

    assertThat(open.winners()).containsAll(drawn.winners());
    if (open.decided()) {
      assertThat(set(drawn.winners())).isEqualTo(set(open.winners()));
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void whomAMajorityPutsFirstWins(@ForAll("casts") Cast cast, @ForAll("ranking") Method method) {
    for (int candidate = 0; candidate < cast.candidates(); candidate++) {
      if (2 * cast.firsts(candidate) > cast.rankings().size()) {
        assertThat(cast.count(method, CountRules.USUAL).winners()).containsExactly(candidate);
      }
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void whoBeatsEveryOtherWinsWherePairsAreCompared(
      @ForAll("casts") Cast cast, @ForAll Strength strength, @ForAll boolean schulze) {
    Pairwise pairs = Pairwise.of(cast.ranked(), Unranked.TIED_LAST);
    Method method = schulze ? Method.SCHULZE : Method.RANKED_PAIRS;
    Result result = cast.count(method, CountRules.USUAL.strength(strength));
    for (int candidate = 0; candidate < cast.candidates(); candidate++) {
      if (beatsAll(pairs, candidate, cast.candidates())) {
        assertThat(result.winners()).containsExactly(candidate);
        assertThat(result.ranking().getFirst()).containsExactly(candidate);
      }
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void whoLosesToEveryOtherDoesNotWin(
      @ForAll("casts") Cast cast, @ForAll("runoffOrPairs") Method method) {
    boolean complete = cast.rankings().stream().allMatch(t -> t.size() == cast.candidates());
    Assume.that(complete || method != Method.IRV); // an exhausted ballot has no say in the runoff
    Pairwise pairs = Pairwise.of(cast.ranked(), Unranked.TIED_LAST);
    Result result = cast.count(method, CountRules.USUAL);
    for (int candidate = 0; candidate < cast.candidates(); candidate++) {
      int loser = candidate;
      if (others(cast, loser).allMatch(other -> pairs.beats(other, loser))) {
        assertThat(result.winners()).doesNotContain(loser);
      }
    }
  }

  /** Not so for instant runoff and transferable votes, where it can cost a victory. */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void whoWinsStillWinsWhenABallotPutsThemHigher(
      @ForAll("casts") Cast cast, @ForAll("monotone") Method method, @ForAll Random random) {
    Result before = cast.count(method, CountRules.USUAL);
    // Where a lot decides, it may decide otherwise.
    Assume.that(before.decided() || (method != Method.STAR && method != Method.RANKED_PAIRS));
    int winner = before.winners().getFirst();
    int voter = random.nextInt(cast.rankings().size());
    List<List<List<Integer>>> rankings = new ArrayList<>(cast.rankings());
    List<List<Integer>> higher = new ArrayList<>();
    higher.add(List.of(winner));
    for (List<Integer> tier : rankings.get(voter)) {
      List<Integer> rest = tier.stream().filter(c -> c != winner).toList();
      if (!rest.isEmpty()) {
        higher.add(rest);
      }
    }
    rankings.set(voter, higher);
    List<List<Integer>> points = new ArrayList<>(cast.points());
    List<Integer> more = new ArrayList<>(points.get(voter));
    more.set(winner, 5);
    points.set(voter, more);

    assertThat(
            new Cast(cast.candidates(), rankings, points).count(method, CountRules.USUAL).winners())
        .contains(winner);
  }

  /** A copy of a candidate, next to them on every ballot, takes no victory from or to others. */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void aCloneChangesNothingForOthers(
      @ForAll("casts") Cast cast, @ForAll("runoffOrPairs") Method method, @ForAll Random random) {
    int cloned = random.nextInt(cast.candidates());
    int clone = cast.candidates();
    boolean shared = method == Method.IRV && sharesRanks(cast);
    Assume.that(!shared);
    List<List<List<Integer>>> rankings = new ArrayList<>();
    for (List<List<Integer>> ballot : cast.rankings()) {
      List<List<Integer>> tiers = new ArrayList<>();
      for (List<Integer> tier : ballot) {
        if (tier.equals(List.of(cloned))) {
          boolean above = random.nextBoolean();
          tiers.add(List.of(above ? clone : cloned));
          tiers.add(List.of(above ? cloned : clone));
        } else {
          List<Integer> wider = new ArrayList<>(tier);
          if (tier.contains(cloned)) {
            wider.add(clone);
          }
          tiers.add(wider);
        }
      }
      rankings.add(tiers);
    }
    Result before = cast.count(method, CountRules.USUAL);
    Result after = new Cast(clone + 1, rankings, List.of()).count(method, CountRules.USUAL);
    // Ties are left to lots, and a clone draws one more.
    Assume.that(before.ties().isEmpty() && after.ties().isEmpty());

    assertThat(set(after.winners().stream().map(w -> w == clone ? cloned : w).toList()))
        .isEqualTo(set(before.winners()));
  }

  /**
   * Whoever has so many quotas of voters who put them first, has as many seats (Droop, Woodall).
   */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void transferableVotesAreProportionalForSolidCoalitions(
      @ForAll("casts") Cast cast, @ForAll boolean meek, @ForAll Random random) {
    Assume.that(!sharesRanks(cast));
    int seats = 1 + random.nextInt(cast.candidates());
    Set<Integer> coalition = new HashSet<>();
    IntStream.range(0, cast.candidates()).filter(c -> random.nextBoolean()).forEach(coalition::add);
    long solid =
        cast.rankings().stream()
            .filter(tiers -> tiers.size() >= coalition.size())
            .filter(
                tiers ->
                    tiers.subList(0, coalition.size()).stream()
                        .allMatch(tier -> coalition.containsAll(tier)))
            .count();
    long quota = cast.rankings().size() / (seats + 1L) + 1;
    long deserved = Math.min(coalition.size(), solid / quota);

    Result result =
        cast.count(
            meek ? Method.STV_MEEK : Method.STV_SCOTTISH,
            CountRules.USUAL.seats(seats).tieBreaks(new Lot("" + random.nextInt())));

    assertThat(result.winners().stream().filter(coalition::contains).count())
        .isGreaterThanOrEqualTo(deserved);
  }

  /** Justified representation (Aziz and others 2017): no large group that agrees is left out. */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void equalSharesRepresentEveryLargeGroupThatAgrees(
      @ForAll("casts") Cast cast, @ForAll Random random) {
    int seats = 1 + random.nextInt(cast.candidates());
    Result result =
        cast.count(
            Method.EQUAL_SHARES,
            CountRules.USUAL.seats(seats).tieBreaks(new Lot("" + random.nextInt())));
    for (int candidate = 0; candidate < cast.candidates(); candidate++) {
      int wanted = candidate;
      long unrepresented =
          cast.points().stream()
              .filter(ballot -> ballot.get(wanted) > 2)
              .filter(ballot -> result.winners().stream().noneMatch(w -> ballot.get(w) > 2))
              .count();
      assertThat(unrepresented * seats).isLessThan(Math.max(1, cast.points().size()));
    }
  }

  /**
   * The same holds of sequential proportional approval for up to five seats (Sánchez-Fernández and
   * others 2017).
   */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void proportionalApprovalRepresentsEveryLargeGroupThatAgrees(
      @ForAll("casts") Cast cast, @ForAll Random random) {
    int seats = 1 + random.nextInt(Math.min(5, cast.candidates()));
    Result result =
        cast.count(
            Method.PAV, CountRules.USUAL.seats(seats).tieBreaks(new Lot("" + random.nextInt())));
    for (int candidate = 0; candidate < cast.candidates(); candidate++) {
      int wanted = candidate;
      long unrepresented =
          cast.points().stream()
              .filter(ballot -> ballot.get(wanted) > 2)
              .filter(ballot -> result.winners().stream().noneMatch(w -> ballot.get(w) > 2))
              .count();
      assertThat(unrepresented * seats).isLessThan(Math.max(1, cast.points().size()));
    }
  }

  /** The Smith set: whoever wins beats, directly or by way of others, everybody who beats them. */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void whoWinsIsOfTheSmallestGroupThatBeatsAllOthersWherePairsAreCompared(
      @ForAll("casts") Cast cast, @ForAll boolean schulze) {
    Pairwise pairs = Pairwise.of(cast.ranked(), Unranked.TIED_LAST);
    Result result = cast.count(schulze ? Method.SCHULZE : Method.RANKED_PAIRS, CountRules.USUAL);

    assertThat(smith(pairs, cast.candidates())).containsAll(result.winners());
  }

  /** From whoever is beaten least, everyone who is not beaten by all those inside. */
  private static Set<Integer> smith(Pairwise pairs, int candidates) {
    Set<Integer> smallest = new HashSet<>(IntStream.range(0, candidates).boxed().toList());
    for (int first = 0; first < candidates; first++) {
      Set<Integer> group = new HashSet<>(Set.of(first));
      boolean grew = true;
      while (grew) {
        grew = false;
        for (int other = 0; other < candidates; other++) {
          int outside = other;
          if (!group.contains(other)
              && !group.stream().allMatch(inside -> pairs.beats(inside, outside))) {
            grew |= group.add(other);
          }
        }
      }
      smallest = group.size() < smallest.size() ? group : smallest;
    }
    return smallest;
  }

  private static boolean sharesRanks(Cast cast) {
    return cast.rankings().stream().flatMap(List::stream).anyMatch(tier -> tier.size() > 1);
  }

  private static int seats(Method method, Cast cast) {
    return method.manySeats() ? 1 + cast.rankings().size() % cast.candidates() : 1;
  }

  private static boolean beatsAll(Pairwise pairs, int candidate, int candidates) {
    return IntStream.range(0, candidates)
        .filter(other -> other != candidate)
        .allMatch(other -> pairs.beats(candidate, other));
  }

  private static IntStream others(Cast cast, int candidate) {
    return IntStream.range(0, cast.candidates()).filter(other -> other != candidate);
  }

  private static Set<Integer> set(List<Integer> candidates) {
    return new HashSet<>(candidates);
  }

  private static Set<Integer> moved(List<Integer> candidates, List<Integer> places) {
    return new HashSet<>(candidates.stream().map(places::get).toList());
  }
}

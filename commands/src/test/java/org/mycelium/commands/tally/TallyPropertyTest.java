package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mycelium.commands.tally.Majority.Bar;
import org.mycelium.commands.tally.Majority.Base;
import org.mycelium.commands.text.Phrasebook;

class TallyPropertyTest {
  private static final Phrasebook ENGLISH =
      Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, List.of("tally"));
  private static final Pattern FIGURE = Pattern.compile("\\d+");

  @Provide
  Arbitrary<Fraction> fractions() {
    return Arbitraries.integers()
        .between(1, 1_000_000)
        .flatMap(d -> Arbitraries.integers().between(0, d).map(n -> new Fraction(n, d)));
  }

  @Provide
  Arbitrary<Majority> majorities() {
    Arbitrary<Fraction> usual =
        Arbitraries.of(1, 2, 3, 4, 5)
            .flatMap(d -> Arbitraries.integers().between(1, d).map(n -> new Fraction(n, d)));
    return Combinators.combine(
            Arbitraries.oneOf(usual, fractions()),
            Arbitraries.of(Bar.class),
            Arbitraries.of(Base.class))
        .as(Majority::of)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  @Provide
  Arbitrary<Rule> rules() {
    Arbitrary<Integer> limits = Arbitraries.integers().between(0, 3);
    return Arbitraries.oneOf(
        majorities().map(rule -> (Rule) rule),
        Combinators.combine(majorities(), quorums(), quorums())
            .as(TallyPropertyTest::floored)
            .map(rule -> (Rule) rule),
        Combinators.combine(limits, limits).as(Consensus::new).map(rule -> (Rule) rule),
        majorities().map(rule -> (Rule) new Gradients(rule.share(), rule.bar())),
        Arbitraries.of(new Consent(), new ModifiedConsensus(), new ModifiedConsensusVote()));
  }

  private static MajorityWithFloors floored(Majority rule, Quorum yes, Quorum participation) {
    return new MajorityWithFloors(
        rule, yes.asks() ? yes : new Quorum(Fraction.HALF, 0), participation);
  }

  @Provide
  Arbitrary<Quorum> quorums() {
    return Combinators.combine(fractions(), Arbitraries.integers().between(0, 8)).as(Quorum::new);
  }

  @Property
  void readsBackEveryRuleItWrites(@ForAll("rules") Rule rule) {
    assertThat(Rules.fromCanonical(rule.canonical())).contains(rule);
  }

  @Property
  void readsBackEveryQuorumItWrites(@ForAll("quorums") Quorum quorum) {
    assertThat(Quorum.fromCanonical(quorum.canonical())).contains(quorum);
  }

  @Property
  void asksForTheSmallestWholeNumberThatIsTheQuorumsShare(
      @ForAll("fractions") Fraction share, @ForAll @IntRange(max = 10_000) int electorate) {
    int needed = new Quorum(share, 0).needed(electorate);
    assertThat(compare(share, needed, electorate)).isNotNegative();
    assertThat(needed == 0 || compare(share, needed - 1, electorate) < 0).isTrue();
  }

  @Property
  void carriesExactlyAsTheRationalNumbersSay(
      @ForAll("majorities") Majority rule,
      @ForAll @IntRange(max = 10_000) int yes,
      @ForAll @IntRange(max = 10_000) int no,
      @ForAll @IntRange(max = 10_000) int others) {
    Count count = Votes.of(yes, no, others / 2, 0);
    int electorate = yes + no + others;
    int whole = rule.base() == Base.CAST ? yes + no : electorate;
    int compared = compare(rule.share(), yes, whole);
    boolean reached = rule.bar() == Bar.STRICT ? compared > 0 : compared >= 0;
    assertThat(carries(rule, count, electorate)).isEqualTo(yes > 0 && reached);
  }

  private static boolean carries(Rule rule, Count count, int electorate) {
    return rule.verdict(count, electorate) == Verdict.PASSED;
  }

  /** The sign of part/whole - share, without any division. */
  private static int compare(Fraction share, int part, int whole) {
    BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(share.denominator()));
    BigInteger right = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator()));
    return left.compareTo(right);
  }

  @Property
  void namesTheFewestYesVotesThatWouldCarry(
      @ForAll("majorities") Majority rule, @ForAll @IntRange(min = 1, max = 10_000) int whole) {
    int needed = rule.needed(whole);
    assertThat(needed).isBetween(1, whole);
    assertThat(carries(rule, Votes.of(needed, whole - needed, 0, 0), whole)).isTrue();
    assertThat(carries(rule, Votes.of(needed - 1, whole - needed + 1, 0, 0), whole)).isFalse();
  }

  @Property
  void writesOutSumsThatAreTheCount(
      @ForAll("majorities") Majority rule,
      @ForAll @IntRange(max = 500) int yes,
      @ForAll @IntRange(max = 500) int no,
      @ForAll @IntRange(max = 200) int others) {
    Count count = Votes.of(yes, no, others, 0);
    int electorate = yes + no + others;
    String sum = ENGLISH.say(rule.arithmetic(count, electorate)).plain().replace(",", "");
    List<Integer> figures =
        FIGURE.matcher(sum).results().map(MatchResult::group).map(Integer::valueOf).toList();
    if (yes + no == 0 && (rule.base() == Base.CAST || electorate == 0)) {
      assertThat(figures).isEmpty();
    } else if (sum.contains("tie")) {
      assertThat(figures).containsExactly(yes, no).allMatch(n -> n == yes);
    } else {
      assertThat(figures).startsWith(yes, rule.base() == Base.CAST ? yes + no : electorate);
    }
    assertThat(sum.contains("needed") || sum.contains("tie") || sum.contains("Nobody"))
        .isNotEqualTo(carries(rule, count, electorate));
  }

  @Property
  void knowsAForegoneVerdictExactlyWhenEveryCompletionGivesIt(
      @ForAll("rules") Rule rule,
      @ForAll("quorums") Quorum quorum,
      @ForAll @Size(8) List<@IntRange(max = 3) Integer> votes,
      @ForAll @IntRange(max = 5) int missing) {
    List<Choice> choices = rule.positions().stream().map(Position::choice).toList();
    Count count = Count.NONE;
    for (int i = 0; i < choices.size(); i++) {
      count = count.plus(choices.get(i), votes.get(i));
    }
    int electorate = count.voted() + missing;
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    collect(rule, quorum, count, electorate, choices, possible);
    assertThat(Foregone.verdict(rule, quorum, count, electorate))
        .isEqualTo(possible.size() == 1 ? possible.stream().findFirst() : Optional.empty());
  }

  /**
   * An obstacle is told exactly where the limit or floor could never make a difference, or pass.
   */
  @Property
  void refusesABlockLimitExactlyWhereNoBlockCouldEverCount(
      @ForAll @IntRange(max = 6) int limit, @ForAll @IntRange(min = 1, max = 6) int electorate) {
    Consensus rule = new Consensus(limit, Consensus.AS_MANY_AS_AGREE);
    Count all = Count.NONE.plus(Consensus.BLOCK.choice(), electorate);
    assertThat(rule.obstacle(electorate).isEmpty())
        .isEqualTo(rule.verdict(all, electorate) == Verdict.FAILED);
  }

  /** Every way the missing may vote or stay away. */
  private static void collect(
      Rule rule,
      Quorum quorum,
      Count count,
      int electorate,
      List<Choice> choices,
      Set<Verdict> possible) {
    if (choices.isEmpty()) {
      possible.add(Verdict.of(rule, quorum, count, electorate));
      return;
    }
    List<Choice> rest = choices.subList(1, choices.size());
    for (int votes = 0; votes <= electorate - count.voted(); votes++) {
      Count more = count.plus(choices.getFirst(), votes);
      collect(rule, quorum, more, electorate, rest, possible);
    }
  }
}

package org.mycelium.commands.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.Features;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.Cast;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Text;

/** What is said of a count is what was counted: for random ballots and every method. */
class ExplanationPropertyTest {
  private static final Phrasebook ENGLISH =
      Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);
  private static final Phrasebook SPANISH =
      Phrasebook.of(Locale.forLanguageTag("es"), ZoneOffset.UTC, Features.BUNDLES);

  private static final Pattern NUMBER = Pattern.compile("(about )?([0-9][0-9,]*(?:\\.[0-9]+)?)");
  private static final Pattern ROW =
      Pattern.compile("  (\\S+) +([0-9,.]+(?:/[0-9,]+)?)(?:  (?:elected|out))?");

  /** About 900 is what reads well; the longest of thousands may have some more. */
  private static final int MAX_LINES = 12;

  private static final int MAX_CHARS = 1_100;

  @Provide
  Arbitrary<Result> results() {
    return Arbitraries.randomValue(ExplanationPropertyTest::result);
  }

  /** Of any method, with several seats or costs, with a lot or without. */
  private static Result result(Random random) {
    Cast cast = Cast.random(random);
    Method method = Method.values()[random.nextInt(Method.values().length)];
    CountRules rules = CountRules.USUAL;
    if (method.manySeats()) {
      rules = rules.seats(1 + random.nextInt(cast.candidates()));
    }
    if ((method == Method.PAV || method == Method.EQUAL_SHARES) && random.nextBoolean()) {
      List<Long> costs = random.longs(cast.candidates(), 1, 300).boxed().toList();
      rules = rules.seats(1).budget(new Budget(1 + random.nextInt(600), costs));
    }
    if (random.nextInt(3) > 0) {
      rules = rules.tieBreaks(new Lot("" + random.nextInt()));
    }
    return cast.named(i -> "" + (char) ('A' + i)).count(method, rules);
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
  void theSumsOfAnExplanationAreThoseOfTheTally(@ForAll("results") Result result) {
    Rational ballots = Rational.of(result.ballots());
    for (Statement statement : Explanation.of(result).statements()) {
      switch (statement) {
        case Statement.Sums(Round.Measure measure, boolean _, Tally tally) -> {
          boolean votes = measure == Round.Measure.VOTES || measure == Round.Measure.PREFERENCES;
          assertThat(tally.sum()).isIn(votes ? List.of(ballots) : sums(result).toList());
        }
        case RoundStatement.Decisive decisive ->
            assertThat(decisive.tally().sum()).isEqualTo(ballots);
        case RoundStatement.Runoff(Share winner, Share loser, Rational neither) ->
            assertThat(winner.amount().plus(loser.amount()).plus(neither)).isEqualTo(ballots);
        case RoundStatement.Dropped dropped -> {
          if (result.method() != Method.STV_MEEK) {
            assertThat(dropped.to().sum()).isEqualTo(dropped.out().sum());
          }
        }
        case RoundStatement.Surplus surplus -> {
          Round round = result.rounds().get(surplus.round() - 1);
          int from = result.slate().names().indexOf(surplus.from());
          assertThat(surplus.to().sum())
              .isEqualTo(round.of(from).minus(round.quota().orElseThrow()));
        }
        case RoundStatement.Finalists(int _, Tally finalists, Tally others) ->
            assertThat(finalists.sum().plus(others.sum())).isIn(sums(result).toList());
        case RoundStatement.Gained(int _, Share chosen, Tally others) ->
            assertThat(chosen.amount().plus(others.sum())).isIn(sums(result).toList());
        case MoneyStatement.Bought bought ->
            assertThat(
                    bought.payments().stream()
                        .map(payment -> payment.each().times(payment.voters()))
                        .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(bought.cost()));
        case MoneyStatement.Spent spent ->
            assertThat(spent.spent() + spent.left())
                .isEqualTo(result.rules().budget().orElseThrow().total());
        case PairStatement.BeatsAll(String _, List<PairStatement.Pair> pairs, int others) -> {
          assertThat(pairs.size() + others).isEqualTo(result.slate().size() - 1);
          pairs.forEach(pair -> same(pair, result));
        }
        case PairStatement.Kept(List<PairStatement.Pair> pairs, int _) ->
            pairs.forEach(pair -> same(pair, result));
        case PairStatement.LeftOut(List<PairStatement.Pair> pairs, int _) ->
            pairs.forEach(pair -> same(pair, result));
        case PairStatement.Preferred(PairStatement.Pair pair) -> same(pair, result);
        case Statement _ -> {
          // Says nothing that adds up.
        }
      }
    }
  }

  private static java.util.stream.Stream<Rational> sums(Result result) {
    return result.rounds().stream()
        .map(round -> round.tally().values().stream().reduce(Rational.ZERO, Rational::plus));
  }

  private static void same(PairStatement.Pair pair, Result result) {
    Pairwise pairs = pairs(result.working());
    int winner = result.slate().names().indexOf(pair.winner());
    int loser = result.slate().names().indexOf(pair.loser());
    assertThat(pair.votes()).isEqualTo(pairs.of(winner, loser));
    assertThat(pair.against()).isEqualTo(pairs.of(loser, winner));
  }

  private static Pairwise pairs(Working working) {
    return switch (working) {
      case Working.Paths paths -> paths.pairwise();
      case Working.Locking locking -> locking.pairwise();
      case Working.Counting _, Working.Buying _ -> throw new AssertionError("no pairs");
    };
  }

  /** From one round to the next goes what the transfers say, no more and no less. */
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void transfersLeadFromEachTallyToTheNext(@ForAll("results") Result result) {
    boolean transfers = result.method() == Method.IRV || result.method() == Method.STV_SCOTTISH;
    for (int i = 0; transfers && i + 1 < result.rounds().size(); i++) {
      Round round = result.rounds().get(i);
      NavigableMap<Integer, Rational> after = new TreeMap<>(round.tally());
      for (Round.Transfer transfer : round.transfers()) {
        for (Map.Entry<Integer, Rational> to : transfer.to().entrySet()) {
          after.merge(to.getKey(), to.getValue(), Rational::plus);
          after.merge(transfer.from(), Rational.ZERO.minus(to.getValue()), Rational::plus);
        }
        after.merge(transfer.from(), Rational.ZERO.minus(transfer.exhausted()), Rational::plus);
      }
      round.eliminated().forEach(after::remove);
      assertThat(result.rounds().get(i + 1).tally()).isEqualTo(after);
    }
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
  void everyNumberThatIsSaidOccursInTheResult(@ForAll("results") Result result) {
    Set<Rational> known = numbers(result);
    Explanation explanation = Explanation.of(result);
    for (Statement statement : explanation.statements()) {
      Set<Rational> derived = derived(statement);
      NUMBER
          .matcher(plain(ENGLISH.say(statement)))
          .results()
          .forEach(
              found -> {
                Rational said = Rational.of(new BigDecimal(found.group(2).replace(",", "")));
                boolean exact = known.contains(said) || derived.contains(said);
                boolean rounded =
                    found.group(1) != null
                        && java.util.stream.Stream.concat(known.stream(), derived.stream())
                            .anyMatch(
                                one -> Rational.of(new Figure(one, true).rounded()).equals(said));
                assertThat(exact || rounded)
                    .as("%s in %s", found.group(), plain(ENGLISH.say(statement)))
                    .isTrue();
              });
    }
  }

  /** What a statement adds up itself, which the test of sums is about, and how many it counts. */
  private static Set<Rational> derived(Statement statement) {
    Set<Rational> derived = new HashSet<>();
    for (Tally tally : tallies(statement)) {
      derived.add(tally.together());
      derived.add(Rational.of(tally.others()));
    }
    switch (statement) {
      case MoneyStatement.Bought bought -> {
        bought.payments().forEach(payment -> derived.add(Rational.of(payment.voters())));
        List<Working.Payment> others = bought.payments().subList(1, bought.payments().size());
        derived.add(Rational.of(others.stream().mapToLong(Working.Payment::voters).sum()));
        derived.add(
            others.stream()
                .map(payment -> payment.each().times(payment.voters()))
                .reduce(Rational.ZERO, Rational::plus));
      }
      case MoneyStatement.Spent spent -> {
        derived.add(Rational.of(spent.spent()));
        derived.add(Rational.of(spent.left()));
      }
      case PairStatement.Kept kept -> derived.add(Rational.of(kept.others()));
      case PairStatement.LeftOut leftOut -> derived.add(Rational.of(leftOut.others()));
      case Statement _ -> {
        // Nothing besides.
      }
    }
    return derived;
  }

  private static List<Tally> tallies(Statement statement) {
    return switch (statement) {
      case Statement.Sums sums -> List.of(sums.tally());
      case RoundStatement.Decisive decisive -> List.of(decisive.tally());
      case RoundStatement.Dropped dropped -> List.of(dropped.out(), dropped.to());
      case RoundStatement.Surplus surplus -> List.of(surplus.to());
      case RoundStatement.Reached reached -> List.of(reached.elected());
      case RoundStatement.Filled filled -> List.of(filled.elected());
      case RoundStatement.Finalists finalists -> List.of(finalists.finalists(), finalists.others());
      case RoundStatement.Gained gained -> List.of(gained.others());
      case Statement _ -> List.of();
    };
  }

  /** All numbers of a result, and those that count its rounds, places and candidates. */
  private static Set<Rational> numbers(Result result) {
    Set<Rational> known = new HashSet<>();
    known.add(Rational.of(result.ballots()));
    int small =
        Math.max(Math.max(result.slate().size(), result.rounds().size()), result.rules().seats());
    IntStream.rangeClosed(0, small).forEach(n -> known.add(Rational.of(n)));
    // As many of the ties as the chat has no room for are counted.
    IntStream.rangeClosed(0, result.ties().size()).forEach(n -> known.add(Rational.of(n)));
    for (Round round : result.rounds()) {
      known.addAll(round.tally().values());
      known.add(round.exhausted());
      round.quota().ifPresent(known::add);
      for (Round.Transfer transfer : round.transfers()) {
        known.addAll(transfer.to().values());
        known.add(transfer.exhausted());
      }
    }
    // Those who are out together hand on what each of them had to the same receivers.
    for (Statement statement : Explanation.of(result).statements()) {
      if (statement instanceof RoundStatement.Dropped dropped
          && dropped.out().shares().size() > 1) {
        dropped.to().shares().forEach(share -> known.add(share.amount()));
        known.add(dropped.to().nobody());
      }
    }
    result
        .rules()
        .budget()
        .ifPresent(
            budget -> {
              known.add(Rational.of(budget.total()));
              budget.costs().forEach(cost -> known.add(Rational.of(cost)));
            });
    switch (result.working()) {
      case Working.Buying buying -> {
        known.add(Rational.of(buying.share()));
        buying.purchases().stream()
            .flatMap(purchase -> purchase.payments().stream())
            .forEach(payment -> known.add(payment.each()));
      }
      case Working.Paths paths -> {
        addAll(known, paths.pairwise());
        addAll(known, paths.strengths());
      }
      case Working.Locking locking -> addAll(known, locking.pairwise());
      case Working.Counting _ -> {
        // Rounds are all of it.
      }
    }
    return known;
  }

  private static void addAll(Set<Rational> known, Pairwise pairs) {
    for (int a = 0; a < pairs.size(); a++) {
      for (int b = 0; b < pairs.size(); b++) {
        known.add(Rational.of(pairs.of(a, b)));
      }
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void fitsIntoAChatInEveryLanguage(@ForAll Random random) {
    Cast cast = Cast.random(random, 2 + random.nextInt(30), 1 + random.nextInt(60));
    Method method = Method.values()[random.nextInt(Method.values().length)];
    CountRules rules = CountRules.USUAL;
    if (method.manySeats()) {
      rules = rules.seats(1 + random.nextInt(Math.min(7, cast.candidates())));
    }
    if (random.nextBoolean()) {
      rules = rules.tieBreaks(new Lot("" + random.nextInt()));
    }
    int length = 3 + random.nextInt(12);
    Result result =
        cast.named(i -> ("" + (char) ('a' + i % 26)).repeat(length) + i).count(method, rules);

    for (Phrasebook book : List.of(ENGLISH, SPANISH)) {
      String plain = plain(book.say(Explanation.of(result)));
      assertThat(plain.lines().count()).as(plain).isLessThanOrEqualTo(MAX_LINES + 1);
      assertThat(plain.length()).as(plain).isLessThanOrEqualTo(MAX_CHARS);
    }
  }

  /** One vote in some twenty thousand fills the chat with its rounds before its ties come. */
  @Test
  void tiesAreToldOfEvenWhereTheRoundsFillTheChat() {
    Random random = new Random(8_995);
    Cast cast = Cast.random(random, 5 + random.nextInt(20), 1 + random.nextInt(60));
    Method method = random.nextBoolean() ? Method.STV_SCOTTISH : Method.STV_MEEK;
    CountRules rules = CountRules.USUAL.seats(1 + random.nextInt(7));
    assertThat(random.nextBoolean()).isFalse();
    Result result = cast.named(i -> "" + (char) ('a' + i)).count(method, rules);

    List<Statement> told = Explanation.of(result).statements();

    assertThat(result.ties()).hasSize(1);
    assertThat(told).hasSize(MAX_LINES + 1);
    assertThat(told.getLast()).isEqualTo(new Statement.MoreTies(1));
  }

  /** The report has every number of every round in its place. */
  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void theReportHasEveryRoundAsItWasCounted(@ForAll("results") Result result) {
    String report = new Report("", result, Currency.PLAIN).in(ENGLISH);
    List<NavigableMap<String, Rational>> rounds = new ArrayList<>();
    for (String line : report.lines().toList()) {
      if (line.startsWith("Round ") && line.endsWith(")") || line.startsWith("Count (")) {
        rounds.add(new TreeMap<>());
      } else if (!rounds.isEmpty() && rounds.size() <= result.rounds().size()) {
        var row = ROW.matcher(line);
        if (row.matches()) {
          rounds.getLast().put(row.group(1), parsed(row.group(2)));
        }
      }
    }
    assertThat(rounds).hasSameSizeAs(result.rounds());
    for (int i = 0; i < rounds.size(); i++) {
      Round round = result.rounds().get(i);
      NavigableMap<String, Rational> expected = new TreeMap<>();
      round.tally().forEach((c, votes) -> expected.put(result.slate().name(c), votes));
      if (round.exhausted().signum() != 0) {
        expected.put("(nobody)", round.exhausted());
      }
      assertThat(rounds.get(i)).isEqualTo(expected);
    }
  }

  private static Rational parsed(String number) {
    String[] parts = number.replace(",", "").split("/");
    Rational above = Rational.of(new BigDecimal(parts[0]));
    return parts.length == 1 ? above : above.dividedBy(Rational.of(new BigDecimal(parts[1])));
  }

  private static String plain(Text text) {
    return text.plain().replaceAll("[\u2068\u2069]", "");
  }
}

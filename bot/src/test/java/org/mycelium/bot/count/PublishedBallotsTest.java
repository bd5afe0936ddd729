package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.DrawnOrder;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.TieBreak;
import org.mycelium.commands.election.Unranked;
import org.mycelium.commands.election.Votes;
import org.mycelium.commands.election.form.PublishedBallots;

/** Whoever counts a published file again, with the command that is given with it, gets the same. */
class PublishedBallotsTest {
  private static final int FILES = 150;

  private static final List<String> NAMES =
      List.of(
          "Oven",
          "=1+1",
          "Bike, \"big\" # one",
          "-2",
          "weight",
          " @here\nnow ",
          "מטבח",
          "Oven ",
          "café",
          "cafe\u0301");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Method.class)
  void countsTheSameFromTheFile(Method method) throws Exception {
    Random random = new Random(method.ordinal());
    for (int i = 0; i < FILES; i++) {
      Slate slate = PublishedBallots.readable(slate(random));
      Votes votes =
          method.ballots() == Method.Ballots.RANKS
              ? new Votes.Ranked(ranked(random, slate))
              : new Votes.Scored(
                  scored(random, slate, method.ballots() == Method.Ballots.APPROVALS ? 1 : 5));
      CountRules rules = rules(random, method, slate);
      Result result = Election.of(method, votes, rules);
      boolean titled = votes instanceof Votes.Ranked;

      PublishedBallots published =
          PublishedBallots.of("P3", "What do we \"buy\"?", votes, method, rules);

      assertThat(recounted(published))
          .as(published.toString())
          .isEqualTo(CountJson.of(titled ? "What do we 'buy'?" : "", result) + "\n");
    }
  }

  private String recounted(PublishedBallots published) throws Exception {
    Files.writeString(folder.resolve(published.fileName()), published.text());
    List<String> words = new ArrayList<>(List.of(published.command().split(" ")));
    words.removeFirst();
    words.replaceAll(word -> word.replace("'", ""));
    words.set(1, folder.resolve(words.get(1)).toString());
    words.add("--json");
    Outcome outcome = Outcome.of(CountCommand::new, Map.of(), words.toArray(String[]::new));
    assertThat(outcome.err()).as(published.command()).isEmpty();
    return outcome.out();
  }

  private static Slate slate(Random random) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    return new Slate(names.subList(0, 2 + random.nextInt(4)), Set.of());
  }

  private static Profile<Ranking> ranked(Random random, Slate slate) {
    Profile.Builder<Ranking> ballots = new Profile.Builder<>();
    int voters = 1 + random.nextInt(20);
    for (int voter = 0; voter < voters; voter++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, slate.size()).boxed().toList());
      Collections.shuffle(order, random);
      List<List<Integer>> tiers = new ArrayList<>();
      for (int candidate : order.subList(0, random.nextInt(slate.size() + 1))) {
        if (random.nextInt(4) == 0) {
          tiers.add(new ArrayList<>());
        }
        if (tiers.isEmpty() || random.nextInt(4) > 0) {
          tiers.add(new ArrayList<>());
        }
        tiers.getLast().add(candidate);
      }
      ballots.add(Ranking.ofTiers(tiers));
    }
    return ballots.on(slate);
  }

  private static Profile<Scores> scored(Random random, Slate slate, int most) {
    Profile.Builder<Scores> ballots = new Profile.Builder<>();
    int voters = 1 + random.nextInt(20);
    for (int voter = 0; voter < voters; voter++) {
      ballots.add(Scores.of(random.ints(slate.size(), 0, most + 1).toArray()));
    }
    return ballots.on(slate);
  }

  private static CountRules rules(Random random, Method method, Slate slate) {
    CountRules rules = CountRules.USUAL;
    boolean budgets = method == Method.PAV || method == Method.EQUAL_SHARES;
    if (budgets && random.nextBoolean()) {
      rules =
          rules.budget(
              new Budget(
                  1 + random.nextInt(500), random.longs(slate.size(), 1, 300).boxed().toList()));
    } else if (method.manySeats()) {
      rules = rules.seats(1 + random.nextInt(slate.size()));
    }
    if (random.nextBoolean()) {
      rules = rules.tieBreaks(drawn(random, slate));
    }
    if (method == Method.SCHULZE || method == Method.RANKED_PAIRS) {
      rules =
          rules
              .unranked(Unranked.values()[random.nextInt(Unranked.values().length)])
              .strength(Strength.values()[random.nextInt(Strength.values().length)]);
    }
    return method == Method.STV_MEEK && random.nextBoolean() ? rules.quota(Quota.HARE) : rules;
  }

  private static TieBreak drawn(Random random, Slate slate) {
    if (random.nextBoolean()) {
      return new Lot("seed" + random.nextInt());
    }
    List<Integer> order = new ArrayList<>(slate.standing());
    Collections.shuffle(order, random);
    return new DrawnOrder(order);
  }

  @Test
  void anOrderNamesPlacesInTheFileWhichHasNoneForTheWithdrawn() {
    Slate slate = new Slate(List.of("Oven", "Bike", "Cart"), Set.of(0));
    CountRules rules = CountRules.USUAL.tieBreaks(new DrawnOrder(List.of(2, 1)));
    Votes scored =
        new Votes.Scored(new Profile.Builder<Scores>().add(Scores.of(0, 1, 1)).on(slate));
    Votes ranked =
        new Votes.Ranked(new Profile.Builder<Ranking>().add(Ranking.inOrder(1)).on(slate));

    assertThat(PublishedBallots.of("P3", "", scored, Method.APPROVAL, rules).command())
        .endsWith("--tie-break order:2+1");
    assertThat(PublishedBallots.of("P3", "", ranked, Method.IRV, rules).command())
        .endsWith("--tie-break order:3+2");
  }

  @Test
  void looksTheSameInWhicheverOrderBallotsCame() {
    Slate slate = Slate.of("Oven", "Bike");
    Profile<Ranking> one =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(0))
            .add(Ranking.inOrder(1, 0), 2)
            .on(slate);
    Profile<Ranking> other =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(1, 0))
            .add(Ranking.inOrder(0))
            .add(Ranking.inOrder(1, 0))
            .on(slate);

    assertThat(written(other)).isEqualTo(written(one));
    assertThat(written(one))
        .isEqualTo(
            """
            # deploy/mycelium count P3.blt --method irv
            2 1
            1 1 0
            2 2 1 0
            0
            "Oven"
            "Bike"
            "Buy"
            """);
  }

  private static String written(Profile<Ranking> profile) {
    return PublishedBallots.of("P3", "Buy", new Votes.Ranked(profile), Method.IRV, CountRules.USUAL)
        .text();
  }

  /** What members call an option is opened in a spreadsheet by whoever counts. */
  @Test
  void aSpreadsheetRunsNothingOfIt() {
    Slate slate =
        PublishedBallots.readable(new Slate(List.of("=cmd|'/c calc'!A1", "\t@x", "+1"), Set.of()));

    assertThat(slate.names()).containsExactly("'=cmd|'/c calc'!A1", "'@x", "'+1");
  }
}

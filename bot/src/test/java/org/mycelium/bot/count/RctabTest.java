package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Preferences.SharedRank;
import org.mycelium.commands.election.PreviousRound;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.TieBreak;
import org.mycelium.commands.election.method.Gregory;
import org.mycelium.commands.election.method.Irv;
import tools.jackson.databind.JsonNode;

/** Counts the ballots of RCTab's own tests round by round, and compares each with its reports. */
class RctabTest {
  private static final String WRITE_IN = "@UWI";
  private static final String UNDECLARED = "Undeclared Write-ins";

  /** As RCTab's "use candidate order": who is listed last, loses. Ours never does that. */
  private record ListOrder() implements TieBreak {
    @Override
    public String word() {
      return "list";
    }

    @Override
    public List<Integer> narrow(
        List<Integer> tied, boolean first, List<Round> before, Slate slate) {
      return List.of(first ? tied.getFirst() : tied.getLast());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015_portland_mayor",
        "continue_until_two_with_batch_elimination_test",
        "duplicate_test",
        "skip_to_next_test",
        "test_set_0_skipped_first_choice",
        "test_set_2_overvote_skip_to_next",
        "test_set_4_skipped_choice_next",
        "test_set_6_duplicate_exhaust",
        "tiebreak_previous_round_counts_then_random_test"
      })
  void countsInstantRunoffsRoundByRound(String name) {
    JsonNode election = Vectors.json("rctab/" + name + "/ballots.json");
    JsonNode rules = election.path("rules");
    Irv irv =
        new Irv(
            preferences(rules),
            rules.path("batchElimination").asBoolean(),
            rules.path("continueUntilTwoCandidatesRemain").asBoolean());
    Profile<Ranking> profile = profile(election);

    Result result =
        Election.by(
            Method.IRV,
            profile,
            CountRules.USUAL.tieBreaks(new PreviousRound(), new ListOrder()),
            ties -> irv.count(profile, ties));

    compare(result, name);
  }

  @ParameterizedTest
  @CsvSource({
    "minneapolis_multi_seat_threshold, DROOP",
    "test_set_multi_winner_fractional_threshold, DROOP_DECIMAL"
  })
  void countsSeveralSeatsRoundByRound(String name, Quota quota) {
    JsonNode election = Vectors.json("rctab/" + name + "/ballots.json");
    JsonNode rules = election.path("rules");
    Gregory gregory =
        new Gregory(
            Integer.parseInt(rules.path("decimalPlacesForVoteArithmetic").stringValue()),
            true,
            preferences(rules));
    Profile<Ranking> profile = profile(election);
    CountRules ours =
        CountRules.USUAL
            .seats(Integer.parseInt(rules.path("numberOfWinners").stringValue()))
            .quota(quota)
            .tieBreaks(new ListOrder());

    compare(
        Election.by(Method.STV_SCOTTISH, profile, ours, ties -> gregory.count(profile, ours, ties)),
        name);
  }

  private static void compare(Result result, String name) {
    List<JsonNode> expected =
        Vectors.json("rctab/" + name + "/expected_detailed_report.json")
            .path("results")
            .valueStream()
            .toList();
    assertThat(result.rounds()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Round round = result.rounds().get(i);
      String as = name + ", round " + (i + 1);
      assertThat(Vectors.tally(result, round)).as(as).isEqualTo(tally(expected.get(i)));
      assertThat(names(result, round.elected())).as(as).isEqualTo(fate(expected.get(i), "elected"));
      assertThat(names(result, round.eliminated()))
          .as(as)
          .isEqualTo(fate(expected.get(i), "eliminated"));
      assertThat(round.quota().orElseThrow().toString())
          .as(as)
          .isEqualTo(expected.get(i).path("threshold").stringValue());
      assertThat(round.tally().values().stream().reduce(round.exhausted(), Rational::plus))
          .as(as)
          .isEqualTo(Rational.of(result.ballots()));
    }
  }

  private static TreeMap<String, Rational> tally(JsonNode round) {
    TreeMap<String, Rational> tally = new TreeMap<>();
    round
        .path("tally")
        .forEachEntry(
            (name, votes) -> tally.put(name, Rational.of(new BigDecimal(votes.stringValue()))));
    return tally;
  }

  private static Set<String> fate(JsonNode round, String fate) {
    Set<String> names = new HashSet<>();
    for (JsonNode one : round.path("tallyResults")) {
      if (one.has(fate)) {
        names.add(one.path(fate).stringValue());
      }
    }
    return names;
  }

  private static Set<String> names(Result result, List<Integer> places) {
    return new HashSet<>(places.stream().map(result.slate()::name).toList());
  }

  private static Preferences preferences(JsonNode rules) {
    boolean skip = rules.path("overvoteRule").stringValue().equals("alwaysSkipToNextRank");
    return new Preferences(
        skip ? SharedRank.IS_SKIPPED : SharedRank.EXHAUSTS,
        Integer.parseInt(rules.path("maxSkippedRanksAllowed").stringValue()));
  }

  private static Profile<Ranking> profile(JsonNode election) {
    List<String> names = new ArrayList<>();
    election.path("candidates").forEach(c -> names.add(c.path("name").stringValue()));
    if (names.size() == 15) { // of Portland's report, which lists them with no votes
      names.add(UNDECLARED);
    }
    Slate slate = new Slate(names, Set.of());
    boolean exhaust = election.path("rules").path("exhaustOnDuplicateCandidate").asBoolean();
    Profile.Builder<Ranking> ballots = new Profile.Builder<>();
    for (JsonNode ballot : election.path("ballots")) {
      List<List<Integer>> tiers = tiers(slate, ballot.path("ranks"), exhaust);
      ballots.add(Ranking.ofTiers(tiers), ballot.path("count").asLong());
    }
    return ballots.on(slate);
  }

  /** Who is marked twice counts where marked first, or ends the ballot the second time. */
  private static List<List<Integer>> tiers(Slate slate, JsonNode ranks, boolean exhaust) {
    List<List<Integer>> tiers = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    for (JsonNode rank : ranks) {
      List<Integer> tier = new ArrayList<>();
      for (String name : Vectors.texts(rank)) {
        int place = slate.names().indexOf(name.equals(WRITE_IN) ? UNDECLARED : name);
        if (used.contains(place) && exhaust) {
          return tiers;
        }
        if (name.equals("@overvote")) {
          tier.addAll(twoOthers(slate, ranks, used));
        } else if (place >= 0 && !used.contains(place)) {
          tier.add(place);
        }
      }
      used.addAll(tier);
      if (rank.isEmpty() || !tier.isEmpty()) {
        tiers.add(tier);
      }
    }
    return tiers;
  }

  /** It is not known who shares the rank: whoever is nowhere else on the ballot does as well. */
  private static List<Integer> twoOthers(Slate slate, JsonNode ranks, List<Integer> used) {
    List<String> named =
        ranks.valueStream().flatMap(rank -> rank.valueStream()).map(JsonNode::stringValue).toList();
    return IntStream.range(0, slate.size())
        .filter(place -> !named.contains(slate.name(place)) && !used.contains(place))
        .limit(2)
        .boxed()
        .toList();
  }
}

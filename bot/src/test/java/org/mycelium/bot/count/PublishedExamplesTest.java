package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.PreviousRound;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Unranked;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.form.BallotFile;
import org.mycelium.commands.election.form.Limits;
import org.mycelium.commands.election.form.MalformedBallots;
import org.mycelium.commands.election.method.Gregory;
import tools.jackson.databind.JsonNode;

/** Results as they were published, from papers and elections; each names its source in the file. */
class PublishedExamplesTest {
  @Test
  void instantRunoffElectsThePresidentOfIreland1990() {
    JsonNode example = Vectors.example("real/ie_president_1990");
    Result result = irv(example);

    assertThat(result.winnerNames()).isEqualTo(Vectors.texts(example.at("/expected/winners")));
    assertThat(tallies(result))
        .containsExactly(
            Vectors.numbers(example.at("/expected/round1")),
            Vectors.numbers(example.at("/expected/round2")));
  }

  @Test
  void instantRunoffShowsItsRoundsAndRanking() {
    JsonNode example = Vectors.example("irv/fr_wikipedia_vote_alternatif");
    Result result = irv(example);

    assertThat(Vectors.ranking(result)).isEqualTo(Vectors.tiers(example.at("/expected/ranking")));
    assertThat(tallies(result))
        .isEqualTo(example.at("/expected/rounds").valueStream().map(Vectors::numbers).toList());
  }

  /** A known paradox: who wins also wins when every ballot is turned round. */
  @Test
  void instantRunoffMayElectTheSameWithAllBallotsReversed() {
    JsonNode example = Vectors.example("irv/reversal_failure");
    Profile<Ranking> profile = Vectors.rankings(example);
    Profile.Builder<Ranking> reversed = new Profile.Builder<>();
    profile.forEach(
        (ballot, weight) -> {
          List<List<Integer>> tiers = new ArrayList<>();
          for (int i = ballot.size() - 1; i >= 0; i--) {
            tiers.add(List.of(ballot.candidate(i)));
          }
          reversed.add(Ranking.ofTiers(tiers), weight);
        });

    assertThat(irv(example).winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/winners")));
    assertThat(
            Election.ofRankings(Method.IRV, reversed.on(profile.slate()), CountRules.USUAL)
                .winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/winners_with_all_ballots_reversed")));
  }

  @Test
  void instantRunoffShowsATieForTheLastPlaceAndWhatSettlesIt() {
    JsonNode example = Vectors.example("irv/tie_for_elimination");
    Result open = irv(example);

    assertThat(open.decided()).isFalse();
    assertThat(open.rounds()).hasSize(1);
    assertThat(open.ties())
        .containsExactly(new Tie(1, Tie.Matter.ELIMINATION, List.of(2, 3), 1, new Tie.Open()));

    Result settled =
        Election.ofRankings(
            Method.IRV,
            Vectors.rankings(example),
            CountRules.USUAL.tieBreaks(new PreviousRound(), new Lot("x")));
    assertThat(settled.decided()).isTrue();
    assertThat(settled.winners()).hasSize(1);
    assertThat(settled.ties().getFirst().settlement())
        .isInstanceOfSatisfying(Tie.Settled.class, s -> assertThat(s.by()).isEqualTo("lot"));
  }

  @Test
  void approvalShowsATieForTheLastSeat() {
    JsonNode example = Vectors.example("approval/lackner_skowron_example_2.1");
    Profile<Scores> profile = Vectors.scores(example);
    Result result = Election.ofScores(Method.APPROVAL, profile, CountRules.USUAL.seats(4));

    assertThat(tallies(result)).containsExactly(Vectors.numbers(example.at("/expected/AV_scores")));
    assertThat(result.decided()).isFalse();
    assertThat(result.rounds().getFirst().elected()).containsExactly(0, 1, 2);
    assertThat(result.winnerNames()).containsExactly("a", "b", "c", "d", "f");
    assertThat(result.ties().getFirst().among()).containsExactly(3, 5);
  }

  @Test
  void scoreElectsWhomTheMajorityWouldNot() {
    JsonNode example = Vectors.example("score/lomax_pizza");
    Result result = Election.ofScores(Method.SCORE, Vectors.scores(example), CountRules.USUAL);

    assertThat(result.winnerNames()).containsExactly(example.at("/expected/score").stringValue());
  }

  static Stream<String> schulze() {
    return Vectors.examples()
        .map(example -> example.path("id").stringValue())
        .filter(id -> id.startsWith("schulze/"));
  }

  @ParameterizedTest
  @MethodSource("schulze")
  void schulzeFindsTheWinnersRankingsAndPathsOfThePaper(String id) {
    JsonNode example = Vectors.example(id);
    JsonNode expected = example.path("expected");
    Result result = ranked(Method.SCHULZE, example, CountRules.USUAL);

    assertThat(result.winnerNames())
        .containsExactlyInAnyOrderElementsOf(Vectors.texts(expected.path("winners")));
    assertThat(result.decided()).isEqualTo(expected.path("winners").size() == 1);
    if (expected.has("ranking")) {
      assertThat(Vectors.ranking(result)).isEqualTo(Vectors.tiers(expected.path("ranking")));
    }
    Pairwise paths = ((Working.Paths) result.working()).strengths();
    expected
        .path("strongest_path_winning_votes")
        .forEachEntry(
            (from, row) ->
                row.forEachEntry(
                    (to, strength) ->
                        assertThat(
                                paths.of(
                                    result.slate().names().indexOf(from),
                                    result.slate().names().indexOf(to)))
                            .as(from + " to " + to)
                            .isEqualTo(strength.asLong())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"schulze_example_3", "tennessee", "gorr_1", "gorr_3_tie", "gorr_4"})
  void rankedPairsRanksAsPublished(String name) {
    JsonNode example = Vectors.example("ranked_pairs/" + name);
    for (Strength strength : List.of(Strength.WINNING_VOTES, Strength.MARGINS)) {
      Result result = ranked(Method.RANKED_PAIRS, example, CountRules.USUAL.strength(strength));
      assertThat(Vectors.ranking(result))
          .as(strength.toString())
          .isEqualTo(Vectors.tiers(example.at("/expected/ranking")));
    }
  }

  @Test
  void winningVotesAndMarginsCanDiffer() {
    JsonNode example = Vectors.example("ranked_pairs/rangevoting_wv_vs_margins");

    assertThat(
            ranked(Method.RANKED_PAIRS, example, CountRules.USUAL.strength(Strength.WINNING_VOTES))
                .ranking())
        .isNotEqualTo(
            ranked(Method.RANKED_PAIRS, example, CountRules.USUAL.strength(Strength.MARGINS))
                .ranking());
  }

  /** Unranked candidates count as no preference there; the table is what it is computed from. */
  @Test
  void pairsAreCountedAsTheTableOfTheExampleHasThem() {
    Pairwise pairs =
        Pairwise.of(
            Vectors.rankings(Vectors.example("minimax/wv_margins_pwo")), Unranked.NO_PREFERENCE);

    assertThat(pairs.of(0, 1)).isEqualTo(30);
    assertThat(pairs.of(1, 0)).isEqualTo(35);
    assertThat(pairs.of(0, 2)).isEqualTo(45);
    assertThat(pairs.of(2, 0)).isEqualTo(43);
  }

  @Test
  void scottishTransfersAsTheGuidanceOfTheScottishGovernment() {
    JsonNode example = Vectors.example("stv/scottish_government_guidance");
    JsonNode expected = example.path("expected");
    Result result = ranked(Method.STV_SCOTTISH, example, CountRules.USUAL.seats(3));

    assertThat(result.winnerNames()).isEqualTo(Vectors.texts(expected.path("elected_in_order")));
    assertThat(result.rounds().getFirst().quota()).contains(Rational.of(600));
    List<JsonNode> stages = expected.path("stages_integer_part").valueStream().toList();
    assertThat(result.rounds()).hasSameSizeAs(stages);
    for (int i = 0; i < stages.size(); i++) {
      TreeMap<String, Rational> tally = Vectors.tally(result, result.rounds().get(i));
      tally.replaceAll((_, votes) -> Rational.of(votes.decimal().orElseThrow().longValue()));
      assertThat(tally).as("stage " + (i + 1)).containsAllEntriesOf(Vectors.numbers(stages.get(i)));
    }
  }

  @ParameterizedTest
  @CsvSource({"Calton-2007", "Linn-2007"})
  void scottishElectsWhoWasElectedInGlasgow(String ward) throws Exception {
    JsonNode expected = Vectors.json("blt/expected_blt.json").path(ward);
    BallotFile file = blt(ward + ".blt");
    Result result =
        Election.of(
            Method.STV_SCOTTISH, file.votes(), CountRules.USUAL.seats(file.seats().orElseThrow()));

    assertThat(result.rules().seats()).isEqualTo(expected.path("seats").asInt());
    assertThat(result.ballots()).isEqualTo(expected.path("valid").asLong());
    assertThat(result.rounds().getFirst().quota())
        .contains(Rational.of(expected.path("quota").asLong()));
    assertThat(result.winnerNames()).isEqualTo(Vectors.texts(expected.path("elected")));
    assertThat(result.decided()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"stv/votelib_gnome_26", "stv/votelib_rational"})
  void bothKindsOfTransferableVoteElectTheBoards(String id) throws Exception {
    JsonNode example = Vectors.example(id);
    BallotFile file = blt(example.path("blt").stringValue().substring("blt/".length()));
    for (Method method : List.of(Method.STV_SCOTTISH, Method.STV_MEEK)) {
      Result result =
          Election.of(method, file.votes(), CountRules.USUAL.seats(file.seats().orElseThrow()));

      assertThat(result.rules().seats()).isEqualTo(example.path("seats").asInt());
      assertThat(result.winnerNames())
          .as(method.word())
          .containsExactlyInAnyOrderElementsOf(Vectors.texts(example.at("/expected/elected_set")));
    }
  }

  @Test
  void exactTransfersAreFollowedToTheNinthDecimal() {
    JsonNode example = Vectors.example("stv/fr_wikipedia");
    Result result = gregory(example, 2, Quota.DROOP);

    assertThat(result.winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/elected_in_order")));
    compareTo(result, example.at("/expected/rounds"));
  }

  @Test
  void theHagenbachBischoffQuotaNeedNotBeWhole() {
    JsonNode example = Vectors.example("stv/quota_hagenbach_bischoff");
    Result result = gregory(example, 2, Quota.HAGENBACH_BISCHOFF);

    assertThat(result.winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/elected_in_order")));
    assertThat(result.rounds().getFirst().quota())
        .contains(Rational.of(33_333_333_333L, 1_000_000_000L));
    compareTo(result, example.at("/expected/rounds"));
  }

  @Test
  void transferableVotesMissACompromiseThatComparingCommitteesWouldFind() {
    JsonNode example = Vectors.example("stv/cpo_vs_stv");

    assertThat(gregory(example, 3, Quota.HAGENBACH_BISCHOFF).winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/stv_elected")));
  }

  @Test
  void sequentialProportionalApprovalElectsInOrder() {
    JsonNode example = Vectors.example("spav/votelib");
    Result result =
        Election.ofScores(Method.PAV, Vectors.scores(example), CountRules.USUAL.seats(3));

    assertThat(result.winnerNames())
        .isEqualTo(Vectors.texts(example.at("/expected/elected_in_order")));
  }

  /** So that an example added to the file is not left out unseen. */
  @Test
  void everyExampleIsTriedOrOfAMethodThatIsNotOurs() {
    Set<String> notOurs = Set.of("majority_judgment/tennessee", "smith/benham_tideman_ga2");
    assertThat(Vectors.examples().map(example -> example.path("id").stringValue()))
        .hasSize(33)
        .containsAll(notOurs);
  }

  private static BallotFile blt(String name) throws MalformedBallots {
    return BallotFile.read(
        Vectors.bytes("blt/" + name), name, Method.STV_SCOTTISH, Limits.usual(Method.STV_SCOTTISH));
  }

  private static Result gregory(JsonNode example, int seats, Quota quota) {
    Profile<Ranking> profile = Vectors.rankings(example);
    CountRules rules = CountRules.USUAL.seats(seats).quota(quota);
    Gregory exact = new Gregory(9, false, Preferences.USUAL);
    return Election.by(
        Method.STV_SCOTTISH, profile, rules, ties -> exact.count(profile, rules, ties));
  }

  /** To a millionth: the published numbers are rounded, ours are cut after the ninth decimal. */
  private static void compareTo(Result result, JsonNode rounds) {
    List<JsonNode> expected = rounds.valueStream().toList();
    for (int i = 0; i < expected.size(); i++) {
      TreeMap<String, Rational> tally = Vectors.tally(result, result.rounds().get(i));
      Vectors.numbers(expected.get(i))
          .forEach(
              (name, votes) ->
                  assertThat(tally.get(name).minus(votes).decimal().orElseThrow().abs())
                      .as(name)
                      .isLessThan(new BigDecimal("0.000001")));
    }
  }

  private static Result ranked(Method method, JsonNode example, CountRules rules) {
    return Election.ofRankings(method, Vectors.rankings(example), rules);
  }

  private static Result irv(JsonNode example) {
    return Election.ofRankings(Method.IRV, Vectors.rankings(example), CountRules.USUAL);
  }

  private static List<TreeMap<String, Rational>> tallies(Result result) {
    return result.rounds().stream().map(round -> Vectors.tally(result, round)).toList();
  }
}

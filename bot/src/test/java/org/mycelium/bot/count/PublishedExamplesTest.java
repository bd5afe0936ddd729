package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.PreviousRound;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Tie;
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

  private static Result irv(JsonNode example) {
    return Election.ofRankings(Method.IRV, Vectors.rankings(example), CountRules.USUAL);
  }

  private static List<TreeMap<String, Rational>> tallies(Result result) {
    return result.rounds().stream().map(round -> Vectors.tally(result, round)).toList();
  }
}

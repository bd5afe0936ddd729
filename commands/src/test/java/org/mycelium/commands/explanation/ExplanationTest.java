package org.mycelium.commands.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.Features;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.text.Phrasebook;

/** What people read of elections whose course is known. */
class ExplanationTest {
  private static final Phrasebook ENGLISH =
      Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);
  private static final Phrasebook SPANISH =
      Phrasebook.of(Locale.forLanguageTag("es"), ZoneOffset.UTC, Features.BUNDLES);

  private static final Slate CAPITALS =
      Slate.of("Memphis", "Nashville", "Chattanooga", "Knoxville");

  private static Profile<Ranking> tennessee() {
    return new Profile.Builder<Ranking>()
        .add(Ranking.inOrder(0, 1, 2, 3), 42)
        .add(Ranking.inOrder(1, 2, 3, 0), 26)
        .add(Ranking.inOrder(2, 3, 1, 0), 15)
        .add(Ranking.inOrder(3, 2, 1, 0), 17)
        .on(CAPITALS);
  }

  @Test
  void tellsTheRoundsOfAnInstantRunoff() {
    assertThat(said(Election.ofRankings(Method.IRV, tennessee(), CountRules.USUAL)))
        .containsExactly(
            "100 ballots, counted by instant runoff.",
            "Chosen: Knoxville.",
            "First choices: Memphis 42, Nashville 26, Knoxville 17 and Chattanooga 15.",
            "Round 1: Chattanooga 15 is out with the fewest; the votes go to Knoxville 15.",
            "Round 2: Nashville 26 is out with the fewest; the votes go to Knoxville 26.",
            "Round 3: Knoxville 58 and Memphis 42. More than half of what still counts is 51.");
  }

  @Test
  void namesWhomMorePreferToEveryOther() {
    assertThat(said(Election.ofRankings(Method.SCHULZE, tennessee(), CountRules.USUAL)))
        .containsExactly(
            "100 ballots, counted by Schulze.",
            "Chosen: Nashville.",
            "More prefer Nashville to every other one: to Memphis 58 to 42, to Chattanooga 68 to 32"
                + " and to Knoxville 68 to 32.");
  }

  /** Nine voters in a circle: 6 for A over B, 7 for B over C, 5 for C over A. */
  private static Profile<Ranking> circle() {
    return new Profile.Builder<Ranking>()
        .add(Ranking.inOrder(0, 1, 2), 4)
        .add(Ranking.inOrder(1, 2, 0), 3)
        .add(Ranking.inOrder(2, 0, 1), 2)
        .on(Slate.of("Ana", "Bo", "Chidi"));
  }

  @Test
  void tellsTheChainsThatDecideACircle() {
    assertThat(said(Election.ofRankings(Method.SCHULZE, circle(), CountRules.USUAL)))
        .containsExactly(
            "9 ballots, counted by Schulze.",
            "Chosen: Ana.",
            "Nobody is preferred to every other one, so chains of majorities decide.",
            "More prefer Chidi over Ana 5 to 4.",
            "The strongest path from Ana to Chidi has 6, back it has 5.",
            "Ranking: 1 Ana, 2 Bo and 3 Chidi.");
    assertThat(said(Election.ofRankings(Method.RANKED_PAIRS, circle(), CountRules.USUAL)))
        .contains(
            "The strongest majorities count: Bo over Chidi 7 to 2 and Ana over Bo 6 to 3.",
            "Left out, because they would close a circle: Chidi over Ana 5 to 4.");
  }

  @Test
  void tellsSurplusesAndTheLastPlaceOfATransferableVote() {
    Profile<Ranking> ballots =
        new Profile.Builder<Ranking>()
            .add(Ranking.inOrder(0, 1), 8)
            .add(Ranking.inOrder(0, 2), 4)
            .add(Ranking.inOrder(1), 5)
            .add(Ranking.inOrder(3), 4)
            .on(Slate.of("Ana", "Bo", "Chidi", "Eva"));
    assertThat(said(Election.ofRankings(Method.STV_SCOTTISH, ballots, CountRules.USUAL.seats(2))))
        .containsExactly(
            "21 ballots, counted by Scottish STV for 2 places.",
            "Chosen: Ana and Bo.",
            "First choices: Ana 12, Bo 5, Eva 4 and Chidi 0.",
            "A place takes 8 votes.",
            "Round 1: enough for a place Ana 12.",
            "Round 1: what Ana has above that goes on, Bo 2.66664, Chidi 1.33332 and nobody"
                + " 0.00004.",
            "Round 2: Chidi 1.33332 is out with the fewest; the votes go to nobody 1.33332.",
            "Round 3: Eva 4 is out with the fewest; the votes go to nobody 4.",
            "Round 4: nobody else is left for the last place: Bo 7.66664.",
            "At the end 5.33336 votes are with nobody: nobody who is left stands on those ballots,"
                + " and a little is lost in rounding.");
  }

  @Test
  void tellsBothPartsOfStar() {
    Profile<Scores> ballots =
        new Profile.Builder<Scores>()
            .add(Scores.of(5, 4, 0), 4)
            .add(Scores.of(0, 3, 5), 3)
            .add(Scores.of(1, 5, 2), 2)
            .on(Slate.of("Bike", "Oven", "Roof"));
    assertThat(said(Election.ofScores(Method.STAR, ballots, CountRules.USUAL)))
        .endsWith(
            "Most stars Oven 35 and Bike 22; not Roof 19.",
            "In the runoff 5 ballots prefer Oven, 4 prefer Bike.");
  }

  private static Profile<Scores> approvals() {
    return new Profile.Builder<Scores>()
        .add(Scores.of(1, 1, 0, 0), 5)
        .add(Scores.of(0, 1, 0, 1), 2)
        .add(Scores.of(0, 0, 1, 0), 3)
        .on(Slate.of("Bike", "Oven", "Roof", "Seeds"));
  }

  @Test
  void tellsWhoPaysForWhat() {
    CountRules costs =
        CountRules.USUAL.budget(new Budget(100_000, List.of(50_000L, 45_000L, 30_000L, 9_050L)));
    Result result = Election.ofScores(Method.EQUAL_SHARES, approvals(), costs);

    assertThat(said(result, new Currency(2, "EUR")))
        .containsExactly(
            "10 ballots, counted by equal shares.",
            "Chosen: Oven, Roof and Seeds.",
            "1,000 EUR among 10 voters: each has 109.54 EUR, raised as far as what is bought fits"
                + " into the money there is.",
            "Oven for 450 EUR: 7 pay about 64.29 EUR each.",
            "Roof for 300 EUR: 3 pay 100 EUR each.",
            "Seeds for 90.50 EUR: 2 pay 45.25 EUR each.",
            "Spent 840.50 EUR; 159.50 EUR is left, for which nothing else fits.");
  }

  @Test
  void tellsWhatEachPlaceAddsInProportionalApproval() {
    assertThat(said(Election.ofScores(Method.PAV, approvals(), CountRules.USUAL.seats(2))))
        .endsWith(
            "Place 1: Oven adds most, 7; the others would add Bike 5, Roof 3 and Seeds 2.",
            "Place 2: Roof adds most, 3; the others would add Bike 2.5 and Seeds 1.");
  }

  private static Profile<Scores> even() {
    return new Profile.Builder<Scores>()
        .add(Scores.of(1, 0, 1))
        .add(Scores.of(0, 1, 1))
        .on(Slate.of("Bike", "Oven", "Roof"));
  }

  @Test
  void showsATieAsATieAndSaysWhatSettledIt() {
    CountRules two = CountRules.USUAL.seats(2);
    assertThat(said(Election.ofScores(Method.APPROVAL, even(), two)))
        .containsExactly(
            "2 ballots, counted by approval for 2 places.",
            "Chosen in any case: Roof.",
            "A tie leaves it open between Bike and Oven.",
            "Approvals: Roof 2, Bike 1 and Oven 1.",
            "Bike and Oven are tied for a place; the ballots alone do not settle it.");
    assertThat(said(Election.ofScores(Method.APPROVAL, even(), two.tieBreaks(new Lot("1")))))
        .contains("Chosen: Roof and Bike.")
        .endsWith("Bike and Oven are tied for a place; settled by lot: Bike.");
  }

  /** The empty name is that of none of these, in the language of whoever reads. */
  @Test
  void namesNoneOfTheseInTheReadersLanguage() {
    Profile<Scores> ballots =
        new Profile.Builder<Scores>()
            .add(Scores.of(1, 0))
            .add(Scores.of(0, 1), 2)
            .on(Slate.of("1", "2"));
    Result result =
        Election.ofScores(Method.APPROVAL, ballots, CountRules.USUAL).named(Slate.of("Oven", ""));

    assertThat(said(result)).contains("Chosen: none of these.");
    assertThat(
            SPANISH.say(Explanation.of(result).reasons()).plain().replaceAll("[\u2068\u2069]", ""))
        .isEqualTo("Aprobaciones: ninguna de estas 2 y Oven 1.");
  }

  @Test
  void speaksSpanish() {
    Result result = Election.ofRankings(Method.IRV, tennessee(), CountRules.USUAL);

    assertThat(SPANISH.say(Explanation.of(result)).plain().replaceAll("[\u2068\u2069]", ""))
        .startsWith("100 papeletas contadas por segunda vuelta instantánea.\nSale: Knoxville.\n")
        .contains("Ronda 1: con menos votos se va Chattanooga 15; sus votos pasan a");
  }

  /** Names are what people wrote: they are cut, and never taken for markup. */
  @Test
  void namesStayNames() {
    Slate slate = new Slate(List.of("<b>" + "x".repeat(300), "A\u202Eb\nc"), Set.of());
    Profile<Ranking> ballots = new Profile.Builder<Ranking>().add(Ranking.inOrder(0, 1)).on(slate);

    String html =
        ENGLISH
            .say(Explanation.of(Election.ofRankings(Method.IRV, ballots, CountRules.USUAL)))
            .html();
    assertThat(html).contains("&lt;b&gt;xxx").doesNotContain("<b>", "\u202E", "x".repeat(41));
  }

  private static List<String> said(Result result) {
    return said(result, Currency.PLAIN);
  }

  private static List<String> said(Result result, Currency currency) {
    String plain = ENGLISH.say(Explanation.of(result, currency)).plain();
    return new ArrayList<>(Stream.of(plain.replaceAll("[\u2068\u2069]", "").split("\n")).toList());
  }
}

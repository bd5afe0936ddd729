package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a rule ends and the next number would be too much, and what tells rules apart. */
final class RuleEdgesTest {
  private static String padded(String words, int length) {
    return words + " ".repeat(length - words.length());
  }

  @Test
  void readsARuleOfAHundredCharactersAndNoLonger() {
    assertThat(Rules.fromWords(padded("consent", 100))).isPresent();
    assertThat(Rules.fromWords(padded("consent", 101))).isEmpty();
    assertThat(Rules.nearly(padded("consnt", 100))).isTrue();
    assertThat(Rules.nearly(padded("consnt", 101))).isFalse();
  }

  @Test
  void readsAQuorumAndAFractionOfAHundredCharactersAndNoLonger() {
    assertThat(Quorums.read(padded("1/3", 100))).isPresent();
    assertThat(Quorums.read(padded("1/3", 101))).isEmpty();
    assertThat(Quorums.nearly(padded("third", 100))).isTrue();
    assertThat(Quorums.nearly(padded("third", 101))).isFalse();
    assertThat(Fractions.read(padded("1/3", 100))).isPresent();
    assertThat(Fractions.read(padded("1/3", 101))).isEmpty();
  }

  @Test
  void holdsLimitsOfConsensusUpToAMillion() {
    assertThat(new Consensus(1_000_000, 1_000_000).canonical())
        .isEqualTo("consensus/1(blocks<=1000000,stand-asides<1000000)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(1_000_001, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(0, 1_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Consensus(0, -1));
    assertThat(Rules.fromWords("consensus, block limit 1000001")).isEmpty();
    assertThat(Rules.fromWords("consensus, stand-aside limit 1000001")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          majority/1(1/2,strict,cast)                     | majority
          majority-floors/1(majority/1(1/2,strict,cast);yes=1/4+0;participation=0/1+0) | majority
          consent/1                                       | consent
          consensus/1(blocks<=0,stand-asides<3)           | consensus
          modified-consensus/1                            | consensus
          gradients/1(support>2/3)                        | gradients
          """)
  void isOfAKindThatPhrasesAreNamedBy(String canonical, String kind) {
    assertThat(Rules.fromCanonical(canonical)).map(Rule::kind).contains(kind);
  }

  @Test
  void offersThePositionsOfItsMajorityWithFloorsToo() {
    assertThat(Rules.fromWords("majority, yes floor 1/4").orElseThrow().positions())
        .isEqualTo(Majority.POSITIONS);
  }

  @Test
  void goesFromModifiedConsensusToAVoteOfNineTenthsThatNobodyCanAskForDirectly() {
    Rule first = Rules.fromCanonical("modified-consensus/1").orElseThrow();
    Rule second = first.secondPhase().orElseThrow();

    assertThat(Rules.fromCanonical(second.canonical())).contains(second);
    assertThat(second.secondPhase()).isEmpty();
    assertThat(second.verdict(Votes.of(9, 1, 5, 0), 20)).isEqualTo(Verdict.PASSED);
    assertThat(second.verdict(Votes.of(8, 1, 5, 0), 20)).isEqualTo(Verdict.FAILED);
  }

  @Test
  void hearsEachPositionByItsWordsAndByItsReaction() {
    Rule majority = Majority.SIMPLE;
    assertThat(majority.hears("yes")).map(Position::choice).contains(Choice.YES);
    assertThat(majority.hears("👎")).map(Position::choice).contains(Choice.NO);
    assertThat(majority.hears("objection")).isEmpty();
    assertThat(Rules.answers("yes")).isTrue();
    assertThat(Rules.answers("yesterday")).isFalse();
    assertThat(Rules.answersByReaction("👍")).isTrue();
    assertThat(Rules.answersByReaction("🎉")).isFalse();
  }

  @Test
  void countsAsDissentWhatIsAgainstOrStops() {
    assertThat(Consensus.POSITIONS)
        .filteredOn(Position::dissents)
        .extracting(position -> position.choice().word())
        .contains("block")
        .doesNotContain("yes", "abstain");
    assertThat(Majority.POSITIONS)
        .filteredOn(Position::dissents)
        .extracting(Position::choice)
        .containsExactly(Choice.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stand-aside", "serious-disagreement"})
  void namesPlacesInPhrasesWithoutHyphens(String word) {
    assertThat(new Choice(word).place()).doesNotContain("-").containsPattern("[a-z][A-Z]");
    assertThat(new Choice(word)).hasToString(word);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, -1", "1, 3, -1", "2, 3, 0", "3, 3, 1"})
  void comparesSharesExactly(int part, int whole, int sign) {
    assertThat(new Fraction(2, 3).compareShare(part, whole)).isEqualTo(sign);
  }
}

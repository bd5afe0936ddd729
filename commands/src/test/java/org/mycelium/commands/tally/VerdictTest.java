package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

class VerdictTest {
  private static Quorum quorum(String canonical) {
    return Quorum.fromCanonical(canonical).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "15/100+0, 10, 2",
    "1/2+0, 15, 8",
    "1/2+0, 16, 8",
    "1/3+0, 10, 4",
    "1/1+0, 10, 10",
    "0/1+0, 10, 0",
    "0/1+5, 10, 5",
    "1/2+3, 10, 5",
    "1/2+7, 10, 7",
    "0/1+20, 10, 20",
  })
  void roundsTheQuorumUpAndTakesTheLarger(String quorum, int electorate, int needed) {
    assertThat(new Quorum(share(quorum), number(quorum)).needed(electorate)).isEqualTo(needed);
  }

  private static Fraction share(String quorum) {
    String[] parts = quorum.split("[/+]");
    return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static int number(String quorum) {
    return Integer.parseInt(quorum.substring(quorum.indexOf('+') + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0/1+0, 1, 0, 0, 10, PASSED",
    "0/1+0, 0, 1, 0, 10, FAILED",
    "0/1+0, 0, 0, 0, 10, FAILED",
    "1/2+0, 3, 1, 1, 10, PASSED", // abstaining is taking part
    "1/2+0, 3, 1, 0, 10, NOT_DECIDED",
    "1/2+0, 0, 4, 0, 10, NOT_DECIDED", // missed is missed, also for a no
    "1/2+0, 2, 2, 1, 10, FAILED",
    "0/1+11, 10, 0, 0, 10, NOT_DECIDED",
  })
  void looksAtTheQuorumFirst(
      String quorum, int yes, int no, int abstain, int electorate, Verdict verdict) {
    Count count = Votes.of(yes, no, abstain, 0);
    assertThat(Verdict.of(Majority.SIMPLE, quorum(quorum), count, electorate)).isEqualTo(verdict);
  }

  @Test
  void refusesMoreVotesThanVoters() {
    assertThatThrownBy(() -> Verdict.of(Majority.SIMPLE, Quorum.NONE, Votes.of(2, 2, 0, 0), 3))
        .hasMessage("4 votes of 3");
  }

  @Test
  void countsEachStandingVoteOnce() {
    List<Ballot> standing =
        List.of(
            ballot(1, Choice.YES),
            ballot(2, Choice.YES),
            ballot(3, Choice.NO),
            ballot(4, Choice.ABSTAIN),
            ballot(5, Choice.OBJECTION));
    assertThat(Count.of(standing)).isEqualTo(Votes.of(2, 1, 1, 1));
    assertThat(Count.of(List.of())).isEqualTo(Count.NONE);
  }

  private static Ballot ballot(int voter, Choice choice) {
    return new Ballot(Optional.of(new MemberNo(voter)), choice, "", "$event" + voter);
  }
}

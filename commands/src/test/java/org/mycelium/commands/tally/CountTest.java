package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class CountTest {
  @Test
  void isTheSameWithTheSameVotesInAnotherOrder() {
    Count one = Count.NONE.plus(Choice.YES, 2).plus(Choice.NO, 1);
    Count other = Count.NONE.plus(Choice.NO, 1).plus(Choice.YES, 1).plus(Choice.YES, 1);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(one.plus(Choice.YES, 1)).isNotEqualTo("{no=1, yes=2}");
    assertThat(one.plus(Choice.YES, 1).hashCode()).isNotEqualTo(one.hashCode());
  }

  @Test
  void namesThePositionsTakenInTheOrderOfTheirWords() {
    Count count = Count.NONE.plus(Choice.YES, 9).plus(Choice.NO, 3).plus(Choice.ABSTAIN, 0);

    assertThat(count.taken()).containsExactly(entry(Choice.NO, 3), entry(Choice.YES, 9));
    assertThat(count).hasToString("{no=3, yes=9}");
  }

  @Test
  void isNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Count.NONE.plus(Choice.YES, -1));
  }
}

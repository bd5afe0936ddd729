package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.grammar.IdForm.Taken;

class IdsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P3 | P3",
        "p3 | P3",
        "P 3 | P3",
        "#3 | P3",
        "P#3 | P3",
        "#p3 | P3",
        "P3. | P3",
        " 3 | P3",
        "P03 | P3",
        "Ｐ３ | P3",
        "p\u200B3 | P3",
        "P٣ | P3",
        "proposal 3 | P3",
        "Propuesta #3 | P3",
        "999999999 | P999999999",
        "9999999999 |",
        "P0 |",
        "0 |",
        "-3 |",
        "P-3 |",
        "P3x |",
        "P |",
        "P3 P4 |",
        "D3 |",
        "three |",
        "'' |",
      })
  void readsProposals(String text, String id) {
    assertThat(Ids.proposal(text).map(ProposalNo::toString).orElse(null)).isEqualTo(id);
  }

  @Test
  void readsDecisions() {
    assertThat(Ids.decision("d12")).contains(new DecisionNo(12));
    assertThat(Ids.decision("decisión 12")).contains(new DecisionNo(12));
    assertThat(Ids.decision("P12")).isEmpty();
  }

  /** Columns: a line; the id taken; what is left. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P3 yes | P3 | yes",
        "P3: yes | P3 | yes",
        "P 3 yes | P3 | yes",
        "#3, yes | P3 | yes",
        "3 yes | P3 | yes",
        "yes P3 | P3 | yes",
        "yes, P3 | P3 | yes",
        "yes proposal 3 | P3 | yes",
        "yes P 3. | P3 | yes",
        "P3 2d | P3 | 2d",
        "3 2d | P3 | 2d",
        "3 until friday | P3 | until friday",
        "2d P3 | P3 | 2d",
        "P3 | P3 | ''",
        "3 days | | 3 days",
        "3 days P4 | P4 | 3 days",
        "1 December | | 1 December",
        "yes 3 | | yes 3",
        "yes | | yes",
        "the P3 thing | | the P3 thing",
        "'' | | ''",
      })
  void takesAnIdOutOfALine(String line, String id, String rest) {
    Taken<ProposalNo> taken = Ids.PROPOSAL.take(line);
    assertThat(taken.id().map(ProposalNo::toString).orElse(null)).isEqualTo(id);
    assertThat(taken.rest()).isEqualTo(rest);
  }
}

package org.mycelium.commands.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Quorum;

/** When those who have not voted can change nothing, on: 1 bike, 2 trailer, 3 van, 0 none. */
class SettledTest {
  private static List<Ballot> ballots(Selection selection, String written) {
    List<Ballot> ballots = new ArrayList<>();
    for (String one : written.isBlank() ? new String[0] : written.split(";", -1)) {
      Read read = BallotReader.read(selection, one);
      ballots.add(
          new Ballot(
              Optional.of(new MemberNo(ballots.size() + 1)),
              read instanceof Read.Doubtful doubtful ? doubtful.mark() : ((Read.Clear) read).mark(),
              "",
              "$" + ballots.size()));
    }
    return ballots;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who leads by more than those who are missing can bring
          PLURALITY | 1 | 1/2+0 | 4 | bike;bike;bike                  | true
          PLURALITY | 1 | 1/2+0 | 5 | bike;bike;bike                  | true
          PLURALITY | 1 | 1/2+0 | 6 | bike;bike;bike                  | false
          PLURALITY | 1 | 1/2+0 | 5 | bike;bike;trailer               | false
          APPROVAL  | 1 | 1/2+0 | 5 | bike;bike;bike                  | true
          APPROVAL  | 1 | 1/2+0 | 4 | bike,van;bike,van;bike          | false
          # a point more or less of each who is missing
          SCORE     | 1 | 1/2+0 | 4 | bike=5;bike=5;bike=5            | true
          SCORE     | 1 | 1/2+0 | 4 | bike=5 van=4;bike=5 van=4;bike=5 van=4 | false
          DOT       | 1 | 1/2+0 | 4 | bike=5;bike=5;van=4 bike=1      | true
          # who is chosen, and in which order
          PLURALITY | 2 | 1/2+0 | 6 | bike;bike;bike;van;van          | false
          PLURALITY | 2 | 1/2+0 | 8 | bike;bike;bike;bike;van;van;van | false
          APPROVAL  | 2 | 1/2+0 | 6 | bike,van;bike,van;bike,van;bike,van;bike | false
          APPROVAL  | 2 | 1/2+0 | 7 | bike,van;bike,van;bike;bike;bike,van;bike | true
          # no quorum yet, nothing said, everybody voted
          PLURALITY | 1 | 3/4+0 | 5 | bike;bike;bike                  | false
          PLURALITY | 1 | 0/1+0 | 3 |                                 | false
          PLURALITY | 1 | 1/2+0 | 3 | bike;trailer;van                | true
          PLURALITY | 1 | 1/2+0 | 5 | abstain;abstain;abstain         | false
          PLURALITY | 1 | 1/2+0 | 5 | none;none;none                  | false
          # elsewhere only when everybody voted
          IRV       | 1 | 1/2+0 | 5 | bike;bike;bike;bike             | false
          IRV       | 1 | 1/2+0 | 4 | bike;bike;bike;bike             | true
          STAR      | 1 | 1/2+0 | 5 | bike=5;bike=5;bike=5;bike=5     | false
          """)
  void knowsWhenNothingCanChange(
      Method method, int seats, String quorum, int electorate, String votes, boolean settled) {
    Selection selection =
        new Selection(
            Terms.of(method, seats, Terms.pointed(method) ? 5 : 0, true),
            List.of("bike", "trailer", "van"));
    assertThat(
            Settled.already(
                selection,
                Quorum.fromCanonical(quorum).orElseThrow(),
                ballots(selection, votes == null ? "" : votes),
                electorate))
        .isEqualTo(settled);
  }
}

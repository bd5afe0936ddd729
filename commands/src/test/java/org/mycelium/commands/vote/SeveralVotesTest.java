package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.tally.Rules;

/** One message, where P1 and P2 are texts, P3 is voted on in steps, and P4 is a ranking. */
class SeveralVotesTest {
  private static final Selection RANKING =
      new Selection(Terms.of(Method.IRV, 1, 0, true), List.of("bike", "trailer", "van"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P1 no, P2 yes                        | P1 no; P2 yes
          P1 no P2 yes                         | P1 no; P2 yes
          P1 no and P2 yes                     | P1 no; P2 yes
          P1 no y P2 sí                        | P1 no; P2 si
          p1: no; p2: yes                      | P1 no; P2 yes
          P1=no P2=yes                         | P1 no; P2 yes
          P1, no, P2, yes                      | P1 no; P2 yes
          #1 no, #2 yes                        | P1 no; P2 yes
          1 no, 2 yes                          | P1 no; P2 yes
          proposal 1 no / proposal 2 yes       | P1 no; P2 yes
          P1 no, and on P2 yes                 | P1 no; P2 yes
          P1 no, P2 yes, P3 abstain            | P1 no; P2 yes; P3 abstain
          P1 no, P3 7                          | P1 no; P3 7
          P1 no, P2 yes because it is near     | P1 no; P2 yes
          P1 no because it is dear, P2 yes     | P1 no; P2 yes
          P1 no it is dear, P2 yes             | P1 no; P2 yes
          P1 no, P2 yes it is near             | P1 no; P2 yes
          P1 no, P2 yess                       | P1 no; P2 yes
          no, P2 yes                           | no; P2 yes
          no P2 yes                            | no; P2 yes
          yes P1, no P2                        | P1 yes; P2 no
          yes on P1 and no on P2               | P1 yes; P2 no
          yes P1 no P2 because it is dear      | P1 yes; P2 no
          yes on P1 and P2                     | P1 yes; P2 yes
          sí a P1 y P2                         | P1 si; P2 si
          P1 and P2 yes                        | P1 yes; P2 yes
          P1, P2: no because both are dear     | P1 no; P2 no
          P1 P2 yes                            | P1 yes; P2 yes
          P1 no, P4 bike > van                 | P1 no; P4 bike > van
          P4 bike > van, P1 no                 | P4 bike > van; P1 no
          P1 block, P2 yes                     | P1 block; P2 yes
          both yes                             | P1 yes; P2 yes; P3 yes; P4 yes
          no to all                            | P1 no; P2 no; P3 no; P4 no
          las dos sí                           | P1 si; P2 si; P3 si; P4 si
          """)
  void findsEveryOneOfSeveral(String written, String votes) {
    assertThat(said(written)).isEqualTo(votes);
  }

  @Test
  void findsThemOnLinesOfTheirOwn() {
    assertThat(said("P1 no\nP2 yes")).isEqualTo("P1 no; P2 yes");
    assertThat(said("P1 no\nbecause it is dear\n\nP2 yes")).isEqualTo("P1 no; P2 yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "P1",
        "P1 no",
        "no P1",
        "no, P1",
        "P1 no because P2 is better",
        "no because P2 is better",
        "no, P2 is better",
        "no P2 and P3 are better",
        "P1 no, P2 is better, and so is P3",
        "P1 no: after P2 nothing is left",
        "no because we said yes to P2 already",
        "P1 no because of P2, P3 and P4",
        "P1 no porque P2 es mejor",
        "P1 no, it costs 3 times as much",
        "P1 no, 2 of us cannot come",
        "P1 yes, 20 EUR are enough",
        "P1 3",
        "P4 bike, trailer, van",
        "P4 2 1 3",
        "P4 1, 2 and 3",
        "P1 no\nP1 no",
        "all of us say yes",
        "no because both are dear"
      })
  void leavesOneVoteAndItsReasonAlone(String written) {
    assertThat(said(written)).isEmpty();
  }

  @Test
  void takesItsTimeInProportionToTheText() {
    assertThat(said("P1 no, ".repeat(500))).isEmpty();
    assertThat(said("P1 and ".repeat(100_000))).isEmpty();
    assertThat(said(",".repeat(3_900))).isEmpty();
    assertThat(said("- ".repeat(1_900))).isEmpty();
  }

  @Test
  void asksForNoneWhereOneIsOpen() {
    assertThat(SeveralVotes.in("all yes", SeveralVotesTest::question, () -> numbers(1))).isEmpty();
  }

  private static String said(String written) {
    return SeveralVotes.in(written, SeveralVotesTest::question, () -> numbers(1, 2, 3, 4)).stream()
        .map(vote -> (vote.proposal().map(no -> no + " ").orElse("") + vote.answer()))
        .collect(Collectors.joining("; "));
  }

  private static List<ProposalNo> numbers(int... numbers) {
    return Arrays.stream(numbers).mapToObj(ProposalNo::new).toList();
  }

  private static Optional<Question> question(ProposalNo no) {
    return switch (no.value()) {
      case 1, 2 -> Optional.of(resolution("majority"));
      case 3 -> Optional.of(resolution("gradients"));
      case 4 -> Optional.of(RANKING);
      default -> Optional.empty();
    };
  }

  private static Question resolution(String rule) {
    return new Resolution(Rules.fromWords(rule).orElseThrow());
  }
}

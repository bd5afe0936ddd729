package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/** Rules whose positions are more than yes, no and abstain. */
class AgreementTest {
  private static final Rule VOTE = new ModifiedConsensusVote();

  private static Rule rule(String words) {
    return words.equals("second phase") ? VOTE : Rules.fromWords(words).orElseThrow();
  }

  /** "yes 3, block 1". */
  private static Count count(String votes) {
    return Stream.of(votes.split(", ", -1))
        .filter(vote -> !vote.isEmpty())
        .map(vote -> vote.split(" ", -1))
        .reduce(
            Count.NONE,
            (count, vote) -> count.plus(new Choice(vote[0]), Integer.parseInt(vote[1])),
            (_, last) -> last);
  }

  private static String say(Message message) {
    Phrasebook book = Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, List.of("tally"));
    return book.say(message).plain().replaceAll("[\u2068\u2069]", "").replace("\n", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | votes | electorate | verdict | sum
          consensus | yes 3, stand-aside 2 | 6 | PASSED | Nobody blocked. 3 agreed and 2 stood aside: more agreed than stood aside.
          consensus | yes 2, stand-aside 2 | 6 | TABLED | Nobody blocked. 2 agreed and 2 stood aside: too many stood aside, so it is tabled.
          consensus | abstain 5 | 6 | TABLED | Nobody blocked. 0 agreed and 0 stood aside: too many stood aside, so it is tabled.
          consensus | yes 5, block 1 | 6 | FAILED | 1 person blocked, and one is enough to stop it.
          consensus | stand-aside 5, block 1 | 6 | FAILED | 1 person blocked, and one is enough to stop it.
          consensus, block limit 1 | yes 4, block 1 | 6 | PASSED | 1 person blocked, which does not stop it: 1 may. 4 agreed and 0 stood aside: more agreed than stood aside.
          consensus, block limit 1 | yes 4, block 2 | 6 | FAILED | 2 people blocked, and no more than 1 may.
          consensus, stand-aside limit 2 | yes 4, stand-aside 1 | 6 | PASSED | Nobody blocked. 1 stood aside, and 2 would be too many.
          consensus, stand-aside limit 2 | yes 4, stand-aside 2 | 6 | TABLED | Nobody blocked. 2 stood aside, and 2 are too many, so it is tabled.
          modified consensus | yes 1, stand-aside 5 | 6 | PASSED | Nobody blocked.
          modified consensus | yes 5, block 1 | 6 | TABLED | 1 block stands, so it did not pass in the first phase.
          second phase | yes 9, no 1 | 20 | PASSED | 9 of 10 is exactly 9/10, which is enough.
          second phase | yes 9, no 1, stand-aside 7, abstain 3 | 20 | PASSED | 9 of 10 is exactly 9/10, which is enough.
          second phase | yes 8, no 1 | 20 | FAILED | 8 of 9 is less than 9/10 (9 would be needed).
          second phase | yes 19, no 2 | 30 | PASSED | 19 of 21 is more than 9/10.
          second phase | stand-aside 4 | 20 | FAILED | Nobody voted yes or no.
          gradients | endorse 2, minor-contention 1, reservations 1, will-support 1, serious-disagreement 1 | 9 | PASSED | 5 of 6 support it, which is more than 2/3. Nobody vetoed.
          gradients | endorse 2, more-discussion 1 | 9 | FAILED | 2 of 3 support it, which is exactly 2/3, not more. Nobody vetoed.
          gradients, at least 2/3 | endorse 2, more-discussion 1 | 9 | PASSED | 2 of 3 support it, which is exactly 2/3 and enough. Nobody vetoed.
          gradients | endorse 1, abstain 7 | 9 | PASSED | 1 of 1 support it, which is more than 2/3. Nobody vetoed.
          gradients | abstain 7 | 9 | FAILED | Nobody took a side. Nobody vetoed.
          gradients | endorse 8, veto 1 | 9 | FAILED | 8 of 9 support it, which is more than 2/3. 1 veto stands, and one is enough to stop it.
          majority, yes floor 1/2 | yes 4, no 1 | 9 | FAILED | 4 of 5 is more than half. 4 of all 9 said yes; at least 5 were needed.
          majority, yes floor 1/2 | yes 5, no 4 | 9 | PASSED | 5 of 9 is more than half. 5 of all 9 said yes; at least 5 were needed.
          majority, yes floor 1/4 | yes 3, no 6 | 9 | FAILED | 3 of 9 is less than half (5 would be needed). 3 of all 9 said yes; at least 3 were needed.
          majority, participation floor 1/2 | yes 4 | 9 | NOT_DECIDED | 4 of 9 took part; the rule asks for 5.
          majority, participation floor 1/2 | yes 4, abstain 1 | 9 | PASSED | 5 of 9 took part; the rule asks for 5. 4 of 4 is more than half.
          """)
  void givesAVerdictAndWritesTheSumOut(
      String words, String votes, int electorate, Verdict verdict, String sum) {
    assertThat(rule(words).verdict(count(votes), electorate)).isEqualTo(verdict);
    assertThat(say(rule(words).arithmetic(count(votes), electorate))).isEqualTo(sum);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule | answer | position
          consensus | i agree with bo |
          consensus | i agree | yes
          consensus | agree | yes
          consensus | stand aside | stand-aside
          consensus | me aparto | stand-aside
          consensus | block | block
          consensus | bloqueo | block
          consensus | no |
          consensus | objection |
          consensus | 3 |
          second phase | no | no
          second phase | stand aside | stand-aside
          second phase | block |
          gradients | 1 | endorse
          gradients | 4 | abstain
          gradients | abstain | abstain
          gradients | 6 | will-support
          gradients | don't like but will support | will-support
          gradients | con reservas | reservations
          gradients | 8 | veto
          gradients | block | veto
          gradients | yes |
          gradients | 9 |
          consent | block | objection
          majority | block |
          """)
  void hearsItsOwnAnswersOnly(String words, String answer, String position) {
    assertThat(rule(words).hears(answer).map(p -> p.choice().word()).orElse(null))
        .isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "consensus, stand asied, stand aside",
    "consensus, blok, block",
    "gradients, endorce, endorse",
    "gradients, resevations, reservations",
    "majority, abstian, abstain",
    "majority, endorce,"
  })
  void knowsWhichAnswerWasProbablyMeant(String words, String typed, String near) {
    assertThat(rule(words).nearest(typed).orElse(null)).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          consensus | 1 |
          consensus, block limit 3 | 4 |
          consensus, block limit 4 | 4 | With a block limit of 4, no block of the 4 who may vote could ever stop anything. The limit can be 3 at most. For example `consensus, block limit 0` or `consensus, stand-aside limit 4`.
          consensus, stand-aside limit 4 | 4 |
          consensus, stand-aside limit 5 | 4 | With a stand-aside limit of 5, the 4 who may vote could never reach it. The limit can be 4 at most. For example `consensus, block limit 0` or `consensus, stand-aside limit 4`.
          majority, yes floor 4 | 4 |
          majority, yes floor 5 | 4 | That rule asks for 5 people, and 4 may vote. Choose a lower floor, for example `majority, yes floor 1/4`.
          gradients | 1 |
          """)
  void saysWhatCannotBeTheRuleOfSoFew(String words, int electorate, String obstacle) {
    assertThat(rule(words).obstacle(electorate).map(AgreementTest::say).orElse(null))
        .isEqualTo(obstacle);
  }

  static List<Rule> rules() {
    return Stream.of("majority", "consent", "consensus", "modified consensus", "gradients")
        .map(AgreementTest::rule)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noAnswerMeansTwoPositions(Rule rule) {
    Set<String> seen = new HashSet<>();
    rule.positions().stream()
        .flatMap(p -> Stream.concat(p.words().stream(), p.reaction().stream()))
        .forEach(word -> assertThat(seen.add(word)).as(word).isTrue());
    assertThat(seen)
        .allSatisfy(
            word ->
                assertThat(word.split(" ", -1))
                    .hasSizeLessThanOrEqualTo(Rules.LONGEST_ANSWER_WORDS));
  }

  @Test
  void asksForAReasonWhereOneVoteCanStopAProposal() {
    assertThat(
            rules().stream()
                .flatMap(rule -> rule.positions().stream())
                .filter(Position::needsReason)
                .map(p -> p.choice().word())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("objection", "block", "veto");
  }
}

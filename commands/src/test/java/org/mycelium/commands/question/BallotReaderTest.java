package org.mycelium.commands.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.election.Method;

/** Ballots as thumbs write them, on: 1 bike, 2 trailer, 3 big van, 0 none of these. */
class BallotReaderTest {
  private static Selection selection(Method method) {
    return new Selection(
        Terms.of(method, 1, Terms.pointed(method) ? 5 : 0, true),
        List.of("bike", "trailer", "big van"));
  }

  private static String read(Method method, String text) {
    return said(BallotReader.read(selection(method), text));
  }

  private static String said(Read read) {
    return switch (read) {
      case Read.Clear clear -> clear.mark().canonical();
      case Read.Doubtful doubtful ->
          doubtful.mark().canonical()
              + " "
              + doubtful.doubts().stream()
                  .map(Enum::name)
                  .sorted()
                  .collect(Collectors.joining("+"));
      case Read.Malformed malformed -> malformed.problem().name();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bike > trailer > none           | 1>2>0
          2 1 3                           | 2>1>3
          2,1,3                           | 2>1>3
          2️⃣ > 1️⃣                          | 2>1
          ２ > １                          | 2>1
          bike > trailer = big van        | 1>2=3
          bike > 2, 3                     | 1>2=3
          big van trailer                 | 3>2
          BIKE, Trailer                   | 1>2
          bike luego trailer              | 1>2
          bike → none                     | 1>0
          bike                            | 1
          abstain                         | abstain
          me abstengo                     | abstain
          biek > trailer                  | 1>2 NEAR
          van > bike                      | 3>1 NEAR
          bike > trailer > bike           | 1>2 TWICE
          bike=1 trailer=2                | 1>2 RANKS_OR_POINTS
          bike = big van                  | 1=3
          bike = trailer, big van         | 1=2>3
          1 = 2                           | 1=2
          1=2 2=1                         | 2>1 RANKS_OR_POINTS
          1. big van, 2. bike             | 3>1 RANKS_OR_POINTS
          1) big van 2) bike              | 3>1 RANKS_OR_POINTS
          bike 2, big van 1               | 3>1 RANKS_OR_POINTS
          bike 2                          | 1 RANKS_OR_POINTS
          bike 2 3                        | 1>2>3
          1 bike, 2 trailer               | 1>2 TWICE
          bike=0 trailer=1                | BAD_RANK
          bike=-1 trailer=2               | BAD_RANK
          car > bike                      | UNKNOWN
          4 > 1                           | UNKNOWN
          🚲 > bike                       | UNKNOWN
          bike >                          | EMPTY
          > >                             | EMPTY
          """)
  void readsRanks(String text, String expected) {
    assertThat(read(Method.IRV, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bike first, then the trailer          | 1>2
          trailer second, bike first            | 1>2
          segundo la bike, primero el trailer   | 2>1
          third bike, first big van and second 2 | 3>2>1
          first bike, first trailer             | UNKNOWN
          I vote for the big van, please        | 3
          """)
  void readsOrdinaryWordsAroundRanks(String text, String expected) {
    assertThat(said(BallotReader.readPlainly(selection(Method.IRV), text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bike=5 trailer=2 big van=0      | 1:5,2:2
          bike=5, trailer=2, 3=1          | 1:5,2:2,3:1
          bike: 5, trailer: 2, van: 1     | 1:5,2:2,3:1 NEAR
          bike 5, trailer 2, big van 0    | 1:5,2:2
          bike=5                          | 1:5 INCOMPLETE
          5 2 0                           | 1:5,2:2 BARE_POINTS
          bike=6 trailer=2 big van=0      | BAD_POINTS
          bike=-1 trailer=2 big van=0     | BAD_POINTS
          bike=2.5 trailer=2 big van=0    | BAD_POINTS
          bike=99999 trailer=1 big van=0  | BAD_POINTS
          bike=0 trailer=0 big van=0      | ALL_ZERO
          bike=5 bike=3                   | TWO_VALUES
          bike > trailer                  | NO_ORDER
          bike=5 > trailer=2              | MIXED
          bike                            | POINTS_MISSING
          car=5                           | UNKNOWN
          """)
  void readsScores(String text, String expected) {
    assertThat(read(Method.SCORE, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bike=3 trailer=2                | 1:3,2:2
          none=5                          | 0:5
          bike=3                          | 1:3 DOTS_LEFT
          bike=4 trailer=2                | TOO_MANY_DOTS
          """)
  void readsDots(String text, String expected) {
    assertThat(read(Method.DOT, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bike, trailer                   | 1:1,2:1
          1 3                             | 1:1,3:1
          bike and big van                | 1:1,3:1
          none                            | 0:1
          bike, bike                      | 1:1 TWICE
          bike > trailer                  | NO_ORDER
          bike=5                          | NO_POINTS
          bike, car                       | UNKNOWN
          """)
  void readsApprovals(String text, String expected) {
    assertThat(read(Method.APPROVAL, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          big van                         | 3
          3                               | 3
          bike, trailer                   | ONLY_ONE
          bike > trailer                  | ONLY_ONE
          """)
  void readsOneVote(String text, String expected) {
    assertThat(read(Method.PLURALITY, text)).isEqualTo(expected);
  }

  /** Whoever is shown with their id is named without it, unless that could be something else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bo13                            | 1
          Bo13 (@bo:here.example)         | 1
          @bo:here.example                | 1
          J. R.                           | 5
          bo13, j. r.                     | 1,5
          Ana                             | SEVERAL
          Ana and Bo                      | SEVERAL
          none                            | 0
          no                              | UNKNOWN
          2                               | 2
          """)
  void readsPeople(String text, String expected) {
    Selection people =
        new Selection(
            Terms.of(Method.APPROVAL, 1, 0, true),
            List.of(
                "Bo13 (@bo:here.example)",
                "Ana (@ana:here.example)",
                "Ana (@ana:there.example)",
                "Ana and Bo (@c:here.example)",
                "J. R. (@jr:here.example)",
                "None (@d:here.example)",
                "No (@e:here.example)",
                "2 (@f:here.example)"));
    assertThat(said(BallotReader.read(people, text)).replace(":1", "")).isEqualTo(expected);
  }

  /** What is read back can be written as it is shown, and is then read without a doubt of names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IRV      | van > bike = 2
          APPROVAL | bike, 3
          SCORE    | 3=1 bike=4
          DOT      | bike=3
          """)
  void whatIsTypedIsReadAgain(Method method, String text) {
    Selection selection = selection(method);
    Read read = BallotReader.read(selection, text);
    var mark =
        read instanceof Read.Doubtful doubtful ? doubtful.mark() : ((Read.Clear) read).mark();
    Read again = BallotReader.read(selection, SelectionMessage.typed(selection, mark));
    assertThat(again instanceof Read.Doubtful d ? d.mark() : ((Read.Clear) again).mark())
        .isEqualTo(mark);
  }

  @Test
  void whatIsHugeIsRefusedQuickly() {
    String huge = "bike > ".repeat(100_000);
    assertThat(read(Method.IRV, huge)).isEqualTo("TOO_LONG");
    assertThat(read(Method.SCORE, "bike=".repeat(390))).isNotEqualTo("1:5");
    assertThat(read(Method.IRV, "1 ".repeat(900))).isEqualTo("1 TWICE");
  }
}

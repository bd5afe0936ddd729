package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.Ids;

class VoteGrammarTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final Parser PARSER =
      new Parser(VoteGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"), VoteGrammar.BARE);

  private static Reading read(String body, boolean underACard) {
    return PARSER.read(new Utterance(body, false, false, underACard, Optional.empty()), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes                             | | yes |
          P3 yes                          | P3 | yes |
          yes P3                          | P3 | yes |
          3 yes                           | P3 | yes |
          stand aside                     | | stand aside |
          stand-aside: I will be away     | | stand-aside | I will be away
          P3 stand aside because I am new | P3 | stand aside | I am new
          Me hago a un lado porque sí     | | me hago a un lado | sí
          block the stairs are unsafe     | | block | the stairs are unsafe
          bloqueo porque no es seguro     | | bloqueo | no es seguro
          3                               | | 3 |
          3 because it is near            | | 3 | it is near
          P1 3                            | P1 | 3 |
          #1 8 because of the poison      | P1 | 8 | the poison
          don't like but will support     | | don't like but will support |
          more discussion: ask the shops  | | more discussion | ask the shops
          stand asied                     | | stand asied |
          P3 quite fine, really           | P3 | quite fine, really |
          """)
  void readsAnAnswerWithNumberAndReason(String line, String no, String answer, String reason) {
    assertThat(read("!vote " + line, false))
        .isEqualTo(
            new Reading.Understood(
                new VoteCommand.Cast(
                    Optional.ofNullable(no).flatMap(Ids::proposal),
                    answer,
                    Optional.ofNullable(reason),
                    line + "\n",
                    false)));
  }

  @Test
  void leavesItToTheRuleToAskWhichWayWhenThereIsNoAnswerAtAll() {
    assertThat(read("!vote P3", false))
        .isEqualTo(
            new Reading.Understood(
                new VoteCommand.Cast(Ids.proposal("3"), "", Optional.empty(), "P3\n", false)));
  }

  /** Under a card people talk to one another: a number there is no vote. */
  @ParameterizedTest
  @ValueSource(strings = {"3", "8 of us", "block party on Sunday?", "stand asied"})
  void takesConversationUnderACardForNoVote(String line) {
    assertThat(read(line, true)).isEqualTo(new Reading.NotForMe());
  }
}

package org.mycelium.commands.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;

class HelpSubjectsTest {
  private static Decision help(String word) {
    return new HelpRules(Features.TOPICS).decide(new HelpCommand.Help(Optional.of(word)));
  }

  @ParameterizedTest
  @CsvSource({
    "sealed, propose",
    "consensus, propose",
    "ranked, propose",
    "consenso, propose",
    "verificacion, about",
    "verificar, verify",
    "random, lots",
    "sortition, lots",
    "lottery, lots",
    "quotas, lots",
    "loteria, lots",
  })
  void leadsToWhatTellsOfIt(String word, String page) {
    assertThat(help(word)).isEqualTo(help(page));
    assertThat(help(page)).isInstanceOf(Decision.Accepted.class);
    assertThat(((Decision.Accepted) help(page)).effects())
        .hasOnlyElementsOfType(Effect.Reply.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vote", "azar", "draws", "verify", "commit"})
  void whatACommandIsCalledIsThatCommand(String word) {
    assertThat(help(word)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unicorns", "the"})
  void knowsNothingOfOthers(String word) {
    assertThat(help(word)).isInstanceOf(Decision.Refused.class);
  }
}
